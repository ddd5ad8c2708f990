import type { Settings } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import type { QueueName } from '../outbox/definitions.ts';
import { openPostgresBackend } from './postgres-backend.ts';
import type { JobQueue } from './queue.ts';
import { openRedisBackend } from './redis-backend.ts';

/** Where the queues live. */
export interface JobBackend {
  /** Opens a queue for adding, and for working when `worked`. */
  open(name: QueueName, use: { readonly worked: boolean }): JobQueue;
  /** Closes what the queues share, after each of them was closed. */
  close(): Promise<void>;
}

/** Redis where REDIS_URL names one, else the database. Rejects, with what to do, when it cannot be used. */
export async function openJobBackend(settings: Settings, logger: Logger): Promise<JobBackend> {
  const { redisUrl } = settings.queue;
  return redisUrl === undefined ? openPostgresBackend(settings, logger) : openRedisBackend(settings, logger);
}
