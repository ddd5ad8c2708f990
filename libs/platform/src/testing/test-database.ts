import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onDatabase, withClient, type TestServer } from './test-server.ts';
import { currentTestRun } from './test-run.ts';

/** A migrated database that belongs to one Jest worker. */
export interface TestDatabase {
  /** Connection string; pass it to `createDataSource`. */
  readonly url: string;
}

let ours: Promise<TestDatabase> | undefined;
let emptyOnes = 0;

/**
 * The database of this Jest worker, cloned from the migrated template when a test file first asks, so that every file
 * begins with what migrations leave and nothing else. Close your own connections in `afterAll`.
 * @throws Error when the test is not an integration or end-to-end test, which alone have a server
 */
export function testDatabase(): Promise<TestDatabase> {
  // A worker is a process of its own, so its id names the database and two workers never share one.
  return (ours ??= make(`${process.pid}`, (server) => `template ${server.template} strategy file_copy`));
}

/**
 * A further database with nothing in it, not even the schema: for tests of the migrations themselves. Each call makes a new one.
 */
export function emptyDatabase(): Promise<TestDatabase> {
  return make(`${process.pid}_empty_${++emptyOnes}`, () => 'template template0');
}

/** Tables that nobody can empty as long as their triggers stand. */
const keptByTriggers: readonly string[] = ['public.audit_chain', 'public.audit_entry'];

/** Empties every table that migrations leave empty, in one statement; vocabularies, licences and the list of migrations stay. */
export async function cleanDatabase(database: TestDatabase): Promise<void> {
  const { tables } = await testServer();
  if (tables.length === 0) return;
  const guarded = tables.filter((table) => keptByTriggers.includes(table));
  const triggers = (what: 'disable' | 'enable'): string =>
    guarded.map((table) => `alter table ${table} ${what} trigger user;`).join('\n');
  await withClient(database.url, (client) =>
    client.query(`${triggers('disable')} truncate ${tables.join(', ')} restart identity; ${triggers('enable')}`),
  );
}

async function make(suffix: string, origin: (server: TestServer) => string): Promise<TestDatabase> {
  const server = await testServer();
  const name = `${server.prefix}${suffix}`;
  await withClient(server.url, async (client) => {
    // Forced: a file before this one may have left a connection open.
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} ${origin(server)}`);
  });
  return { url: onDatabase(server.url, name) };
}

async function testServer(): Promise<TestServer> {
  const file = join(currentTestRun().folder, 'server.json');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error('There is no PostgreSQL in this test: name the file *.int-spec.ts (or put it under e2e/).', {
      cause,
    });
  });
  return JSON.parse(text) as TestServer;
}
