import type { z } from 'zod';

/** Something that happened, named in the past tense. The payload holds ids only: handlers read the current rows. */
export interface EventDefinition<Payload extends object = object> {
  readonly kind: 'event';
  /** Such as `artefacts.version-released`; final, as messages may be waiting. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
}

/** One kind of background work. */
export interface JobDefinition<Payload extends object = object> {
  readonly kind: 'job';
  /** Such as `artefacts.extract-text`; final, as jobs may be waiting. */
  readonly name: string;
  /** Which process runs it: one queue per process role. */
  readonly queue: QueueName;
  readonly payload: z.ZodType<Payload>;
  /** How often it is tried in all, and the first pause in milliseconds, doubled each time. */
  readonly retry: { readonly attempts: number; readonly backoffMs: number };
}

/** The queues there are: one per process role. */
export type QueueName = 'worker' | 'indexer';

/** "When this happened, run that job": what makes an event reach a lib above the one that emits it. */
export interface Subscription {
  readonly event: string;
  readonly job: JobDefinition;
  /** Turns the event's payload into the job's. */
  readonly toPayload: (payload: object) => object;
}

export function defineEvent<Payload extends object>(
  name: string,
  payload: z.ZodType<Payload>,
): EventDefinition<Payload> {
  return { kind: 'event', name, payload };
}

export function defineJob<Payload extends object>(definition: {
  name: string;
  queue: QueueName;
  payload: z.ZodType<Payload>;
  retry?: { attempts: number; backoffMs: number };
}): JobDefinition<Payload> {
  return { kind: 'job', retry: { attempts: 5, backoffMs: 1_000 }, ...definition };
}

/** Runs `job` whenever `event` happened; the payload passes through unless `toPayload` says otherwise. */
export function subscribe<EventPayload extends object, JobPayload extends object>(
  event: EventDefinition<EventPayload>,
  job: JobDefinition<JobPayload>,
  toPayload: (payload: EventPayload) => JobPayload,
): Subscription {
  return { event: event.name, job, toPayload: (payload) => toPayload(event.payload.parse(payload)) };
}
