import { setTimeout as pause } from 'node:timers/promises';
import type { Jobs, PendingWork } from '../jobs/index.ts';

/**
 * Resolves once nothing is left to do: no message in the outbox, no job waiting, running, or about to be tried again.
 * Jobs that failed for good do not count.
 * @throws Error that says what is left after `timeoutMs`
 */
export async function waitForJobs(jobs: Jobs, { timeoutMs = 15_000 } = {}): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let before: PendingWork | undefined;
  for (;;) {
    const now = await jobs.pending();
    // One look is not enough: a running job may leave a message behind, and the outbox was counted before the queues.
    // Two looks with nothing to do, and nothing finished in between, mean that nothing went on unseen.
    if (before && isIdle(before) && isIdle(now) && finished(before) === finished(now)) return;
    if (Date.now() > deadline) throw new Error(`After ${timeoutMs} ms there is still work: ${JSON.stringify(now)}.`);
    if (!isIdle(now)) await pause(20);
    before = now;
  }
}

function isIdle({ outbox, queues }: PendingWork): boolean {
  return (
    outbox === 0 && Object.values(queues).every(({ waiting, active, delayed }) => waiting + active + delayed === 0)
  );
}

function finished({ queues }: PendingWork): number {
  return Object.values(queues).reduce((sum, { completed, failed }) => sum + completed + failed, 0);
}
