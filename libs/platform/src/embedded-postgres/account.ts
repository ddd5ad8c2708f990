import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { lchown, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';

const run = promisify(execFile);

/** Where the helper programs of the strategies below are looked for; the environment is not passed on (see `environment`). */
const SEARCH_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A user of the system. */
export interface UserIds {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account PostgreSQL runs under. The server refuses to run as root, so for root this stands for one of the ways
 * around it; for everybody else it is simply themselves.
 */
export interface Account {
  /** For the log: "yourself", "the user postgres", … */
  readonly description: string;
  /** Numeric owner that files of the cluster must have on disk; null where files are left as they are. */
  readonly fileOwner: { readonly uid: number; readonly gid: number } | null;
  /** Words put before the command. */
  readonly prefix: readonly string[];
  /** User and group to start the command as. */
  readonly ids: { readonly uid: number; readonly gid: number } | null;
}

/** A command to run under an account. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Folder to run in. */
  readonly folder: string;
}

const YOURSELF: Account = { description: 'yourself', fileOwner: null, prefix: [], ids: null };

/**
 * Chooses the account to run PostgreSQL under so that it can reach both its programs and the data folder. As root,
 * in this order: another user, where every folder on the way may be entered by one; a user namespace, in which root's own files
 * belong to an ordinary user; another user who keeps the one capability to pass closed folders (containers often forbid
 * namespaces but allow this).
 * @throws EmbeddedPostgresError when root has none of these ways
 */
export async function chooseAccount(binaries: PostgresBinaries, dataFolder: string): Promise<Account> {
  if (process.getuid === undefined || process.getuid() !== 0) return YOURSELF;
  for (const account of waysForRoot(await ordinaryUser())) {
    if (await reaches(account, binaries, dataFolder)) return account;
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL refuses to run as root, and no other user can enter ${dataFolder}. Do one of these: start as an ` +
      'ordinary user; move the project to a folder that every user may enter (such as /srv/constellation); or set ' +
      'DATABASE_URL to a PostgreSQL 15 or newer of your own.',
  );
}

/** Starts a command under the account, with an environment of its own; `output` receives both of its streams. */
export function spawnAs(account: Account, command: Command, output: number): ChildProcess {
  const [program, ...args] = [...account.prefix, command.program, ...command.args];
  return spawn(program ?? command.program, args, {
    ...account.ids,
    cwd: command.folder,
    env: environment(),
    stdio: ['ignore', output, output],
    // A session of its own: Ctrl-C in the terminal reaches the application only, which stops PostgreSQL last.
    detached: true,
    windowsHide: true,
  });
}

/** Runs a short command under the account and returns what it printed. */
export async function runAs(account: Account, command: Command): Promise<string> {
  const [program, ...args] = [...account.prefix, command.program, ...command.args];
  const options = { ...account.ids, cwd: command.folder, env: environment(), windowsHide: true };
  return (await run(program ?? command.program, args, options)).stdout;
}

/** Gives a folder and everything in it to the account, where it belongs to somebody else (links are not followed). */
export async function giveTo(account: Account, folder: string): Promise<void> {
  const owner = account.fileOwner;
  if (owner === null || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  // Last, so that an interrupted run begins again.
  await lchown(folder, owner.uid, owner.gid);
}

/** The ways around being root, best first. */
export function waysForRoot(user: UserIds): readonly Account[] {
  const { uid, gid, name } = user;
  const capability = '-all,+dac_override';
  return [
    { description: `the user ${name}`, fileOwner: { uid, gid }, prefix: [], ids: { uid, gid } },
    {
      description: 'an ordinary user in a user namespace',
      fileOwner: { uid: 0, gid: 0 },
      prefix: ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`],
      ids: null,
    },
    {
      description: `the user ${name} with leave to pass closed folders`,
      fileOwner: { uid, gid },
      prefix: [
        'setpriv',
        `--reuid=${uid}`,
        `--regid=${gid}`,
        '--clear-groups',
        `--inh-caps=${capability}`,
        `--ambient-caps=${capability}`,
      ],
      ids: null,
    },
  ];
}

/** Tries it: the account must not be root, must be able to enter the folder and to run the program. */
async function reaches(account: Account, binaries: PostgresBinaries, dataFolder: string): Promise<boolean> {
  const script = 'test "$(id -u)" != 0 && cd "$1" && exec "$2" --version';
  try {
    await runAs(account, {
      program: '/bin/sh',
      args: ['-c', script, 'sh', dataFolder, binaries.postgres],
      folder: '/',
    });
    return true;
  } catch {
    return false;
  }
}

/** A user to stand in for root. initdb insists on one that the system knows by name, so one is taken that exists. */
export async function ordinaryUser(): Promise<UserIds> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').flatMap((line): UserIds[] => {
    const [name, , uid, gid] = line.split(':');
    const ids = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
    // macOS writes nobody's -2 as a number no system call takes.
    return ids.uid > 0 && ids.uid < 2 ** 31 && ids.gid > 0 && ids.gid < 2 ** 31 ? [ids] : [];
  });
  const named = ['postgres', '_postgres', 'nobody', 'daemon'].map((name) => users.find((user) => user.name === name));
  return named.find((user) => user !== undefined) ?? users[0] ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

/** Variables such as PGOPTIONS, PGTZ or LANG of the person's shell must not change the server. Windows needs its own. */
function environment(): NodeJS.ProcessEnv | undefined {
  return process.platform === 'win32' ? undefined : { PATH: SEARCH_PATH, LC_ALL: 'C', TZ: 'UTC' };
}
