import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDataSource, migrate } from '@constellation/platform/db';
import { Client } from 'pg';
import { showProgress } from '../../../apps/standalone/src/import/progress.ts';
import { root } from '../../lib/install.mjs';
import { benchApiSql } from './bench-api.ts';
import { copyRows } from './copy.ts';
import { artefactLoads, worldLoads, type TableLoad } from './rows.ts';
import { makeWorld } from './world.ts';

/** How many artefacts each size has. */
export const sizes = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const;
export type Size = keyof typeof sizes;

/**
 * What decides whether a loaded database may be used again: the generator, and the rules it takes from the product. Any change
 * to their files loads anew; new migrations are run over what is there, as anywhere.
 */
export function generatorFingerprint(): Promise<string> {
  return filesFingerprint(['tools/bench/data', 'libs/artefacts/src/access/audience.ts']);
}

/** Differs when any of these files, or files in these folders, does. */
export async function filesFingerprint(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map((path) => listed(path)))).flat();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

async function listed(path: string): Promise<string[]> {
  if (path.endsWith('.ts')) return [path];
  const names = await readdir(join(root, path));
  return names
    .filter((name) => !name.endsWith('spec.ts'))
    .sort()
    .map((name) => `${path}/${name}`);
}

/** Whether the database holds just what this generator makes. */
export async function isLoaded(url: string, fingerprint: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('bench_fact') is not null as there`);
    if (!rows[0]?.there) return false;
    const found = await client.query('select from bench_fact where name = $1 and value = $2', ['loaded', fingerprint]);
    return found.rowCount === 1;
  });
}

/** Brings the schema up to date. */
export async function migrateDatabase(url: string): Promise<void> {
  const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'bench load' });
  await dataSource.initialize();
  await migrate(dataSource);
  await dataSource.destroy();
}

/** Migrates an empty database and fills it. The search projection is left to the benches that need it. */
export async function loadDatabase(url: string, size: Size, fingerprint: string): Promise<void> {
  await migrateDatabase(url);
  const world = makeWorld(sizes[size]);
  await withClient(url, async (client) => {
    // References and rules hold by the way rows are made; checking each again would take longer than loading them.
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
    const loads = [...worldLoads(world, new Date()), ...artefactLoads(world, sizes[size])];
    const indexes = await dropIndexes(
      client,
      loads.map((load) => load.table),
    );
    await fill(client, loads, size);
    const progress = showProgress(`indexes of ${size}`, indexes.length);
    for (const [done, definition] of indexes.entries()) {
      await client.query(definition);
      progress.update(done + 1);
    }
    progress.stop();
    await client.query(benchApiSql);
    await client.query('vacuum analyze');
    await client.query('create table bench_fact (name text primary key, value text not null)');
    await client.query('insert into bench_fact (name, value) values ($1, $2)', ['loaded', fingerprint]);
  });
}

async function fill(client: Client, loads: readonly TableLoad[], size: Size): Promise<void> {
  // Tables count alike: most have about a row per artefact.
  const progress = showProgress(`data of ${size}`, loads.length * sizes[size]);
  for (const [before, { table, columns, rows }] of loads.entries()) {
    const report = (done: number): void => progress.update(before * sizes[size] + Math.min(done, sizes[size]));
    await copyRows(client, table, columns, counted(rows(), report));
  }
  progress.stop();
}

function* counted<Row>(rows: Iterable<Row>, report: (done: number) => void): Generator<Row> {
  let done = 0;
  for (const row of rows) {
    yield row;
    if (++done % 1_000 === 0) report(done);
  }
}

/** Drops what can be made again by its definition, and returns the definitions: an index built at once is built faster. */
export async function dropIndexes(client: Client, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = any($1::regclass[])
        and not exists (select from pg_constraint where conindid = indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
}

/** One connection for one piece of work. */
export async function withClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
