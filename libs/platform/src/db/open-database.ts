import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Settings } from '../config/index.ts';
import { StartError } from '../errors/index.ts';
import type { Logger } from '../logging/index.ts';
import { createDataSource } from './data-source.ts';
import { migrate } from './migrate.ts';

/**
 * Opens the database for a process and brings it up to date; processes that start together wait for each other.
 * @throws {StartError} when it cannot be reached
 */
export async function openDataSource(
  settings: Settings,
  logger: Logger,
  use: { readonly applicationName: string; readonly entities: readonly EntityTarget<ObjectLiteral>[] },
): Promise<DataSource> {
  const { pool, prepared } = settings.database;
  const dataSource = createDataSource({ ...use, url: settings.databaseUrl, pool, prepared, logger });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new StartError(
      `The database that DATABASE_URL names cannot be opened: ${error instanceof Error ? error.message : String(error)}. Start it, or correct the address.`,
      { cause: error },
    );
  }
  const ran = await migrate(dataSource, settings.databaseDirectUrl);
  if (ran.length > 0) logger.info(`The database was brought up to date: ${ran.join(', ')}.`);
  return dataSource;
}
