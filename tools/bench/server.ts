import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { root } from '../lib/install.mjs';
import { generatorFingerprint, isLoaded, loadDatabase, migrateDatabase, withClient, type Size } from './data/load.ts';
import { restoreIndexes } from './kept-indexes.ts';

/** The PostgreSQL of the bench: its own, so that nobody's data are in the way, and kept between runs. */
export interface BenchServer {
  /** Address of the database of a size, loaded if it is not there as the generator makes it today. */
  loaded(size: Size): Promise<string>;
  /** Address of a database that is kept between runs, filled anew where it was not filled under this fingerprint. */
  kept(name: string, fingerprint: string, fill: (url: string) => Promise<void>): Promise<string>;
  /** Address of an empty database; one of that name is dropped first. */
  empty(name: string): Promise<string>;
  /** The statements that PostgreSQL was sent meanwhile, transaction control included. */
  statements(work: () => Promise<void>): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Where the bench keeps what it makes. */
export const benchFolder = process.env['BENCH_FOLDER'] ?? join(root, '.data/bench');

/** Starts it under `.data/bench`, or where BENCH_FOLDER says. Writes are as durable as in the product. */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = join(benchFolder, 'postgres');
  const postgres = await startEmbeddedPostgres({
    dataFolder: folder,
    log: { info: () => undefined, warn: (message) => console.error(message) },
  });
  const addressOf = (name: string): string => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  const onServer = (...statements: string[]): Promise<void> =>
    withClient(postgres.url, async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  const empty = async (name: string): Promise<string> => {
    await onServer(`drop database if exists ${name} with (force)`, `create database ${name}`);
    return addressOf(name);
  };
  const kept: BenchServer['kept'] = async (name, fingerprint, fill) => {
    const there = await exists(postgres.url, name);
    if (!there || !(await isLoaded(addressOf(name), fingerprint))) await fill(await empty(name));
    else {
      await withClient(addressOf(name), restoreIndexes);
      await migrateDatabase(addressOf(name));
    }
    await freshSessions(addressOf(name));
    return addressOf(name);
  };
  return {
    empty,
    kept,
    loaded: async (size) => {
      const fingerprint = await generatorFingerprint();
      return kept(`bench_${size}`, fingerprint, (url) => loadDatabase(url, size, fingerprint));
    },
    statements: (work) => loggedStatements(onServer, join(folder, 'server.log'), work),
    stop: () => postgres.stop(),
  };
}

async function exists(url: string, name: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    return rowCount === 1;
  });
}

/** Sessions that were used a moment ago, so that their use is not noted in the middle of a measurement. */
async function freshSessions(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `update session set last_seen_at = now() + interval '2 hours', expires_at = now() + interval '14 days'`,
    ),
  );
}

/** PostgreSQL itself says what it was sent, whatever the library in front of it: everything is logged for a moment. */
async function loggedStatements(
  onServer: (...statements: string[]) => Promise<void>,
  log: string,
  work: () => Promise<void>,
): Promise<readonly string[]> {
  const switchTo = (what: string): Promise<void> =>
    onServer(`alter system set log_statement = '${what}'`, 'select pg_reload_conf()', 'select pg_sleep(0.3)');
  await switchTo('all');
  const from = (await stat(log)).size;
  try {
    await work();
  } finally {
    await switchTo('none');
  }
  const file = await open(log);
  try {
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const said = buffer.toString('utf8').matchAll(/LOG: {2}(?:statement|execute [^:]*): (.*)/g);
    return [...said].map((match) => match[1] ?? '').filter((text) => !isOurs(text));
  } finally {
    await file.close();
  }
}

const isOurs = (statement: string): boolean => /^(alter system|select pg_reload_conf|select pg_sleep)/.test(statement);
