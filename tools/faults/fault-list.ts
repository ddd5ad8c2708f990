import { setTimeout as sleep } from 'node:timers/promises';
import { lookAtBackground } from './background.ts';
import type { Fault, Striking } from './fault.types.ts';
import type { ProcessName } from './product-process.ts';
import { strikeEngine, strikeReindex } from './search-faults.ts';
import type { Stack } from './stack.ts';

export const faults: readonly Fault[] = [
  {
    name: 'api',
    about: 'kill -9 of the api, between commit and enqueue and at any moment',
    seconds: 20,
    isSeamless: false,
    async strike(striking) {
      const { stack, load } = striking;
      // Nobody relays: what is acknowledged now stays in the outbox, and the api is gone before it leaves.
      for (const worker of stack.all('worker')) worker.freeze();
      try {
        await load.untilAcknowledged(10);
        await Promise.all(stack.all('api').map((api) => api.kill()));
        const { outbox } = await lookAtBackground(stack);
        if (outbox === 0) striking.wrong('No work was between commit and enqueue when the api was killed.');
      } finally {
        for (const worker of stack.all('worker')) worker.thaw();
      }
      for (const api of stack.all('api')) await api.launch();
      await killAtRandom('api', striking);
    },
  },
  {
    name: 'worker',
    about: 'kill -9 of the worker in mid-job (an e-mail taken and not yet answered for) and at any moment',
    seconds: 20,
    isSeamless: true,
    async strike(striking) {
      const { stack } = striking;
      const held = await stack.post.holdNext();
      await Promise.all(stack.all('worker').map((worker) => worker.kill()));
      held.answer();
      for (const worker of stack.all('worker')) await worker.launch();
      await killAtRandom('worker', striking);
    },
  },
  {
    name: 'indexer',
    about: 'kill -9 of the indexer in mid-batch (its documents written and not committed) and at any moment',
    seconds: 20,
    isSeamless: true,
    async strike(striking) {
      const { stack } = striking;
      await whileLocked(stack, 'search_document', async () => {
        await Promise.all(stack.all('indexer').map((indexer) => indexer.kill()));
      });
      for (const indexer of stack.all('indexer')) await indexer.launch();
      await killAtRandom('indexer', striking);
    },
  },
  {
    name: 'reindex',
    about: 'the whole index made anew under writes; kill -9 of the command in the middle and before its swap',
    seconds: 10,
    isSeamless: true,
    strike: strikeReindex,
  },
  {
    name: 'engine',
    about: 'a search engine that refuses connections (a port at which nobody listens); writes and searches go on',
    seconds: 20,
    isSeamless: true,
    strike: strikeEngine,
  },
  {
    name: 'redis',
    about: 'Redis away; writes go on',
    seconds: 60,
    isSeamless: true,
    async strike({ stack, load, seconds, wrong }) {
      await stack.redis.crash();
      const before = load.seen.acknowledged;
      await sleep(seconds * 500);
      for (const one of stack.processes) {
        const status = (await one.readiness())?.status;
        const wanted = one.name === 'api' ? 200 : 503;
        if (status !== wanted) wrong(`The ${one.label} said ${status}, not ${wanted}, while Redis was away.`);
      }
      await sleep(seconds * 500);
      if (load.seen.acknowledged === before) wrong('Nothing was acknowledged while Redis was away.');
      await stack.redis.restore();
    },
  },
  {
    name: 'postgres',
    about: 'PostgreSQL restarted at once, in immediate mode, and once more away for a while',
    seconds: 20,
    isSeamless: false,
    async strike({ stack, load, seconds, wrong }) {
      await stack.postgres.crash();
      await stack.postgres.restore();
      await load.untilAcknowledged(10);
      await stack.postgres.crash();
      await sleep(seconds * 500);
      for (const one of stack.processes) {
        const status = (await one.readiness())?.status;
        if (status !== 503) wrong(`The ${one.label} said ${status}, not 503, while PostgreSQL was away.`);
      }
      await sleep(seconds * 500);
      await stack.postgres.restore();
    },
  },
  {
    name: 'rolling',
    about: 'rolling restart: every process stopped by SIGTERM and started again, one after the other',
    seconds: 0,
    isSeamless: true,
    async strike({ stack, load, wrong }) {
      for (const one of stack.processes) {
        const code = await one.stop();
        if (code !== 0) wrong(`The ${one.label} ended with ${code} when it was asked to stop.`);
        await one.start();
        await load.untilAcknowledged(5);
      }
    },
  },
];

/** Kills one process of a kind after the other, each at a random moment, until time is up; all are launched again. */
async function killAtRandom(name: ProcessName, { stack, random, seconds }: Striking): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  const all = stack.all(name);
  while (Date.now() < deadline) {
    const victim = random.pick(all);
    await victim.untilReady();
    await sleep(random.below(1_500));
    await victim.kill();
    await victim.launch();
  }
}

/** Runs `work` once an indexer waits in the middle of its transaction for a table that is locked meanwhile. */
async function whileLocked({ dataSource }: Stack, table: string, work: () => Promise<void>): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`lock table ${table} in share row exclusive mode`);
    for (;;) {
      const waiting: unknown[] = await dataSource.query(
        `select from pg_stat_activity where application_name = 'constellation indexer' and wait_event_type = 'Lock'`,
      );
      if (waiting.length > 0) break;
      await sleep(20);
    }
    await work();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
