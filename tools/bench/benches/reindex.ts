import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Figures, Goal } from '../bench.types.ts';
import { startContender } from '../contender.ts';
import { fillSearch } from '../data/fill-search.ts';
import { sizes } from '../data/load.ts';
import { makeWorld, sessionTokenOf } from '../data/world.ts';
import { atLeast } from '../goals.ts';
import type { ReindexResult, ReindexTurn } from '../processes/reindex-ways.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { ours } from './contenders.ts';
import { makeQueries, searchOperation } from './search.ts';

/** Searches a second meanwhile, sent whether the one before has been answered or not. */
const perSecond = 5;
const slowest = 1.5;

/** The index made anew while people search it. */
export const reindex: Bench = {
  name: 'reindex',
  isSearch: true,
  work: `every document made anew, ${perSecond} searches/s meanwhile`,
  run: async (tools) => {
    const url = await tools.server.loaded(tools.size);
    await fillSearch(url, tools.size);
    const { viewers } = makeWorld(sizes[tools.size]);
    const tokens = viewers.map(sessionTokenOf);
    const about = { role: 'ours' as const, file: 'tools/bench/processes/reindex-ways.ts', about: {} };
    const api = await startContender(ours({ url }));
    const rebuilder = await startContender({ ...about, name: 'reindex', env: { DATABASE_URL: url } }).catch(
      async (error: unknown) => {
        await api.stop();
        throw error;
      },
    );
    const searching = (work: Promise<unknown>) => searchUntil(work, { port: api.port, tokens });
    // Of Meilisearch every document is handed over anew in any case.
    const ways: readonly ReindexTurn['way'][] = process.env['MEILI_URL']
      ? ['product', 'copy']
      : ['product', 'anew', 'copy'];
    const rates = { product: [] as number[], anew: [] as number[], copy: [] as number[] };
    const times = { idle: [] as number[], product: [] as number[], anew: [] as number[], copy: [] as number[] };
    try {
      await searching(sleep(tools.quick ? 1_000 : 5_000));
      for (let round = 0; round < tools.rounds; round++) {
        times.idle.push(percentile(await searching(sleep(Math.max(tools.seconds, 3) * 1_000)), 0.99));
        for (const way of round % 2 === 0 ? ways : [...ways].reverse()) {
          const rebuilt = rebuilder.ask<ReindexResult>({ way } satisfies ReindexTurn);
          times[way].push(percentile(await searching(rebuilt), 0.99));
          const { documents, seconds } = await rebuilt;
          rates[way].push(documents / seconds);
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
    } finally {
      await api.stop();
      await rebuilder.stop();
    }
    const figures: Figures[] = [
      { name: 'ours', role: 'ours', rate: spreadOf(rates.product), p99: spreadOf(times.product) },
      ...(ways.includes('anew')
        ? [{ name: 'ours, all vectors', role: 'ours' as const, rate: spreadOf(rates.anew), p99: spreadOf(times.anew) }]
        : []),
      { name: 'limit', role: 'limit', rate: spreadOf(rates.copy), p99: spreadOf(times.copy) },
      // Nothing is rebuilt: its rate is that of the searches.
      { name: 'idle', role: 'limit', rate: spreadOf([perSecond]), p99: spreadOf(times.idle) },
    ];
    return {
      bench: 'reindex',
      work: reindex.work,
      unit: 'documents/s',
      figures,
      skipped: [],
      goals: [atLeast(figures, 'limit', 0.5), searchesStayFast(times)],
    };
  },
};

function searchesStayFast(times: { readonly idle: readonly number[]; readonly product: readonly number[] }): Goal {
  const measured = spreadOf(times.product).median / spreadOf(times.idle).median;
  return { text: `p99 of searches ≤ ${slowest} × idle`, met: measured <= slowest, measured: measured.toFixed(2) };
}

/** Searches at an even pace until the work has ended. Returns the times of the answers in milliseconds. */
async function searchUntil(
  work: Promise<unknown>,
  { port, tokens }: { readonly port: number; readonly tokens: readonly string[] },
): Promise<readonly number[]> {
  const queries = makeQueries();
  const times: number[] = [];
  const asked: Promise<void>[] = [];
  let isOver = false;
  const end = work.finally(() => (isOver = true));
  const begun = performance.now();
  for (let number = 0; !isOver; number++) {
    await sleep(Math.max(0, begun + (number * 1_000) / perSecond - performance.now()));
    const body = JSON.stringify({ query: searchOperation, variables: { query: queries[number % queries.length] } });
    asked.push(search(port, tokens[number % tokens.length] ?? '', body).then((time) => void times.push(time)));
  }
  await Promise.all([end, ...asked]);
  return times;
}

async function search(port: number, token: string, body: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `constellation_session=${token}` },
    body,
  });
  const said = (await answer.json()) as { errors?: unknown };
  if (answer.status !== 200 || said.errors) throw new Error(`A search was answered ${answer.status}.`);
  return performance.now() - begun;
}
