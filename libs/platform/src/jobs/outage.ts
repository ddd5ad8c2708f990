import { setTimeout as pause } from 'node:timers/promises';
import type { HealthChecks } from '../health/index.ts';
import type { Logger } from '../logging/index.ts';
import { JobCannotSucceed, JobCutShort } from './job-handler.ts';

/** How often a waiting job looks whether what it waits for is back. */
const lookMs = 500;

/** What {@link throughOutages} needs to know. */
export interface OutageWatch {
  readonly health: HealthChecks;
  readonly logger: Logger;
  /** Aborts when the job must stop working. */
  readonly signal: AbortSignal;
  /** Aborts when the process is asked to stop. */
  readonly stopping: AbortSignal;
}

/**
 * Runs the work of a job. When it fails while something the process depends on is away, the job is not to blame: it waits in
 * its place until all is back and runs again as the same attempt. So an outage, however long, makes no dead letters.
 * @throws what the work threw when all was there, or what it threw last when the job must stop
 * @throws {JobCutShort} when the process is asked to stop meanwhile
 */
export async function throughOutages(work: () => Promise<void>, watch: OutageWatch): Promise<void> {
  const { health, logger, signal, stopping } = watch;
  const isInterrupted = (): boolean => signal.aborted || stopping.aborted;
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (error instanceof JobCannotSucceed || signal.aborted) throw error;
      let away = await awayOf(health);
      if (away.length === 0) throw error;
      logger.warn({ err: error, away }, 'a job waits until what it needs is back');
      while (away.length > 0 && !isInterrupted()) {
        await pause(lookMs, undefined, { signal: AbortSignal.any([signal, stopping]) }).catch(() => undefined);
        if (!isInterrupted()) away = await awayOf(health);
      }
      if (signal.aborted) throw error;
      if (away.length > 0) throw new JobCutShort({ cause: error });
    }
  }
}

/** The names of what is away. */
async function awayOf(health: HealthChecks): Promise<readonly string[]> {
  const states = await health.run();
  return Object.keys(states).filter((name) => states[name] === 'failed');
}
