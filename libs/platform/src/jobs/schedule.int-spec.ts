import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { defineJob } from '../outbox/index.ts';
import { testDatabase, waitForJobs } from '../testing/index.ts';
import { JobHandler, type HandlesJob, type JobContext } from './job-handler.ts';
import { defineSchedule } from '../outbox/schedule.ts';
import { startJobs } from './testing/start-jobs.ts';

const tidy = defineJob({ name: 'spec.tidy', queue: 'worker', payload: z.object({ table: z.string() }) });
const runs: { table: string; jobId: string }[] = [];

@JobHandler(tidy)
class Tidy implements HandlesJob<{ table: string }> {
  async handle({ table }: { table: string }, { jobId }: JobContext): Promise<void> {
    runs.push({ table, jobId });
  }
}

const often = defineSchedule({
  name: 'spec.often',
  timetable: { everyMs: 300 },
  job: tidy,
  payload: { table: 'often' },
});
const yearly = defineSchedule({
  name: 'spec.yearly',
  timetable: { cron: '0 3 1 1 *' },
  job: tidy,
  payload: { table: 'yearly' },
});
const declared = { jobs: [tidy], providers: [Tidy] };

describe('schedules', () => {
  it('run once per due time however many processes there are, and stop when they are no longer declared', async () => {
    const { url } = await testDatabase();
    const began = performance.now();
    const processes = await Promise.all([1, 2].map(() => startJobs(url, { ...declared, schedules: [often, yearly] })));
    while (runs.length < 4) await pause(50);
    // What the clock will run is not work that is waited for.
    await waitForJobs(processes[0]!.jobs);
    await Promise.all(processes.map((one) => one.close()));

    // Each process makes the schedules when it starts, which begins them anew: one run at once, the others by the clock.
    expect(runs.length).toBeLessThanOrEqual(processes.length + (performance.now() - began) / 300);
    expect(new Set(runs.map((run) => run.jobId)).size).toBe(runs.length);
    expect(runs.filter((run) => run.table !== 'often')).toEqual([]);

    const without = await startJobs(url, { ...declared, schedules: [yearly] });
    await waitForJobs(without.jobs);
    const before = runs.length;
    await pause(1_000);
    expect(runs.length).toBe(before);
    await without.close();
  });
});
