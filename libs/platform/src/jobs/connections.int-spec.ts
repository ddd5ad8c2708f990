import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { newId } from '../db/index.ts';
import { defineJob } from '../outbox/index.ts';
import { testDatabase, waitForJobs } from '../testing/index.ts';
import { connectionBudget } from './postgres-backend.ts';
import { JobHandler, type HandlesJob } from './job-handler.ts';
import { startJobs } from './testing/start-jobs.ts';

const payload = z.object({ id: z.string() });
const work = defineJob({ name: 'spec.work', queue: 'worker', payload });
const index = defineJob({ name: 'spec.index', queue: 'indexer', payload });
let done = 0;

@JobHandler(work)
class Work implements HandlesJob<object> {
  async handle(): Promise<void> {
    await pause(5);
    done += 1;
  }
}

@JobHandler(index)
class Index implements HandlesJob<object> {
  async handle(): Promise<void> {
    await pause(5);
    done += 1;
  }
}

describe('the connections of background work', () => {
  it('stay within the stated budget under a burst', async () => {
    const { url } = await testDatabase();
    const admin = new Client({ connectionString: url });
    await admin.connect();
    const here = await startJobs(url, { jobs: [work, index], providers: [Work, Index] });
    const open = async (): Promise<number> => {
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and application_name <> 'jobs spec'`,
      );
      return rows[0]?.n ?? 0;
    };
    const budget = 2 * connectionBudget.worked + 1;
    expect(budget).toBe(9);

    await here.unitOfWork.run(async (tx) => {
      for (let count = 0; count < 300; count += 1) tx.enqueue(count % 2 ? work : index, { id: newId() });
    });
    let most = 0;
    const idle = waitForJobs(here.jobs, { timeoutMs: 25_000 });
    const watching = (async () => {
      while (done < 600 && most <= budget) {
        most = Math.max(most, await open());
        if (done >= 300) return;
        await pause(10);
      }
    })();
    await Promise.all([idle, watching]);
    await here.close();
    expect(done).toBe(300);
    // Two listeners and the relay alone are three: fewer would mean that nothing was counted.
    expect(most).toBeGreaterThan(3);
    expect(most).toBeLessThanOrEqual(budget);
    // The server takes a moment to see a connection off; Jest's own limit ends the wait when one stays.
    while ((await open()) > 0) await pause(20);
    await admin.end();
  });
});
