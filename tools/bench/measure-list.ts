import { createDataSource, migrate } from '@constellation/platform/db';
import type { DataSource } from 'typeorm';
import { ours } from './benches/contenders.ts';
import type { BenchResult, BenchTools } from './bench.types.ts';
import { startContender } from './contender.ts';
import { figuresOf, timed } from './figures.ts';
import { statementsAtMost } from './goals.ts';
import { statementsOf, type Operation } from './operation.ts';
import { paints, type PaintedPage } from './paint.ts';

/** Most statements that any list of the product may send, beside the one that says who asks. */
const mostStatements = 3;

/** A long list that is read, asked for, and looked at. */
export interface ListPlan {
  readonly bench: string;
  readonly work: string;
  /** The address of the database in which it is. */
  readonly url: string;
  /** How many rows one reading has: less or more is a fault. */
  readonly expected: number;
  /** Readings of each in one round. */
  readonly perRound: number;
  /** As the API reads it. */
  readonly product: () => Promise<number>;
  /** The same rows, with nobody asking whether they may be seen, and nothing made of them. */
  readonly bare: () => Promise<number>;
  readonly operation: Operation;
  readonly page: PaintedPage;
}

/** Opens an empty database with the product's tables for as long as the work takes. */
export async function onEmptyTables<Result>(
  tools: BenchTools,
  about: { readonly name: string; readonly entities: Parameters<typeof createDataSource>[0]['entities'] },
  work: (opened: { readonly dataSource: DataSource; readonly url: string }) => Promise<Result>,
): Promise<Result> {
  const url = await tools.server.empty(`bench_${about.name}`);
  const entities = about.entities ?? [];
  const dataSource = createDataSource({ url, pool: 4, entities, applicationName: `bench ${about.name}` });
  await dataSource.initialize();
  try {
    await migrate(dataSource);
    return await work({ dataSource, url });
  } finally {
    await dataSource.destroy();
  }
}

/** Reads a list against its bare rows, counts what it costs through the API, and opens its page in a browser. */
export async function measureList(tools: BenchTools, plan: ListPlan): Promise<BenchResult> {
  const times = { product: [] as number[], bare: [] as number[] };
  for (let round = 0; round < tools.rounds; round++) {
    for (let number = 0; number < plan.perRound; number++) {
      times.product.push(await timed(plan.product, plan.expected));
      times.bare.push(await timed(plan.bare, plan.expected));
    }
    tools.say(`  round ${round + 1} of ${tools.rounds}`);
  }
  const api = await startContender(ours({ url: plan.url }));
  try {
    const statements = await statementsOf(tools, api.port, plan.operation);
    const figures = [
      { ...figuresOf('ours', 'ours', times.product), statements },
      figuresOf('limit', 'limit', times.bare),
    ];
    const painted = await paints(tools, api.port, plan.page);
    return {
      ...{ bench: plan.bench, work: plan.work, unit: '1/s', figures, skipped: painted.skipped },
      goals: [statementsAtMost(figures, mostStatements), ...painted.goals],
    };
  } finally {
    await api.stop();
  }
}
