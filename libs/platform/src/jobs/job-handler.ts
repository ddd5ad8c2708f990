import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { JobDefinition } from '../outbox/definitions.ts';

/** What a handler knows about the run it is in. */
export interface JobContext {
  /** The same for every attempt and every repeated delivery of one message: a key for effects outside the database. */
  readonly jobId: string;
  /** 1 for the first try. A run cut short by a crash or a shutdown does not count. */
  readonly attempt: number;
  /** Whether a throw now makes the job a dead letter. */
  readonly lastAttempt: boolean;
  /** Aborts when the process must stop now, or when the job was given to another process: stop working and throw. */
  readonly signal: AbortSignal;
}

/**
 * A class that does one kind of background work. It is run at least once per message, so doing it twice must leave the
 * same result as doing it once; the payload holds ids, and the handler reads the current rows.
 * A throw makes BullMQ try again later, up to the attempts of the definition. A throw while something the process depends
 * on (see `HealthChecks`) is away counts as none: the job waits until that is back.
 */
export interface HandlesJob<Payload extends object> {
  handle(payload: Payload, context: JobContext): Promise<void>;
}

/** Thrown by a handler when trying again cannot help: the job becomes a dead letter at once. */
export class JobCannotSucceed extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JobCannotSucceed';
  }
}

/** The process is asked to stop before the job could be done: it goes back to the queue, and no attempt is used up. */
export class JobCutShort extends Error {
  constructor(options?: ErrorOptions) {
    super('The process is stopping; another one does the job.', options);
    this.name = 'JobCutShort';
  }
}

/** Where {@link JobHandler} leaves the definition on the class. */
export const jobHandlerMetadata = 'constellation:job-handler';

/** Marks a provider as the one handler of a job: `@JobHandler(extractText) class ExtractText implements HandlesJob<…>`. */
export function JobHandler<Payload extends object>(
  job: JobDefinition<Payload>,
): <Handler extends new (...dependencies: never[]) => HandlesJob<Payload>>(target: Handler) => void {
  return applyDecorators(Injectable(), SetMetadata(jobHandlerMetadata, job));
}
