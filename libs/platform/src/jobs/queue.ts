import type { QueueName } from '../outbox/definitions.ts';
import type { Schedule } from '../outbox/schedule.ts';

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
  /** Makes these anew where the queue has no schedule at all, as one has not that lost its data. Returns whether it did. */
  restoreSchedules(schedules: readonly Schedule[]): Promise<boolean>;
  work(run: (job: RunningJob) => Promise<void>, bounds: WorkBounds): QueueWorker;
  /** When the job that has waited or run longest was added; null when there is none. */
  oldestWaitingSince(): Promise<Date | null>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Where the queues live. */
export interface JobBackend {
  /** Opens a queue for adding, and for working when `worked`. */
  open(name: QueueName, use: { readonly worked: boolean }): JobQueue;
  /** Closes what the queues share, after each of them was closed. */
  close(): Promise<void>;
}
