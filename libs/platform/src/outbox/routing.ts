import type { JobDefinition, QueueName, Subscription } from './definitions.ts';
import type { OutboxMessage } from './outbox-message.ts';

/** The jobs and subscriptions of the product, by which messages find their way. */
export interface Routes {
  readonly jobs: readonly JobDefinition[];
  readonly subscriptions: readonly Subscription[];
}

/** A job to be added to a queue. */
export interface RoutedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly name: string;
  readonly payload: object;
  readonly retry: JobDefinition['retry'];
}

/** Why a message cannot become a job. */
export class Undeliverable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Undeliverable';
  }
}

/**
 * The jobs a message stands for: one for a job, one per subscription for an event, none when nobody subscribed.
 * The ids follow from the row's, so that a message delivered twice makes each job once; or from the work's own key, so
 * that work asked for twice is done once.
 * @throws {Undeliverable} when the job is not known, or the payload does not have its form.
 */
export function route(routes: Routes, message: OutboxMessage & { readonly id: string }): readonly RoutedJob[] {
  const id = `outbox-${message.id}`;
  if (message.kind === 'job') {
    const job = routes.jobs.find((candidate) => candidate.name === message.name);
    if (!job) throw new Undeliverable(`No job is named ${message.name}.`);
    return [routed(job, message.jobKey === null ? id : jobIdOf(job, message.jobKey), () => message.payload)];
  }
  return routes.subscriptions
    .filter((subscription) => subscription.event === message.name)
    .map(({ job, toPayload }) => routed(job, `${id}-${job.name}`, () => toPayload(message.payload)));
}

/** The id of a job that was asked for with a key. */
export function jobIdOf(job: Pick<JobDefinition, 'name'>, key: string): string {
  return `${job.name}-${key}`;
}

function routed(job: JobDefinition, id: string, payload: () => object): RoutedJob {
  try {
    return { queue: job.queue, id, name: job.name, payload: job.payload.parse(payload()), retry: job.retry };
  } catch (error) {
    throw new Undeliverable(`The payload for ${job.name} is not right: ${(error as Error).message}`, { cause: error });
  }
}
