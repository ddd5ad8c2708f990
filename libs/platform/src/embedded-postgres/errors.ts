import { StartError } from '../errors/index.ts';

/**
 * The embedded PostgreSQL could not be started, stopped or removed. The message is written for the person at the
 * terminal: it says what happened and what to do about it.
 */
export class EmbeddedPostgresError extends StartError {
  override readonly name: string = 'EmbeddedPostgresError';
}

/** Another running process has the data folder in use. */
export class DataFolderInUse extends EmbeddedPostgresError {
  override readonly name = 'DataFolderInUse';

  /**
   * @param dataFolder the folder both want
   * @param pid process id of the one that has it
   */
  constructor(
    readonly dataFolder: string,
    readonly pid: number,
  ) {
    super(
      `The database in ${dataFolder} is in use by process ${pid}. ` +
        'Stop that one first, or set DATA_FOLDER to another folder to run a second one beside it.',
    );
  }
}

/** Whether the error is the operating system's with that code, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  // Not `instanceof Error`: under Jest the errors of node:fs come from outside the test's own realm.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
