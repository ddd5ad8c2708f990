import {
  UnrecoverableError,
  WaitingError,
  type Job,
  type Processor,
  type Queue,
  type Worker,
  type WorkerOptions,
} from 'bullmq';
import type { Logger } from '../logging/index.ts';
import { metrics } from '../metrics/index.ts';
import type { QueueName } from '../outbox/definitions.ts';
import type { Schedule } from '../outbox/schedule.ts';
import { JobCannotSucceed, JobCutShort } from './job-handler.ts';
import type { JobQueue, QueuedJob, QueueWorker, RunningJob, WorkBounds } from './queue.ts';

/**
 * How long finished jobs are kept, in seconds. Completed ones for a day: as long, a second delivery of an outbox
 * message collapses on the job's id. Dead letters for 90 days, for a person to look at.
 */
const keptSeconds = { completed: 24 * 60 * 60, failed: 90 * 24 * 60 * 60 } as const;

/** What differs between the places where BullMQ can keep a queue. */
export interface QueueStore {
  readonly queue: Queue<object>;
  createWorker(process: Processor<object>, options: Omit<WorkerOptions, 'connection'>): Worker<object>;
  ping(): Promise<void>;
  /** Closes the connections; the queue and its worker are closed before. */
  close(): Promise<void>;
}

/** A queue of BullMQ as the rest of the product sees it, wherever it is kept. */
export function bullmqQueue(name: QueueName, store: QueueStore, parent: Logger): JobQueue {
  const logger = parent.child({ queue: name });
  const { queue } = store;
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
      await putSchedules(queue, schedules);
    },

    async restoreSchedules(schedules) {
      // One that is there may be of a newer process, and missing ones may have been removed by it: only an empty queue is touched.
      if (schedules.length === 0 || (await queue.getJobSchedulersCount()) > 0) return false;
      await putSchedules(queue, schedules);
      return true;
    },

    work: (run, bounds) => startWorker({ store, logger }, run, bounds),

    async oldestWaitingSince() {
      // The first of either: a job that is stuck at work may be older than any that waits.
      const firsts = await queue.getJobs(['waiting', 'active'], 0, 0, true);
      return firsts.length === 0 ? null : new Date(Math.min(...firsts.map((job) => job.timestamp)));
    },

    ping: () => store.ping(),

    async close() {
      await queue.close();
      // A job that does not stop keeps its connection; the process ends all the same.
      await settledWithin(store.close(), 500);
    },
  };
}

async function putSchedules(queue: Queue<object>, schedules: readonly Schedule[]): Promise<void> {
  for (const { name: id, timetable, job, payload } of schedules) {
    const repeat =
      'cron' in timetable ? { pattern: timetable.cron, tz: 'Europe/London' } : { every: timetable.everyMs };
    await queue.upsertJobScheduler(id, repeat, { name: job.name, data: payload, opts: retryOptions(job.retry) });
  }
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
  { store, logger }: { store: QueueStore; logger: Logger },
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
      if (error instanceof JobCutShort || (stopping && abort.aborted)) {
        // Cut short by this process, not failed: back it goes, with no attempt used.
        await job.moveToWait(token);
        throw new WaitingError();
      }
      if (error instanceof JobCannotSucceed)
        throw Object.assign(new UnrecoverableError(error.message), { cause: error });
      throw error;
    }
  };

  const worker = store.createWorker(process, {
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
  worker.on('completed', (job) => metrics.jobs.inc({ job: job.name, outcome: 'done' }));
  worker.on('lockRenewalFailed', (jobIds) => {
    for (const jobId of jobIds) worker.cancelJob(jobId, 'The job was given to another process.');
  });
  worker.on('failed', (job, error) => {
    const facts = { jobId: job?.id, job: job?.name, attempts: job?.attemptsMade, err: error };
    // BullMQ sets the finishing time only when it gives up.
    const isDead = !job || job.finishedOn !== undefined;
    metrics.jobs.inc({ job: job?.name ?? 'unknown', outcome: isDead ? 'dead' : 'failed' });
    if (isDead) logger.error({ metric: 'job.dead', ...facts }, 'a job failed for good');
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
