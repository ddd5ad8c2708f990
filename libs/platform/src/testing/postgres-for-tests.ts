import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Client } from 'pg';
import { createDataSource } from '../db/data-source.ts';
import { migrate } from '../db/migrate.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres/index.ts';
import { onDatabase, withClient, type TestServer } from './test-server.ts';
import type { TestRun } from './test-run.ts';

const silent = { info: () => undefined, warn: () => undefined };
let running: {
  readonly server: TestServer;
  readonly embedded: EmbeddedPostgres | null;
  readonly folder: string;
} | null = null;

/** Starts the server of a run, migrates the template and writes `server.json`. Called once, by Jest's global set-up. */
export async function startPostgresForTests(run: TestRun): Promise<void> {
  await removeLeftovers(run.folder);
  await mkdir(run.folder, { recursive: true });
  const embedded =
    run.databaseUrl === null
      ? await startEmbeddedPostgres({
          dataFolder: join(run.folder, 'postgres'),
          durability: 'throwaway',
          log: silent,
          ...(run.postgresPrograms !== null && { programs: run.postgresPrograms }),
        })
      : null;
  const url = run.databaseUrl ?? embedded?.url ?? '';
  try {
    const prefix = `constellation_test_${process.pid}_`;
    const template = `${prefix}template`;
    await withClient(url, (client) => client.query(`create database ${template}`));
    const tables = await migrateTemplate(onDatabase(url, template));
    const server = { url, prefix, template, tables };
    running = { server, embedded, folder: run.folder };
    await writeFile(join(run.folder, 'server.json'), JSON.stringify(server));
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Ends what {@link startPostgresForTests} began; on a server that is not ours it drops this run's databases. */
export async function stopPostgresForTests(): Promise<void> {
  if (running === null) return;
  const { server, embedded, folder } = running;
  running = null;
  if (embedded) await embedded.stop();
  else await dropAll(server);
  await rm(folder, { recursive: true, force: true });
}

async function migrateTemplate(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'tests' });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
  return withClient(url, emptyTables);
}

async function emptyTables(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; empty: boolean }>(
    // Counted by the server itself: one statement however many tables there are.
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name,
            (xpath('/row/found/text()', query_to_xml(
              format('select exists (select from %I.%I) as found', schemaname, tablename), false, true, '')))[1]::text = 'false' as empty
     from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return rows.filter(({ empty }) => empty).map(({ name }) => name);
}

async function dropAll({ url, prefix }: TestServer): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
  });
}

/** A run that was killed leaves its folder, and its server running: both go before a new run begins. */
async function removeLeftovers(folder: string): Promise<void> {
  const stem = basename(folder).replace(/\d+$/, '');
  for (const name of await readdir(dirname(folder))) {
    const pid = Number(name.slice(stem.length));
    if (!name.startsWith(stem) || !Number.isInteger(pid) || isAlive(pid)) continue;
    const leftover = join(dirname(folder), name);
    await removeEmbeddedPostgres({ dataFolder: join(leftover, 'postgres'), log: silent });
    await rm(leftover, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
