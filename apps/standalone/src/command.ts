import { loadSettings, type Settings } from '@constellation/platform/config';
import { StartError } from '@constellation/platform/errors';
import { createLogger, NestLogger, type Logger } from '@constellation/platform/logging';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openDatabase } from './database.ts';
import { ImportModule } from './import/import.module.ts';
import { openProductData } from './product.ts';

/** What a command line was given wrongly; shown without a stack. */
export class UsageError extends StartError {
  override readonly name = 'UsageError';
}

/** What a command found wrong; shown without a stack. */
export class CommandFailed extends StartError {
  override readonly name = 'CommandFailed';
}

/** Somebody pressed Ctrl-C; shown without a stack. */
class Interrupted extends StartError {
  override readonly name = 'Interrupted';
}

/** What a command works with. */
export interface CommandTools {
  readonly app: INestApplicationContext;
  readonly settings: Settings;
  readonly logger: Logger;
}

/**
 * Runs a command on the product's database, beside the running product or alone, and ends the process: 0 when it went
 * well, 1 with a message that says what to do otherwise. Ctrl-C leaves what was committed, and no database running that
 * this command started.
 */
export async function runCommand(name: string, command: (tools: CommandTools) => Promise<void>): Promise<never> {
  const interrupted = interruption();
  // Before and after the command itself nobody waits for it.
  interrupted.catch(() => undefined);
  try {
    const settings = loadSettings();
    const logger = createLogger({ level: settings.logLevel === 'info' ? 'warn' : settings.logLevel, name });
    const database = await openDatabase(settings, logger, 'join');
    try {
      const running = settings.withDatabaseUrl(database.url);
      const dataSource = await openProductData(running, logger, name);
      const app = await NestFactory.createApplicationContext(ImportModule.forRoot(running, dataSource), {
        logger: new NestLogger(logger),
        abortOnError: false,
      });
      try {
        await Promise.race([command({ app, settings: running, logger }), interrupted]);
      } finally {
        await app.close();
        await dataSource.destroy();
      }
    } finally {
      await database.stop();
    }
    process.exit(0);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
}

/** Rejects when the process is asked to stop. Repeats are ignored: one Ctrl-C arrives from the terminal and from npm. */
function interruption(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () =>
        reject(new Interrupted('Interrupted. What was done until now stays; run it again to go on.')),
      );
    }
  });
}
