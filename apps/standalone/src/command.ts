import { loadSettings, SettingsError, type Settings } from '@constellation/platform/config';
import { EmbeddedPostgresError } from '@constellation/platform/embedded-postgres';
import { createLogger, NestLogger, type Logger } from '@constellation/platform/logging';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { openDatabase, StartError } from './database.ts';
import { ImportModule } from './import/import.module.ts';
import { openDataSource } from './product.ts';

/** What a command line was given wrongly; shown without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command works with. */
export interface CommandTools {
  readonly app: INestApplicationContext;
  readonly settings: Settings;
  readonly logger: Logger;
}

/**
 * Runs a command on the product's database, beside the running product or alone, and ends the process: 0 when it went
 * well, 1 with a message that says what to do otherwise. Ctrl-C leaves what was committed.
 */
export async function runCommand(name: string, command: (tools: CommandTools) => Promise<void>): Promise<never> {
  try {
    const settings = loadSettings();
    const logger = createLogger({ level: settings.logLevel === 'info' ? 'warn' : settings.logLevel, name });
    const database = await openDatabase(settings, logger, 'join');
    try {
      const running = settings.withDatabaseUrl(database.url);
      const dataSource = await openDataSource(running, logger, name);
      const app = await NestFactory.createApplicationContext(ImportModule.forRoot(running, dataSource), {
        logger: new NestLogger(logger),
        abortOnError: false,
      });
      try {
        await command({ app, settings: running, logger });
      } finally {
        await app.close();
        await dataSource.destroy();
      }
    } finally {
      await database.stop();
    }
    process.exit(0);
  } catch (error) {
    const isAdvice = [StartError, UsageError, EmbeddedPostgresError, SettingsError].some(
      (kind) => error instanceof kind,
    );
    console.error(isAdvice ? (error as Error).message : error);
    process.exit(1);
  }
}
