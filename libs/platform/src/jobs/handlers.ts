import type { JobDefinition, QueueName, Subscription } from '../outbox/definitions.ts';
import type { HandlesJob } from './job-handler.ts';
import type { Schedule } from '../outbox/schedule.ts';

/** A provider that carries `@JobHandler`. */
export interface FoundHandler {
  readonly job: JobDefinition;
  readonly className: string;
  readonly handler: HandlesJob<object>;
}

/** What a process says it does. */
export interface DeclaredWork {
  readonly jobs: readonly JobDefinition[];
  readonly subscriptions: readonly Subscription[];
  readonly schedules: readonly Schedule[];
  readonly queues: readonly QueueName[];
}

/** Jobs, handlers, subscriptions and schedules do not fit together; `faults` is the whole list. */
export class JobsMisconfigured extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The background jobs are not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'JobsMisconfigured';
  }
}

/**
 * Pairs every job of the queues this process works on with its one handler.
 * @throws {JobsMisconfigured} when a job has no handler or several, when a handler, subscription or schedule names a job
 *   that is not declared, or when two of a kind share a name.
 */
export function matchHandlers(work: DeclaredWork, found: readonly FoundHandler[]): ReadonlyMap<string, FoundHandler> {
  const faults: string[] = [];
  const declared = new Set(work.jobs);

  for (const name of repeated(work.jobs.map((job) => job.name))) faults.push(`Two jobs are named ${name}.`);
  for (const { name } of work.jobs) {
    // BullMQ gives the colon a meaning of its own.
    if (!/^[a-z0-9.-]+$/.test(name))
      faults.push(`The job name ${name} may hold lower-case letters, digits, dots and hyphens only.`);
  }
  for (const { job, className } of found) {
    if (!declared.has(job)) faults.push(`${className} handles ${job.name}, which is not among the declared jobs.`);
  }
  for (const job of declared) {
    const handlers = found.filter((handler) => handler.job === job).map((handler) => handler.className);
    if (handlers.length > 1) faults.push(`${job.name} has ${handlers.length} handlers: ${handlers.join(', ')}.`);
    if (handlers.length === 0 && work.queues.includes(job.queue)) {
      faults.push(`${job.name} has no handler, and this process works on the queue ${job.queue}.`);
    }
  }
  for (const { event, job } of work.subscriptions) {
    if (!declared.has(job)) faults.push(`${event} is to run ${job.name}, which is not among the declared jobs.`);
  }
  for (const pair of repeated(work.subscriptions.map(({ event, job }) => `${event} → ${job.name}`))) {
    faults.push(`The subscription ${pair} is declared twice.`);
  }
  for (const { name, job } of work.schedules) {
    if (!declared.has(job))
      faults.push(`The schedule ${name} is to run ${job.name}, which is not among the declared jobs.`);
  }
  for (const name of repeated(work.schedules.map((schedule) => schedule.name))) {
    faults.push(`Two schedules are named ${name}.`);
  }

  if (faults.length > 0) throw new JobsMisconfigured(faults);
  return new Map(found.map((handler) => [handler.job.name, handler]));
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
