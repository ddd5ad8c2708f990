import {
  createPostgresBackend,
  runMigrations,
  UnrecoverableError,
  WaitingError,
  withBackend,
  type Job,
  type PgPool,
} from 'bullmq';
import { Pool } from 'pg';
import type { Settings } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import type { QueueName } from '../outbox/definitions.ts';
import { JobCannotSucceed } from './job-handler.ts';
import type { Schedule } from './schedule.ts';

// The only file that knows BullMQ and where its queues live.
const { Queue, Worker } = withBackend(createPostgresBackend);

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

/**
 * How long finished jobs are kept, in seconds. Completed ones for a day: as long, a second delivery of an outbox
 * message collapses on the job's id. Dead letters for 90 days, for a person to look at.
 */
const keptSeconds = { completed: 24 * 60 * 60, failed: 90 * 24 * 60 * 60 } as const;

/** PostgreSQL schema of BullMQ's own tables. Its migrations are BullMQ's, not ours. */
const schema = 'bullmq';

/** A job as the relay hands it over. Adding an id that is there already, finished or not, changes nothing. */
export interface QueuedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: object;
  readonly retry: { readonly attempts: number; readonly backoffMs: number };
}

/** One run of a job. */
export interface RunningJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempt: number;
  readonly lastAttempt: boolean;
  readonly signal: AbortSignal;
}

/** Jobs of one queue by state. `delayed` waits for its next attempt; what the clock will run is not counted. */
export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}

/** A job that failed for good. */
export interface DeadJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: Date;
}

/** Bounds of a worker. */
export interface WorkBounds {
  /** How many jobs run at once. */
  readonly concurrency: number;
  /** For how long a silent worker is believed to be alive; a killed one's jobs are taken over after at most three times this. */
  readonly lockMs: number;
}

/** Working on one queue. */
export interface QueueWorker {
  /** Takes no new job and lets the running ones finish; past `patienceMs` their signals abort, and the jobs go back. */
  stop(patienceMs: number): Promise<void>;
}

/** One queue, added to and perhaps worked on by this process. */
export interface JobQueue {
  add(jobs: readonly QueuedJob[]): Promise<void>;
  counts(): Promise<QueueCounts>;
  listDead(limit: number): Promise<DeadJob[]>;
  /** Gives a dead job all its attempts again. False when there is no such job. */
  retryDead(id: string): Promise<boolean>;
  /** Makes these the schedules of the queue: the others are removed. */
  keepSchedules(schedules: readonly Schedule[]): Promise<void>;
  work(run: (job: RunningJob) => Promise<void>, bounds: WorkBounds): QueueWorker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Creates or upgrades BullMQ's tables; safe from many processes at once. */
export async function prepareJobBackend(settings: Settings): Promise<void> {
  const pool = new Pool({ connectionString: settings.databaseUrl, max: 1 });
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

/** Opens a queue for adding, and for working when `worked`. Call {@link prepareJobBackend} first. */
export function openQueue(settings: Settings, name: QueueName, context: { worked: boolean; logger: Logger }): JobQueue {
  const logger = context.logger.child({ queue: name });
  const pool = new Pool({
    connectionString: settings.databaseUrl,
    max: context.worked ? connectionBudget.worked : connectionBudget.addedTo,
    keepAlive: true,
    options: `-c search_path=${schema} -c timezone=UTC`,
    application_name: `constellation queue ${name}`,
  });
  // BullMQ describes the part of a pool it uses in types of its own, which those of pg do not meet to the letter.
  const connection = pool as unknown as PgPool;
  const queue = new Queue<object>(name, { connection });
  pool.on('error', (error) => logger.warn({ err: error }, 'an idle connection of the queue was lost'));
  queue.on('error', (error) => logger.warn({ err: error }, 'the queue had a fault'));

  return {
    async add(jobs) {
      const [first, ...others] = jobs.map((job) => ({ name: job.name, data: job.payload, opts: optionsOf(job) }));
      if (!first) return;
      // One job alone is added by a statement that needs no temporary tables.
      if (others.length === 0) await queue.add(first.name, first.data, first.opts);
      else await queue.addBulk([first, ...others]);
    },

    async counts() {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
      const [waiting = 0, active = 0, due = 0, completed = 0, failed = 0] = [
        counts['waiting'],
        counts['active'],
        counts['delayed'],
        counts['completed'],
        counts['failed'],
      ];
      const delayed = due === 0 ? 0 : (await queue.getDelayed()).filter((job) => !job.repeatJobKey).length;
      return { waiting, active, delayed, completed, failed };
    },

    async listDead(limit) {
      const jobs = await queue.getFailed(0, limit - 1);
      return jobs.map((job) => ({
        id: String(job.id),
        name: job.name,
        payload: job.data,
        reason: job.failedReason ?? '',
        attempts: job.attemptsMade,
        failedAt: new Date(job.finishedOn ?? 0),
      }));
    },

    async retryDead(id) {
      const job = await queue.getJob(id);
      if (!job || !(await job.isFailed())) return false;
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return true;
    },

    async keepSchedules(schedules) {
      const wanted = new Set(schedules.map((schedule) => schedule.name));
      for (const { key } of await queue.getJobSchedulers()) if (!wanted.has(key)) await queue.removeJobScheduler(key);
      for (const { name: id, timetable, job, payload } of schedules) {
        const repeat =
          'cron' in timetable ? { pattern: timetable.cron, tz: 'Europe/London' } : { every: timetable.everyMs };
        await queue.upsertJobScheduler(id, repeat, { name: job.name, data: payload, opts: retryOptions(job.retry) });
      }
    },

    work: (run, bounds) => startWorker({ name, connection, logger }, run, bounds),

    async ping() {
      await pool.query('select 1');
    },

    async close() {
      await queue.close();
      // A job that does not stop keeps its connection; the process ends all the same.
      await settledWithin(pool.end(), 500);
    },
  };
}

function retryOptions(retry: QueuedJob['retry']) {
  return {
    attempts: retry.attempts,
    backoff: { type: 'exponential', delay: retry.backoffMs },
    removeOnComplete: { age: keptSeconds.completed },
    removeOnFail: { age: keptSeconds.failed },
    stackTraceLimit: 10,
  };
}

function optionsOf(job: QueuedJob) {
  return { jobId: job.id, ...retryOptions(job.retry) };
}

function startWorker(
  { name, connection, logger }: { name: QueueName; connection: PgPool; logger: Logger },
  run: (job: RunningJob) => Promise<void>,
  bounds: WorkBounds,
): QueueWorker {
  let stopping = false;

  const process = async (job: Job<object>, token?: string, signal?: AbortSignal): Promise<void> => {
    const attempt = job.attemptsMade + 1;
    const lastAttempt = attempt >= (job.opts.attempts ?? 1);
    const abort = signal ?? new AbortController().signal;
    try {
      await run({ id: String(job.id), name: job.name, payload: job.data, attempt, lastAttempt, signal: abort });
    } catch (error) {
      if (stopping && abort.aborted) {
        // Cut short by this process, not failed: back it goes, with no attempt used.
        await job.moveToWait(token);
        throw new WaitingError();
      }
      if (error instanceof JobCannotSucceed)
        throw Object.assign(new UnrecoverableError(error.message), { cause: error });
      throw error;
    }
  };

  const worker = new Worker<object>(name, process, {
    connection,
    concurrency: bounds.concurrency,
    lockDuration: bounds.lockMs,
    stalledInterval: bounds.lockMs,
    // A job that kills its process is tried this often; a job that was in the way of a few restarts survives them.
    maxStalledCount: 3,
    runRetryDelay: 1_000,
  });
  worker.on('error', (error) => logger.warn({ err: error }, 'the worker had a fault'));
  worker.on('stalled', (jobId) =>
    logger.warn({ jobId }, 'a job was left behind by a process that is gone; it runs again'),
  );
  worker.on('lockRenewalFailed', (jobIds) => {
    for (const jobId of jobIds) worker.cancelJob(jobId, 'The job was given to another process.');
  });
  worker.on('failed', (job, error) => {
    const facts = { jobId: job?.id, job: job?.name, attempts: job?.attemptsMade, err: error };
    // BullMQ sets the finishing time only when it gives up.
    if (!job || job.finishedOn) logger.error({ metric: 'job.dead', ...facts }, 'a job failed for good');
    else logger.warn({ metric: 'job.failed', ...facts }, 'a job failed and will be tried again');
  });

  return {
    async stop(patienceMs) {
      stopping = true;
      const closed = worker.close();
      if (await settledWithin(closed, patienceMs)) return;
      logger.warn({ patienceMs }, 'jobs are still running: they are told to stop');
      worker.cancelAllJobs('The process is stopping.');
      if (await settledWithin(closed, graceMs)) return;
      logger.error('jobs did not stop when told to; another process takes them over once their locks expire');
    },
  };
}

/** For how long a job may tidy up after its signal aborted. */
const graceMs = 3_000;

async function settledWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
