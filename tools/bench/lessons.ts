import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJudgedQueries } from '../eval/judged-queries.ts';
import type { BenchData, BenchTools } from './bench.types.ts';
import { runImport, shared } from './benches/import.ts';
import { copyRows } from './data/copy.ts';
import { levelEngine, searchFingerprint } from './data/fill-search.ts';
import { generatorFingerprint, migrateDatabase, sizes, withClient } from './data/load.ts';
import { Random } from './data/random.ts';
import { worldLoads } from './data/rows.ts';
import { makeWorld } from './data/world.ts';

const folder = join(shared, 'oak');
const judged = join(folder, 'judged-queries.jsonl');

/** Why the real lessons cannot be measured here, if they cannot. */
export function noLessons({ quick }: BenchTools): string | null {
  if (quick) return 'their import takes longer than a quick run';
  return existsSync(judged) ? null : `there is no ${judged}; name the folder of the data in BENCH_SHARED`;
}

/** The 12,517 lessons as people import them, beside the generated people who search them. */
export async function lessons({ server }: BenchTools): Promise<BenchData> {
  const world = makeWorld(sizes['10k']);
  const fingerprint = `${await generatorFingerprint()} ${await searchFingerprint()}`;
  const url = await server.kept('bench_lessons', fingerprint, async (address) => {
    await migrateDatabase(address);
    await withClient(address, async (client) => {
      for (const { table, columns, rows } of worldLoads(world, new Date())) {
        await copyRows(client, table, columns, rows());
      }
    });
    await runImport(address, ['oak', folder]);
    await withClient(address, async (client) => {
      await client.query('vacuum analyze');
      await client.query('create table bench_fact (name text primary key, value text not null)');
      await client.query(`insert into bench_fact (name, value) values ('loaded', $1)`, [fingerprint]);
    });
  });
  await levelEngine(url);
  return { url, size: '10k', world };
}

/** The titles of the lessons, always in one order. */
export async function lessonTitles(url: string): Promise<readonly string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ title: string }>('select title from search_document order by title, version_id'),
  );
  return rows.map((row) => row.title);
}

/** The judged queries, which people made, and pairs of neighbouring words of titles up to the number that is wanted. */
export async function lessonQueries(url: string, count: number): Promise<readonly string[]> {
  const titles = await lessonTitles(url);
  const random = new Random(47);
  const queries = new Set((await readJudgedQueries(judged)).map(({ query }) => query));
  while (queries.size < count) {
    const words =
      random
        .pick(titles)
        .toLowerCase()
        .match(/[a-z]{3,}/g) ?? [];
    const at = random.below(Math.max(1, words.length - 1));
    if (words.length > 1) queries.add(words.slice(at, at + 2).join(' '));
  }
  return [...queries];
}
