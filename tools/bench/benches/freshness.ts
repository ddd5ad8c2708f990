import { createDataSource, migrate } from '@constellation/platform/db';
import type { Bench, Figures, Goal } from '../bench.types.ts';
import { startContender } from '../contender.ts';
import type { FreshnessResult, FreshnessTurn } from '../processes/freshness-ours.ts';
import { percentile, spreadOf } from '../statistics.ts';

const perSecond = 20;
/** A revocation and a release in each life of an artefact. */
const writesPerLife = 2;
const mostMs = 1_000;

/** How long it takes until what was released is found, and what was revoked is gone from the index. */
export const freshness: Bench = {
  name: 'freshness',
  isSearch: true,
  work: `release → found and revoke → gone, ${perSecond} writes/s`,
  run: async (tools) => {
    const url = await tools.server.empty('bench_freshness');
    const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'bench' });
    await dataSource.initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    const process = await startContender({
      name: 'freshness',
      role: 'ours',
      file: 'tools/bench/processes/freshness-ours.ts',
      about: {},
      env: { DATABASE_URL: url },
    });
    const task = (way: FreshnessTurn['way'], seconds = tools.seconds): FreshnessTurn => ({
      way,
      seconds,
      perSecond: perSecond / writesPerLife,
    });
    const ways = ['product', 'engine'] as const;
    const results = new Map<FreshnessTurn['way'], FreshnessResult[]>(ways.map((way) => [way, []]));
    try {
      for (const way of ways) await process.ask<FreshnessResult>(task(way, tools.quick ? 1 : 3));
      for (let round = 0; round < tools.rounds; round++) {
        for (const way of round % 2 === 0 ? ways : ([...ways].reverse() as readonly FreshnessTurn['way'][])) {
          results.get(way)?.push(await process.ask<FreshnessResult>(task(way)));
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
    } finally {
      await process.stop();
    }
    const ours = results.get('product') ?? [];
    const figures = [
      figuresOf(
        'ours',
        'ours',
        ours.map(({ found }) => found),
      ),
      figuresOf(
        'limit',
        'limit',
        (results.get('engine') ?? []).map(({ found }) => found),
      ),
      figuresOf(
        'ours, revoked',
        'ours',
        ours.map(({ forgotten }) => forgotten),
      ),
    ];
    const leaks = [...results.values()].flat().reduce((sum, result) => sum + result.leaks, 0);
    return {
      bench: 'freshness',
      work: freshness.work,
      unit: '1/s',
      figures,
      skipped: [],
      goals: [
        within('found', figures[0]),
        within('gone from the index', figures[2]),
        { text: 'revoked items shown: 0', met: leaks === 0, measured: String(leaks) },
      ],
    };
  },
};

/** Rates are what one after the other would come to: the inverse of the time until it was seen. */
function figuresOf(name: string, role: Figures['role'], rounds: readonly (readonly number[])[]): Figures {
  const at = (share: number) => spreadOf(rounds.map((times) => percentile(times, share)));
  return {
    name,
    role,
    rate: spreadOf(rounds.map((times) => 1_000 / percentile(times, 0.5))),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

function within(what: string, figures: Figures | undefined): Goal {
  const { median = NaN, highest = NaN } = figures?.p99 ?? {};
  const measured = `${median.toFixed(0)} ms, at worst ${highest.toFixed(0)} in a round`;
  return { text: `${what}: p99 ≤ ${mostMs} ms`, met: median <= mostMs, measured };
}
