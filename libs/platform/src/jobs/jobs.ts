import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Settings } from '../config/index.ts';
import { Database } from '../db/index.ts';
import { HealthChecks } from '../health/index.ts';
import type { Logger } from '../logging/index.ts';
import type { JobDefinition, QueueName, Subscription } from '../outbox/definitions.ts';
import { OutboxRelay } from '../outbox/relay.ts';
import { openJobBackend } from './backend.ts';
import { matchHandlers, type FoundHandler } from './handlers.ts';
import { measureWork } from './work-metrics.ts';
import { throughOutages } from './outage.ts';
import { JobCannotSucceed, jobHandlerMetadata, type HandlesJob } from './job-handler.ts';
import type { DeadJob, JobBackend, JobQueue, QueueCounts, QueueWorker, RunningJob } from './queue.ts';
import type { Schedule } from '../outbox/schedule.ts';

/** What this process does about background work. */
export interface JobsOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  /** Every job of the product, also those that other processes run: the relay needs to know where each goes. */
  readonly jobs: readonly JobDefinition[];
  /** Every subscription of the product. */
  readonly subscriptions: readonly Subscription[];
  readonly schedules?: readonly Schedule[];
  /** The queues this process works on. */
  readonly queues: readonly QueueName[];
  /** Whether this process turns outbox messages into jobs. Many may at once; at least one must. */
  readonly relay: boolean;
  readonly bounds?: Partial<JobBounds>;
}

/** The numbers of background work; specs shorten them. */
export interface JobBounds {
  /** Jobs of one queue that run at once in this process. */
  readonly concurrency: number;
  /** See {@link WorkBounds}. Handlers keep heavy computing off the event loop, or the lock cannot be renewed in time. */
  readonly lockMs: number;
  /** For how long a stopping process lets running jobs finish before it aborts their signals. */
  readonly shutdownPatienceMs: number;
  /** How often the relay looks without having been woken. */
  readonly pollMs: number;
  /** For how long the relay leaves a job it does not know to a newer process before it sets it aside. */
  readonly unknownJobGraceMs: number;
  /** How often it is seen to that the queues have their schedules still. */
  readonly scheduleCheckMs: number;
}

const usualBounds: JobBounds = {
  concurrency: 4,
  lockMs: 10_000,
  shutdownPatienceMs: 20_000,
  pollMs: 2_000,
  unknownJobGraceMs: 10 * 60_000,
  scheduleCheckMs: 60_000,
};

/** What is still to be done. Work that failed for good is not in it. */
export interface PendingWork {
  /** Messages that are committed and not yet turned into jobs. */
  readonly outbox: number;
  readonly queues: Readonly<Record<QueueName, QueueCounts>>;
}

/** Where Nest keeps {@link JobsOptions}. */
export const jobsOptions = Symbol('JobsOptions');

const notRunning = 'Background work is not running: it has not started yet, or has stopped.';

/** Background work of this process: runs the handlers and the relay between start and shutdown, and answers for them. */
@Injectable()
export class Jobs implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #options: JobsOptions;
  readonly #bounds: JobBounds;
  readonly #discovery: DiscoveryService;
  readonly #database: Database;
  readonly #health: HealthChecks;
  readonly #stopping = new AbortController();
  #handlers: ReadonlyMap<string, FoundHandler> = new Map();
  readonly #queues = new Map<QueueName, JobQueue>();
  #backend: JobBackend | undefined;
  #workers: readonly QueueWorker[] = [];
  #relay: OutboxRelay | undefined;
  #endMeasuring: () => void = () => {};
  #scheduleCheck: NodeJS.Timeout | undefined;
  #restoring: Promise<void> = Promise.resolve();

  constructor(
    @Inject(jobsOptions) options: JobsOptions,
    @Inject(DiscoveryService) discovery: DiscoveryService,
    @Inject(Database) database: Database,
    @Inject(HealthChecks) health: HealthChecks,
  ) {
    this.#options = options;
    this.#bounds = { ...usualBounds, ...options.bounds };
    this.#discovery = discovery;
    this.#database = database;
    this.#health = health;
    health.register('queue', () => this.ping());
  }

  /** The boot check, before anything is opened. */
  onModuleInit(): void {
    const { jobs, subscriptions, schedules = [], queues } = this.#options;
    this.#handlers = matchHandlers({ jobs, subscriptions, schedules, queues }, this.#findHandlers());
  }

  async onApplicationBootstrap(): Promise<void> {
    const { settings, logger, schedules = [], queues, relay } = this.#options;
    this.#backend = await openJobBackend(settings, logger);
    for (const name of queues) {
      await this.#queue(name).keepSchedules(schedules.filter((schedule) => schedule.job.queue === name));
    }
    this.#scheduleCheck = setInterval(() => void this.#restoreSchedules(), this.#bounds.scheduleCheckMs).unref();
    this.#workers = queues.map((name) => this.#queue(name).work((job) => this.#run(job), this.#bounds));
    if (relay) {
      this.#startRelay();
      this.#endMeasuring = measureWork(this);
    }
  }

  /** Before the database closes: running jobs finish, or are told to stop. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#endMeasuring();
    clearInterval(this.#scheduleCheck);
    // First of all they take no new job: one that goes back because of the stop would be theirs again.
    const stopped = this.#workers.map((worker) => worker.stop(this.#bounds.shutdownPatienceMs));
    this.#stopping.abort();
    await this.#relay?.stop();
    await Promise.all([...stopped, this.#restoring]);
    const backend = this.#backend;
    this.#backend = undefined;
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await backend?.close();
  }

  /** Whether queues and relay can work now, for the readiness check; rejects with the reason when not. */
  async ping(): Promise<void> {
    if (!this.#backend) throw new Error(notRunning);
    await Promise.all([...this.#queues.values()].map((queue) => queue.ping()));
    if (this.#relay && !this.#relay.connected) throw new Error('The outbox relay has no connection to the database.');
  }

  async pending(): Promise<PendingWork> {
    const [row] = await this.#database.query<{ count: string }>(
      'select count(*) from outbox_message where failed_at is null',
    );
    const [worker, indexer] = await Promise.all([this.#queue('worker').counts(), this.#queue('indexer').counts()]);
    return { outbox: Number(row?.count), queues: { worker, indexer } };
  }

  /** How old, in seconds, the oldest unfinished work is: in the outbox, and in each queue. 0 when there is none. */
  async oldest(): Promise<{ readonly outbox: number; readonly queues: Readonly<Record<QueueName, number>> }> {
    const [row] = await this.#database.query<{ age: string | null }>(
      'select extract(epoch from now() - min(created_at)) as age from outbox_message where failed_at is null',
    );
    const age = async (name: QueueName): Promise<number> => {
      const since = await this.#queue(name).oldestWaitingSince();
      return since === null ? 0 : Math.max(0, (Date.now() - since.getTime()) / 1000);
    };
    const [worker, indexer] = await Promise.all([age('worker'), age('indexer')]);
    return { outbox: Math.max(0, Number(row?.age ?? 0)), queues: { worker, indexer } };
  }

  /** Outbox messages that could not be delivered. */
  async undelivered(): Promise<number> {
    const [row] = await this.#database.query<{ count: string }>(
      'select count(*) from outbox_message where failed_at is not null',
    );
    return Number(row?.count);
  }

  /** The jobs of a queue that failed for good, newest first. */
  async listDead(queue: QueueName, limit = 100): Promise<DeadJob[]> {
    return this.#queue(queue).listDead(limit);
  }

  /** Gives a dead job all its attempts again. False when there is no such job. */
  async retryDead(queue: QueueName, id: string): Promise<boolean> {
    return this.#queue(queue).retryDead(id);
  }

  #startRelay(): void {
    const { settings, logger, jobs, subscriptions } = this.#options;
    this.#relay = new OutboxRelay({
      databaseUrl: settings.databaseDirectUrl,
      logger,
      routes: { jobs, subscriptions },
      add: (queue, queued) => this.#queue(queue).add(queued),
      pollMs: this.#bounds.pollMs,
      unknownJobGraceMs: this.#bounds.unknownJobGraceMs,
    });
    this.#relay.start();
  }

  /** A Redis that lost its data has lost the schedules as well, and with them the work that asks again for what else is lost. */
  async #restoreSchedules(): Promise<void> {
    const { logger, schedules = [], queues } = this.#options;
    this.#restoring = (async () => {
      for (const name of queues) {
        const own = schedules.filter((schedule) => schedule.job.queue === name);
        if (!(await this.#queue(name).restoreSchedules(own))) continue;
        logger.warn({ queue: name }, 'the queue has lost its data: its schedules are made anew');
      }
    })().catch((error: unknown) => logger.warn({ err: error }, 'whether the schedules are there could not be seen'));
    await this.#restoring;
  }

  async #run(job: RunningJob): Promise<void> {
    const found = this.#handlers.get(job.name);
    // Not hopeless: a newer process may know it by the next attempt.
    if (!found) throw new Error(`This process has no handler for ${job.name}.`);
    const payload = found.job.payload.safeParse(job.payload);
    if (!payload.success)
      throw new JobCannotSucceed(`The payload of ${job.name} is not right: ${payload.error.message}`);
    const { id: jobId, attempt, lastAttempt, signal } = job;
    await throughOutages(() => found.handler.handle(payload.data, { jobId, attempt, lastAttempt, signal }), {
      health: this.#health,
      logger: this.#options.logger,
      signal,
      stopping: this.#stopping.signal,
    });
  }

  #queue(name: QueueName): JobQueue {
    const open = this.#queues.get(name);
    if (open) return open;
    if (!this.#backend) throw new Error(notRunning);
    // Opened when first used: a queue that a process neither works on nor adds to costs it no connection.
    const opened = this.#backend.open(name, { worked: this.#options.queues.includes(name) });
    this.#queues.set(name, opened);
    return opened;
  }

  #findHandlers(): FoundHandler[] {
    const found: FoundHandler[] = [];
    for (const { metatype, instance } of this.#discovery.getProviders()) {
      if (!metatype || typeof metatype !== 'function') continue;
      const job = Reflect.getMetadata(jobHandlerMetadata, metatype) as JobDefinition | undefined;
      if (job) found.push({ job, className: metatype.name, handler: instance as HandlesJob<object> });
    }
    return found;
  }
}
