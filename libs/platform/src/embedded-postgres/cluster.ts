import { randomBytes } from 'node:crypto';
import { chmod, lchown, mkdtemp, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Account, giveTo, runAs } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError, hasCode } from './errors.ts';
import type { Durability } from './server-settings.ts';

/** Name of the server's superuser and of the application's database. */
export const ROLE = 'constellation';

/**
 * Character classes (what is a letter) for the parts of PostgreSQL that still ask the operating system: the full-text
 * parser and pg_trgm. Under plain C every character beyond ASCII counts as a letter there, so that “curly quotes” and
 * dashes become part of words; C is only the last resort.
 */
const CHARACTER_CLASSES = ['C.UTF-8', 'en_GB.UTF-8', 'en_US.UTF-8', 'C'] as const;

const STAGING = 'initdb-';

/** The database files of a data folder: where they are, and the password of their superuser. */
export interface Cluster {
  /** Real path of PostgreSQL's own data folder. */
  readonly folder: string;
  readonly password: string;
}

/** What is needed to make or check the database files. */
export interface ClusterContext {
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
  readonly durability: Durability;
}

/** PostgreSQL's own folder inside the data folder. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'cluster');
}

/**
 * Makes the database files when there are none, and checks those that are there.
 * The caller holds the claim of the data folder.
 */
export async function prepareCluster(context: ClusterContext): Promise<Cluster> {
  const { dataFolder, account } = context;
  const folder = clusterFolder(dataFolder);
  await removeLeftovers(dataFolder);
  const version = await readVersion(folder);
  const password = await readPassword(dataFolder, version === null);
  if (version === null) await initialise(context, password);
  else await checkVersion(context, version);
  await giveTo(account, folder);
  return { folder, password };
}

/** initdb runs in a folder beside the final one, which appears only when complete: a killed first start leaves no half of it. */
async function initialise(context: ClusterContext, password: string): Promise<void> {
  const staging = await mkdtemp(join(context.dataFolder, STAGING));
  await chmod(staging, 0o700);
  const passwordFile = join(staging, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  const owner = context.account.fileOwner;
  if (owner !== null) {
    await lchown(passwordFile, owner.uid, owner.gid);
    await lchown(staging, owner.uid, owner.gid);
  }
  await runInitdb(context, staging, passwordFile);
  await rename(join(staging, 'cluster'), clusterFolder(context.dataFolder));
  await rm(staging, { recursive: true, force: true });
}

async function runInitdb(context: ClusterContext, staging: string, passwordFile: string): Promise<void> {
  const faults: string[] = [];
  const major = Number(await majorVersion(context));
  for (const classes of CHARACTER_CLASSES) {
    const args = [
      ...['-D', join(staging, 'cluster'), `--username=${ROLE}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
      '--encoding=UTF8',
      // Before 17 there is no provider but the operating system, which orders text under C just the same.
      ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
      ...['--locale=C', `--lc-ctype=${classes}`],
      ...(context.durability === 'throwaway' ? ['--no-sync'] : []),
    ];
    try {
      await runAs(context.account, { program: context.binaries.initdb, args, folder: staging });
      return;
    } catch (error) {
      const said = standardError(error);
      faults.push(said);
      if (!said.includes('invalid locale')) break;
    }
  }
  throw new EmbeddedPostgresError(`PostgreSQL could not make its database files. initdb says: ${faults.at(-1) ?? ''}`);
}

function standardError(error: unknown): string {
  const said =
    typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string'
      ? error.stderr.trim()
      : '';
  return said === '' ? String(error) : said;
}

async function removeLeftovers(dataFolder: string): Promise<void> {
  for (const entry of await readdir(dataFolder)) {
    if (entry.startsWith(STAGING)) await rm(join(dataFolder, entry), { recursive: true, force: true });
  }
}

/** Major version that made the files, null when there are none. */
async function readVersion(folder: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw new EmbeddedPostgresError(
      `The database files in ${folder} cannot be read; they belong to another user. Start as that user, ` +
        'or give the whole data folder to yourself.',
      { cause: error },
    );
  }
}

/** Major version of the programs, `unknown` when they do not say. */
async function majorVersion({ binaries, account }: ClusterContext): Promise<string> {
  const printed = await runAs(account, { program: binaries.postgres, args: ['--version'], folder: '/' });
  return /\) (\d+)/.exec(printed)?.[1] ?? 'unknown';
}

async function checkVersion(context: ClusterContext, version: string): Promise<void> {
  const major = await majorVersion(context);
  if (major === version) return;
  throw new EmbeddedPostgresError(
    `The database files were made by PostgreSQL ${version}, but version ${major} is installed. Go back to the release that ` +
      'made them and take a dump with pg_dump, or begin again with "npm start -- --fresh" (this deletes the data).',
  );
}

/** The superuser's password, made on the first start. Only its owner may read the file. */
export async function readPassword(dataFolder: string, mayCreate: boolean): Promise<string> {
  const file = join(dataFolder, 'password');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return kept;
  if (!mayCreate) {
    throw new EmbeddedPostgresError(
      `${file} is missing or cannot be read, and the database needs the password in it. Start as the user who owns it, ` +
        'put it back from a backup, or begin again with "npm start -- --fresh" (this deletes the data).',
    );
  }
  const password = randomBytes(24).toString('hex');
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(`${password}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return password;
}
