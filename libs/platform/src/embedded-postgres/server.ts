import type { ChildProcess } from 'node:child_process';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Account, runAs, spawnAs } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError, hasCode } from './errors.ts';
import { postmasterPath, readPostmasterFile } from './postmaster-file.ts';
import { processesOnCluster, servesCluster } from './processes.ts';

/** How long a lock left by a killed server is retried. Its children need a moment to notice that it is gone. */
const STALE_LOCK_MS = 10_000;
/** Recovery after a crash replays at most `max_wal_size` of log; this is far more than it needs. */
const READY_MS = 120_000;
const FAST_SHUTDOWN_MS = 20_000;
const IMMEDIATE_SHUTDOWN_MS = 10_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

/** A PostgreSQL server that accepts connections. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** What is needed to run the server of a cluster. */
export interface ServerContext {
  readonly dataFolder: string;
  /** Real path of PostgreSQL's own folder. */
  readonly cluster: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account;
  readonly settings: readonly string[];
  /** Called when the server ends without having been asked to. */
  readonly onUnexpectedExit: (message: string) => void;
}

/** The live server of the cluster, started by whomever; null when none runs. */
export async function findServer(
  cluster: string,
): Promise<{ readonly pid: number; readonly port: number | null } | null> {
  const file = await readPostmasterFile(cluster);
  if (file === null || !(await servesCluster(file.pid, cluster))) return null;
  return { pid: file.pid, port: file.ready ? file.port : null };
}

/**
 * Starts the server on 127.0.0.1 and waits until it accepts connections.
 * @param port TCP port to use; undefined takes any free one
 * @throws EmbeddedPostgresError with the end of the server's log when it does not come up
 */
export async function launchServer(context: ServerContext, port: number | undefined): Promise<RunningServer> {
  const deadline = Date.now() + STALE_LOCK_MS;
  for (let attempt = 1; ; attempt++) {
    await removeForeignLock(context.cluster);
    const outcome = await attemptLaunch(context, port ?? (await freePort()));
    if ('pid' in outcome) return outcome;
    const { output } = outcome;
    if (/could not bind|could not create any TCP\/IP sockets/.test(output)) {
      if (port !== undefined) {
        throw new EmbeddedPostgresError(
          `Port ${port} is taken, so PostgreSQL cannot listen on it. Choose another one.`,
        );
      }
      if (attempt < 10) continue;
    }
    const locked = /lock file .* already exists|pre-existing shared memory block/.test(output);
    if (!locked || Date.now() > deadline)
      throw new EmbeddedPostgresError(`PostgreSQL did not start. It says:\n${output}`);
    await sleep(250);
  }
}

/**
 * Stops the server: fast shutdown (open transactions are rolled back, everything is written), then an immediate one,
 * which the next start recovers from.
 */
export async function stopServer(
  context: Pick<ServerContext, 'cluster' | 'binaries' | 'account'>,
  pid: number,
): Promise<void> {
  await requestShutdown(context, pid, 'fast');
  if (await isGone(context.cluster, pid, FAST_SHUTDOWN_MS)) return;
  await requestShutdown(context, pid, 'immediate');
  if (await isGone(context.cluster, pid, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new EmbeddedPostgresError(`PostgreSQL (process ${pid}) does not stop. End it by hand: kill -QUIT ${pid}`);
}

/** Whether the server that runs on the cluster has the programs and settings that we would start it with. */
export async function startedAs({ cluster, binaries, settings }: ServerContext): Promise<boolean> {
  const written = await readFile(join(cluster, 'postmaster.opts'), 'utf8').catch(() => '');
  return written.startsWith(binaries.postgres) && written.includes(settings.map((word) => `"${word}"`).join(' '));
}

async function attemptLaunch(
  context: ServerContext,
  port: number,
): Promise<RunningServer | { readonly output: string }> {
  const log = await openLog(context.dataFolder);
  const before = (await log.stat()).size;
  try {
    const args = ['-D', context.cluster, '-c', `port=${port}`, ...context.settings];
    const child = spawnAs(
      context.account,
      { program: context.binaries.postgres, args, folder: context.dataFolder },
      log.fd,
    );
    const exit = watchExit(child);
    const ready = await waitUntilReady(context.cluster, child, exit);
    if (ready) {
      // The server must not keep a finished application from exiting.
      child.unref();
      announceExit(context, child);
      return { pid: child.pid ?? 0, port };
    }
    const { size } = await log.stat();
    const length = Math.min(size - before, 4096);
    const { buffer } = await log.read(Buffer.alloc(length), 0, length, size - length);
    return { output: [exit.error?.message, buffer.toString('utf8').trim()].filter(Boolean).join('\n') };
  } finally {
    await log.close();
  }
}

interface Exit {
  ended: boolean;
  error?: Error;
}

function watchExit(child: ChildProcess): Exit {
  const exit: Exit = { ended: false };
  child.once('exit', () => (exit.ended = true));
  child.once('error', (error) => {
    exit.ended = true;
    exit.error = error;
  });
  return exit;
}

async function waitUntilReady(cluster: string, child: ChildProcess, exit: Exit): Promise<boolean> {
  const deadline = Date.now() + READY_MS;
  while (!exit.ended) {
    const file = await readPostmasterFile(cluster);
    if (file?.ready === true && file.pid === child.pid) return true;
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      throw new EmbeddedPostgresError(
        `PostgreSQL was not ready after ${READY_MS / 1000} s. See server.log in the data folder.`,
      );
    }
    await sleep(25);
  }
  return false;
}

function announceExit(context: ServerContext, child: ChildProcess): void {
  child.once('exit', (code, signal) => {
    // A server that was asked to stop ends with 0; so does one that somebody else stopped, which is theirs to know.
    if (code !== 0) {
      context.onUnexpectedExit(
        `PostgreSQL ended unexpectedly (${signal ?? `code ${code}`}). See ${join(context.dataFolder, 'server.log')}; start again to recover.`,
      );
    }
  });
}

/** Opens the server's log, beginning a new one when it has grown large. */
async function openLog(dataFolder: string): Promise<Awaited<ReturnType<typeof open>>> {
  const file = join(dataFolder, 'server.log');
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rm(file);
  return open(file, 'a+', 0o600);
}

/**
 * A lock names a process number, and after a restart of a container or of the machine that number may belong to some other
 * program, which PostgreSQL mistakes for a server of its own user. Where we can see that nothing works on the cluster, the lock goes.
 */
async function removeForeignLock(cluster: string): Promise<void> {
  if ((await readPostmasterFile(cluster)) === null) return;
  const users = await processesOnCluster(cluster);
  if (users !== null && users.length === 0) await rm(postmasterPath(cluster), { force: true });
}

async function requestShutdown(
  context: Pick<ServerContext, 'cluster' | 'binaries' | 'account'>,
  pid: number,
  mode: 'fast' | 'immediate',
): Promise<void> {
  if (process.platform === 'win32') {
    // Signals end a process at once on Windows; the server takes its orders through a pipe there, which pg_ctl knows.
    const args = ['stop', '-D', context.cluster, '-m', mode, '-W'];
    await runAs(context.account, { program: context.binaries.pgCtl, args, folder: '/' }).catch(() => undefined);
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

async function isGone(cluster: string, pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (await servesCluster(pid, cluster)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Asks the system for a free port. Somebody may take it before PostgreSQL does, which `launchServer` then retries. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new EmbeddedPostgresError('The system gave no free port.'));
      });
    });
  });
}
