import type { Client } from 'pg';
import { showProgress } from '../../apps/standalone/src/import/progress.ts';
import { dropIndexes } from './data/load.ts';

const asideFact = 'indexes set aside';

/** Drops the indexes of a table of a database that is kept, and notes them: whoever is stopped before they are back leaves word of them. */
export async function setIndexesAside(client: Client, table: string): Promise<void> {
  const definitions = await dropIndexes(client, [table]);
  if (definitions.length === 0) return;
  await client.query(`insert into bench_fact (name, value) values ($1, $2)`, [asideFact, JSON.stringify(definitions)]);
}

/** Makes again what was set aside, by this run or by one that was stopped. */
export async function restoreIndexes(client: Client): Promise<void> {
  const { rows } = await client.query<{ value: string }>(`select value from bench_fact where name = $1`, [asideFact]);
  const definitions = rows.flatMap(({ value }) => JSON.parse(value) as string[]);
  if (definitions.length === 0) return;
  await client.query(`set maintenance_work_mem = '512MB'`);
  const progress = showProgress('indexes', definitions.length);
  for (const [done, definition] of definitions.entries()) {
    await client.query(definition.replace(/^CREATE( UNIQUE)? INDEX /, 'CREATE$1 INDEX IF NOT EXISTS '));
    progress.update(done + 1);
  }
  progress.stop();
  await client.query(`delete from bench_fact where name = $1`, [asideFact]);
}
