import { createPostgresBackend, runMigrations, withBackend, type PgPool, type Queue, type Worker } from 'bullmq';
import { Pool } from 'pg';
import type { Settings } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import { bullmqQueue, type QueueStore } from './bullmq-queue.ts';
import { endPool } from './end-pool.ts';
import type { JobBackend } from './queue.ts';

const bullmq = withBackend(createPostgresBackend);

/**
 * How many connections one process may hold for a queue. BullMQ on PostgreSQL opens pools of its own unless it is given
 * one, so each queue gets one pool that its producer and its worker share:
 * a queue that is worked on: 1 that waits for notifications + 3 for claiming, finishing and renewing locks;
 * a queue that is only added to: 2; a queue that is not used: none.
 * So the worker with the relay holds at most 4 + 2 + 1 (the relay's own) = 7 and the indexer 4; one process that works
 * on both queues and relays holds 9. Four jobs at once are served by three connections, as each is held for one
 * statement only.
 */
export const connectionBudget = { worked: 4, addedTo: 2 } as const;

/** PostgreSQL schema of BullMQ's own tables. Its migrations are BullMQ's, not ours. */
const schema = 'bullmq';

/** Queues in the database of the product; its tables are made or upgraded first, safe from many processes at once. */
export async function openPostgresBackend(settings: Settings, logger: Logger): Promise<JobBackend> {
  await upgradeTables(settings);
  return {
    open(name, { worked }) {
      const pool = new Pool({
        connectionString: settings.databaseDirectUrl,
        max: worked ? connectionBudget.worked : connectionBudget.addedTo,
        keepAlive: true,
        options: `-c search_path=${schema} -c timezone=UTC`,
        application_name: `constellation queue ${name}`,
      });
      pool.on('error', (error) => logger.warn({ err: error, queue: name }, 'an idle connection of the queue was lost'));
      // BullMQ describes the part of a pool it uses in types of its own, which those of pg do not meet to the letter.
      const connection = pool as unknown as PgPool;
      const queue = new bullmq.Queue<object>(name, { connection });
      const store: QueueStore = {
        queue: queue as unknown as Queue<object>,
        createWorker: (process, options) =>
          new bullmq.Worker<object>(name, process, { ...options, connection }) as unknown as Worker<object>,
        ping: async () => void (await pool.query('select 1')),
        close: () => endPool(pool),
      };
      return bullmqQueue(name, store, logger);
    },
    close: () => Promise.resolve(),
  };
}

async function upgradeTables(settings: Settings): Promise<void> {
  const pool = new Pool({ connectionString: settings.databaseDirectUrl, max: 1 });
  try {
    const client = await pool.connect();
    try {
      await runMigrations(client, schema);
    } finally {
      client.release();
    }
  } finally {
    await pool.end();
  }
}
