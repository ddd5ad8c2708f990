import type { Bench, Figures, Goal } from '../bench.types.ts';
import { startContender } from '../contender.ts';
import { fillSearch, levelEngine, searchFingerprint } from '../data/fill-search.ts';
import type { SearchTurn, SearchTurnResult } from '../processes/search-turns.ts';
import { addShareKeys, keyCounts, shareKeys, shares } from '../share-keys.ts';
import { spreadOf } from '../statistics.ts';
import { makeQueries } from './search.ts';

const queriesPerTurn = { full: 40, quick: 8 };
/** Viewers see the same however they come to it, so what is found is compared with a full count for some queries only. */
const checked = { full: 12, quick: 3 };

interface Viewing {
  readonly name: string;
  readonly keys: readonly string[] | null;
}

/** What the audience filter costs, by how much a viewer sees and by how many keys. */
export const permissionTax: Bench = {
  name: 'permission-tax',
  isSearch: true,
  work: 'two-term query at the engine, by the share a viewer sees and the number of their keys',
  run: async (tools) => {
    const url = await tools.server.loaded(tools.size);
    await fillSearch(url, tools.size);
    await addShareKeys(url, await searchFingerprint());
    await levelEngine(url);
    const viewings: readonly Viewing[] = [
      { name: 'unfiltered', keys: null },
      ...shares.flatMap((share) =>
        keyCounts.map((count) => ({ name: `${share} %, ${count} keys`, keys: shareKeys(share, count) })),
      ),
    ];
    const queries = makeQueries();
    const perTurn = tools.quick ? queriesPerTurn.quick : queriesPerTurn.full;
    const engine = await startContender({
      name: 'engine',
      role: 'ours',
      file: 'tools/bench/processes/search-turns.ts',
      about: { url },
    });
    const times = new Map<string, { p50: number[]; p95: number[]; p99: number[]; rate: number[] }>();
    const incomplete: string[] = [];
    const turn = (task: SearchTurn): Promise<SearchTurnResult> => engine.ask<SearchTurnResult>(task);
    try {
      for (const { name, keys } of viewings) {
        const some = queries.slice(0, tools.quick ? checked.quick : checked.full);
        const found = await turn({ queries: some, keys, check: true });
        incomplete.push(...found.incomplete.map((query) => `${name}: ${query}`));
      }
      tools.say('  every viewing compared with a full count');
      for (let round = 0; round < tools.rounds; round++) {
        const from = (round * perTurn) % (queries.length - perTurn);
        for (let place = 0; place < viewings.length; place++) {
          const viewing = viewings[(place + round) % viewings.length];
          if (!viewing) continue;
          const { times: taken } = await turn({
            queries: queries.slice(from, from + perTurn),
            keys: viewing.keys,
            check: false,
          });
          const sorted = [...taken].sort((a, b) => a - b);
          const at = (share: number): number =>
            sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
          const kept = times.get(viewing.name) ?? { p50: [], p95: [], p99: [], rate: [] };
          kept.p50.push(at(0.5));
          kept.p95.push(at(0.95));
          kept.p99.push(at(0.99));
          kept.rate.push((1000 * taken.length) / taken.reduce((sum, one) => sum + one, 0));
          times.set(viewing.name, kept);
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
    } finally {
      await engine.stop();
    }
    const figures = viewings.map(({ name, keys }): Figures => {
      const { p50, p95, p99, rate } = times.get(name) ?? { p50: [], p95: [], p99: [], rate: [] };
      return {
        name,
        role: keys ? 'ours' : 'limit',
        rate: spreadOf(rate),
        p50: spreadOf(p50),
        p95: spreadOf(p95),
        p99: spreadOf(p99),
      };
    });
    return {
      bench: 'permission-tax',
      work: permissionTax.work,
      unit: 'searches/s',
      figures,
      skipped: [],
      goals: [taxed(figures), complete(incomplete)],
    };
  },
};

/** p95 of each at most twice the unfiltered one's, or ten milliseconds more. */
function taxed(figures: readonly Figures[]): Goal {
  const limit = figures.find(({ role }) => role === 'limit')?.p95?.median ?? NaN;
  const over = figures.filter(({ p95 }) => !p95 || p95.median > Math.max(2 * limit, limit + 10));
  return {
    text: 'p95 ≤ 2 × unfiltered or + 10 ms',
    met: over.length === 0,
    measured: over.length === 0 ? 'all' : `over: ${over.map(({ name }) => name).join('; ')}`,
  };
}

function complete(incomplete: readonly string[]): Goal {
  return {
    text: 'the first 20 are complete',
    met: incomplete.length === 0,
    measured: incomplete.length === 0 ? 'all' : `not: ${incomplete.slice(0, 5).join('; ')}`,
  };
}
