import { createDataSource, migrate } from '@constellation/platform/db';
import type { Bench, Figures } from '../bench.types.ts';
import { startContender, type Contender } from '../contender.ts';
import { atLeast } from '../goals.ts';
import type { JobsTurn, JobsTurnResult } from '../processes/job-turns.ts';
import { spreadOf } from '../statistics.ts';

const messages = { full: 2_000, quick: 200 };

/** From a committed transaction to a job that is done. */
export const jobs: Bench = {
  name: 'jobs',
  work: 'outbox → job → done, one message per transaction, PostgreSQL',
  run: async (tools) => {
    const url = await tools.server.empty('bench_jobs');
    const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'bench' });
    await dataSource.initialize();
    await migrate(dataSource);
    await dataSource.destroy();
    const about = { writers: 8, concurrency: 4 };
    const env = { DATABASE_URL: url };
    const contenders: readonly Contender[] = [
      { name: 'ours', role: 'ours', file: 'tools/bench/processes/jobs-ours.ts', about, env },
      { name: 'bullmq', role: 'peer', file: 'tools/bench/processes/jobs-bullmq.ts', about, env },
    ];
    const task: JobsTurn = { messages: tools.quick ? messages.quick : messages.full };
    const running = [];
    try {
      for (const contender of contenders) {
        running.push({ contender, at: await startContender(contender), rates: [] as number[], cpuMs: [] as number[] });
      }
      for (const { at } of running) await at.ask<JobsTurnResult>({ messages: messages.quick } satisfies JobsTurn);
      for (let round = 0; round < tools.rounds; round++) {
        for (const one of round % 2 === 0 ? running : [...running].reverse()) {
          const before = await one.at.usage();
          const { seconds, repeated } = await one.at.ask<JobsTurnResult>(task);
          if (repeated > 0) throw new Error(`${one.contender.name}: ${repeated} jobs were done more than once.`);
          one.rates.push(task.messages / seconds);
          one.cpuMs.push(((await one.at.usage()).cpuMs - before.cpuMs) / task.messages);
        }
        tools.say(`  round ${round + 1} of ${tools.rounds}`);
      }
      const figures: Figures[] = [];
      for (const { contender, at, rates, cpuMs } of running) {
        const { name, role } = contender;
        const { peakMb } = await at.usage();
        figures.push({ name, role, rate: spreadOf(rates), cpuMs: spreadOf(cpuMs).median, peakMb });
      }
      return {
        bench: 'jobs',
        work: jobs.work,
        unit: 'jobs/s',
        figures,
        skipped: [],
        goals: [atLeast(figures, 'bullmq', 0.7)],
      };
    } finally {
      for (const { at } of running) await at.stop();
    }
  },
};
