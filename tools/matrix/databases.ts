import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource, migrate } from '@constellation/platform/db';
import { startEmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { Client } from 'pg';

/** A throwaway PostgreSQL from which migrated databases are made. */
export interface Databases {
  /** Address of a new database, a copy of the migrated template or of the one named. */
  make(from?: string): Promise<string>;
  drop(url: string): Promise<void>;
  /** A folder for files that goes with the server. */
  readonly folder: string;
  stop(): Promise<void>;
}

const silent = { info: () => undefined, warn: () => undefined };

/** Starts it in a temporary folder. */
export async function startDatabases(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-matrix-'));
  const postgres = await startEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    durability: 'throwaway',
    log: silent,
  });
  const onServer = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  const addressOf = (name: string): string => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  await onServer('create database template_matrix');
  const dataSource = createDataSource({
    url: addressOf('template_matrix'),
    pool: 2,
    entities: [],
    applicationName: 'matrix',
  });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  let made = 0;
  return {
    folder,
    make: async (from = addressOf('template_matrix')) => {
      const name = `world_${++made}`;
      await onServer(`create database ${name} template ${new URL(from).pathname.slice(1)} strategy file_copy`);
      return addressOf(name);
    },
    drop: (url) => onServer(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`),
    stop: async () => {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
