import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { HealthChecks } from '../health/index.ts';
import { defineJob } from '../outbox/index.ts';
import { testDatabase, waitForJobs } from '../testing/index.ts';
import { JobHandler, type HandlesJob, type JobContext } from './job-handler.ts';
import { startJobs, type StartedJobs } from './testing/start-jobs.ts';

const payload = z.object({ text: z.string() });
const store = defineJob({ name: 'outage-spec.store', queue: 'worker', payload, retry: { attempts: 2, backoffMs: 20 } });

/** Something that handlers need and that may be away. */
let isAway = false;
let isPoisoned = false;
const runs: { readonly text: string; readonly attempt: number }[] = [];
const stored: string[] = [];

@JobHandler(store)
class Store implements HandlesJob<z.infer<typeof payload>> {
  async handle({ text }: z.infer<typeof payload>, { attempt }: JobContext): Promise<void> {
    runs.push({ text, attempt });
    if (isAway || isPoisoned) throw new Error('It cannot be stored.');
    stored.push(text);
  }
}

describe('a job that fails while something the process depends on is away', () => {
  const started: StartedJobs[] = [];

  async function start(): Promise<StartedJobs> {
    const process = await startJobs((await testDatabase()).url, { jobs: [store], providers: [Store] });
    started.push(process);
    process.app
      .get(HealthChecks)
      .register('store', () => (isAway ? Promise.reject(new Error('away')) : Promise.resolve()));
    return process;
  }

  beforeEach(() => {
    isAway = true;
    isPoisoned = false;
    runs.length = 0;
    stored.length = 0;
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((process) => process.close()));
  });

  async function untilTried(): Promise<void> {
    while (runs.length === 0) await pause(20);
  }

  it('waits for it, however long, and uses no attempt up', async () => {
    const { jobs, unitOfWork } = await start();
    await unitOfWork.run(async (tx) => tx.enqueue(store, { text: 'patience' }));
    await untilTried();
    await pause(1_500);
    expect(stored).toEqual([]);
    // It is not tried over and over: the first failure is enough to know.
    expect(runs).toHaveLength(1);
    isAway = false;
    await waitForJobs(jobs);
    expect(stored).toEqual(['patience']);
    expect(runs.map(({ attempt }) => attempt)).toEqual([1, 1]);
    expect(await jobs.listDead('worker')).toEqual([]);
  });

  it('goes back to the queue, with no attempt used, when the process is to stop', async () => {
    const first = await start();
    await first.unitOfWork.run(async (tx) => tx.enqueue(store, { text: 'handed over' }));
    await untilTried();
    const begun = performance.now();
    await first.close();
    started.length = 0;
    // Until its worker is closed, the first may take it once more from where it put it.
    const before = runs.length;
    expect(performance.now() - begun).toBeLessThan(10_000);
    isAway = false;
    const second = await start();
    await waitForJobs(second.jobs);
    expect(stored).toEqual(['handed over']);
    expect(runs.slice(before).map(({ attempt }) => attempt)).toEqual([1]);
    expect(new Set(runs.map(({ attempt }) => attempt))).toEqual(new Set([1]));
  });

  it('fails as ever when everything is there', async () => {
    isAway = false;
    isPoisoned = true;
    const { jobs, unitOfWork } = await start();
    await unitOfWork.run(async (tx) => tx.enqueue(store, { text: 'poison' }));
    await waitForJobs(jobs);
    expect(runs.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(await jobs.listDead('worker')).toHaveLength(1);
  });
});
