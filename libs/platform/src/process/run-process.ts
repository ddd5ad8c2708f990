import { loadSettings, type Settings } from '../config/index.ts';
import { StartError } from '../errors/index.ts';
import { createLogger, type Logger } from '../logging/index.ts';
import { collectProcessMetrics } from '../metrics/index.ts';
import { runUntilStopped, type Lifecycle } from './lifecycle.ts';

/** What the start-up of a process works with. */
export interface ProcessContext extends Lifecycle {
  readonly settings: Settings;
  readonly logger: Logger;
}

/**
 * The main of a process: reads the settings, starts, runs until it is asked to stop, stops in reverse order, and ends
 * with 0; with 1 after a fault, and then with a message that says what to do where the fault is somebody's to put right.
 */
export async function runProcess(name: string, start: (context: ProcessContext) => Promise<void>): Promise<never> {
  try {
    const settings = loadSettings();
    const pretty = process.stdout.isTTY && !settings.isProduction;
    const logger = createLogger({ level: settings.logLevel, name, pretty });
    collectProcessMetrics();
    await runUntilStopped(logger, (lifecycle) => start({ ...lifecycle, settings, logger }));
    process.exit(0);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
}
