import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from './stack.ts';

/** What is still to be done, and what was given up. */
export interface Background {
  readonly outbox: number;
  /** Outbox messages that nobody can deliver. */
  readonly undelivered: number;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
  /** When the oldest unfinished work was asked for, in milliseconds; null when there is none. */
  readonly oldestMs: number | null;
}

/** For how long background work may take to come to rest after the last fault. */
const drainMs = 180_000;

/** @throws while PostgreSQL or Redis is away */
export async function lookAtBackground({ dataSource, queues }: Stack): Promise<Background> {
  const [row] = await dataSource.query<{ waiting: number; failed: number; oldest: string | null }[]>(
    `select count(*) filter (where failed_at is null)::int as waiting,
            count(*) filter (where failed_at is not null)::int as failed,
            extract(epoch from min(created_at) filter (where failed_at is null)) * 1000 as oldest
       from outbox_message`,
  );
  const counts = await Promise.all(queues.map((queue) => queue.counts()));
  const oldest = await Promise.all(queues.map((queue) => queue.oldestWaitingSince()));
  const since = [row?.oldest ?? null, ...oldest.map((date) => date?.getTime() ?? null)].filter((one) => one !== null);
  const sum = (state: 'waiting' | 'active' | 'delayed' | 'failed'): number =>
    counts.reduce((total, one) => total + one[state], 0);
  return {
    outbox: row?.waiting ?? 0,
    undelivered: row?.failed ?? 0,
    waiting: sum('waiting'),
    active: sum('active'),
    delayed: sum('delayed'),
    dead: sum('failed'),
    oldestMs: since.length === 0 ? null : Math.min(...since.map(Number)),
  };
}

/**
 * Resolves once every process is ready and everything that was asked for before this call is done, while new work keeps
 * coming.
 * @throws when that does not happen
 */
export async function untilCaughtUp(stack: Stack): Promise<void> {
  const since = Date.now();
  await waitFor('the product to catch up', async () => {
    const readiness = await Promise.all(stack.processes.map((one) => one.readiness()));
    if (readiness.some((one) => one?.status !== 200)) return readiness;
    const now = await lookAtBackground(stack);
    return now.delayed > 0 || (now.oldestMs !== null && now.oldestMs < since) ? now : null;
  });
}

/** Resolves once there is nothing left to do. @throws when that does not happen */
export async function untilDrained(stack: Stack): Promise<void> {
  let quiet = 0;
  await waitFor('background work to end', async () => {
    const now = await lookAtBackground(stack);
    // One look is not enough: the outbox was counted before the queues, and a job may have left a message behind.
    quiet = now.outbox + now.waiting + now.active + now.delayed === 0 ? quiet + 1 : 0;
    return quiet < 3 ? now : null;
  });
}

/** Until `look` answers null; what it answers else, or throws, is named when time is up. */
async function waitFor(what: string, look: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + drainMs;
  for (;;) {
    const state = await look().catch((error: unknown) => String(error));
    if (state === null) return;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}: ${JSON.stringify(state)}.`);
    await sleep(100);
  }
}
