import { measureWhenRead, metrics } from '../metrics/index.ts';
import type { QueueCounts } from './queue.ts';

/** Who knows the state of background work. */
export interface KnowsWork {
  pending(): Promise<{ readonly outbox: number; readonly queues: Readonly<Record<string, QueueCounts>> }>;
  oldest(): Promise<{ readonly outbox: number; readonly queues: Readonly<Record<'worker' | 'indexer', number>> }>;
  undelivered(): Promise<number>;
}

/**
 * Measures depth and age of queues and outbox until the answer is called. A process with the relay answers for all
 * queues; where several have one, each says the same.
 */
export function measureWork(work: KnowsWork): () => void {
  return measureWhenRead(async () => {
    const [pending, oldest, undelivered] = await Promise.all([work.pending(), work.oldest(), work.undelivered()]);
    for (const [queue, counts] of Object.entries(pending.queues)) {
      for (const [state, count] of Object.entries(counts)) metrics.queueDepth.set({ queue, state }, Number(count));
    }
    for (const [queue, age] of Object.entries(oldest.queues)) metrics.queueOldest.set({ queue }, age);
    metrics.outboxDepth.set({ state: 'waiting' }, pending.outbox);
    metrics.outboxDepth.set({ state: 'dead' }, undelivered);
    metrics.outboxLag.set(oldest.outbox);
    metrics.indexLag.set(Math.max(oldest.outbox, oldest.queues.indexer));
  });
}
