import type { Settings } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import { openPostgresBackend } from './postgres-backend.ts';
import type { JobBackend } from './queue.ts';
import { openRedisBackend } from './redis-backend.ts';

/** Redis where REDIS_URL names one, else the database. Rejects, with what to do, when it cannot be used. */
export async function openJobBackend(settings: Settings, logger: Logger): Promise<JobBackend> {
  const { redisUrl } = settings.queue;
  return redisUrl === undefined ? openPostgresBackend(settings, logger) : openRedisBackend(settings, logger);
}
