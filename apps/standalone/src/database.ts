import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Settings } from '@constellation/platform/config';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresLog,
  type EmbeddedPostgresOptions,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '@constellation/platform/embedded-postgres';
import { StartError } from '@constellation/platform/errors';

/**
 * Opens the database: the one that DATABASE_URL names, which is left as it is on `stop`, or else the embedded one under
 * the data folder.
 * @param whenInUse `join` for commands that may be run while the application is running
 * @throws EmbeddedPostgresError with what to do about it
 */
export async function openDatabase(
  settings: Settings,
  log: EmbeddedPostgresLog,
  whenInUse: EmbeddedPostgresOptions['whenInUse'] = 'fail',
): Promise<EmbeddedPostgres> {
  if (settings.database.url !== undefined) return { url: settings.database.url, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataFolder: embeddedFolder(settings), log, whenInUse });
}

/**
 * Deletes the embedded database and the stored files, for `--fresh`. Only what the product itself makes in the data folder goes: a mistyped
 * DATA_FOLDER must not cost anybody else's files.
 * @throws DataFolderInUse when the product is running
 */
export async function beginAgain(settings: Settings, log: EmbeddedPostgresLog): Promise<void> {
  if (settings.database.url !== undefined) {
    throw new StartError(
      '--fresh deletes the embedded database, but DATABASE_URL names another one. Unset it, or empty that one yourself.',
    );
  }
  await removeEmbeddedPostgres({ dataFolder: embeddedFolder(settings), log });
  await rm(join(settings.files.dataFolder, 'files'), { recursive: true, force: true });
  log.info(`Deleted the data in ${settings.files.dataFolder}.`);
}

function embeddedFolder(settings: Settings): string {
  return join(settings.files.dataFolder, 'postgres');
}
