import { mkdir, realpath, rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

import { Client } from 'pg';

import { chooseAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { type Claim, claimFolder, livingOwner } from './claim.ts';
import { ROLE, clusterFolder, prepareCluster, readPassword } from './cluster.ts';
import { type RunningServer, type ServerContext, findServer, launchServer, startedAs, stopServer } from './server.ts';
import { type Durability, serverSettings } from './server-settings.ts';

/** How long a guest waits for a server that is just being started. */
const JOIN_MS = 60_000;

/** Where the supervisor reports to; a pino logger fits. */
export interface EmbeddedPostgresLog {
  info(message: string): void;
  warn(message: string): void;
}

/** How to run the embedded PostgreSQL. */
export interface EmbeddedPostgresOptions {
  /** Folder for the database files, their password and the server's log; made when missing. Nothing else belongs in it. */
  readonly dataFolder: string;
  /** TCP port on 127.0.0.1; without it any free one. */
  readonly port?: number;
  readonly log: EmbeddedPostgresLog;
  /** Default `safe`. */
  readonly durability?: Durability;
  /**
   * What to do when another living process runs this folder's server: `fail` (default), or `join` it as a guest, who does not
   * stop it (for commands that may be run beside the application).
   */
  readonly whenInUse?: 'fail' | 'join';
  /** Folder of another PostgreSQL's programs (15 or newer), to run that one instead of the one npm installed. */
  readonly programs?: string;
}

/** A PostgreSQL (18, where no other one was asked for) that accepts connections, with the database `constellation` in it. */
export interface EmbeddedPostgres {
  /** `postgres://constellation:…@127.0.0.1:<port>/constellation`; the role is the server's superuser. */
  readonly url: string;
  /** Stops the server and waits until its process is gone; a guest leaves it running. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of a data folder, making the database files on the first start. A server that a killed application
 * left running is taken over.
 * @throws DataFolderInUse when another living process runs it (and `whenInUse` is `fail`)
 * @throws EmbeddedPostgresError when it cannot be started; the message says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataFolder, { recursive: true });
  const dataFolder = await realpath(options.dataFolder);
  if (options.whenInUse === 'join') {
    const joined = await joinRunning(dataFolder);
    if (joined !== null) return joined;
  }
  const claim = await take(dataFolder, options.log);
  try {
    return await startClaimed({ ...options, dataFolder }, claim);
  } catch (error) {
    await claim.release();
    throw error;
  }
}

/**
 * Deletes a data folder with everything in it, after stopping a server that a killed application left running there.
 * @throws DataFolderInUse when a living process runs it
 */
export async function removeEmbeddedPostgres(
  options: Pick<EmbeddedPostgresOptions, 'dataFolder' | 'log'>,
): Promise<void> {
  const dataFolder = await realpath(options.dataFolder).catch(() => null);
  if (dataFolder === null) return;
  const claim = await take(dataFolder, options.log);
  try {
    const cluster = clusterFolder(dataFolder);
    const orphan = await findServer(cluster);
    if (orphan !== null) {
      const binaries = await findBinaries();
      await stopServer({ cluster, binaries, account: await chooseAccount(binaries, dataFolder) }, orphan.pid);
    }
    await rm(dataFolder, { recursive: true });
  } finally {
    await claim.release();
  }
}

async function take(dataFolder: string, log: EmbeddedPostgresLog): Promise<Claim> {
  return claimFolder(dataFolder, ({ pid }) => log.info(`Waiting for process ${pid} to leave the database …`));
}

async function startClaimed(options: EmbeddedPostgresOptions, claim: Claim): Promise<EmbeddedPostgres> {
  const { dataFolder, log, port } = options;
  const durability = options.durability ?? 'safe';
  const binaries = await findBinaries(options.programs);
  const account = await chooseAccount(binaries, dataFolder);
  const settings = serverSettings(durability);
  const cluster = clusterFolder(dataFolder);
  const context: ServerContext = {
    dataFolder,
    cluster,
    binaries,
    account,
    settings,
    onUnexpectedExit: (message) => log.warn(message),
  };

  const adopted = await adoptOrStop(context, options);
  const { password } =
    adopted === null
      ? await prepareCluster({ dataFolder, binaries, account, durability })
      : { password: await readPassword(dataFolder, false) };
  const server = adopted ?? (await launchServer(context, port));
  log.info(
    `PostgreSQL ${adopted === null ? 'started' : 'taken over'} on 127.0.0.1:${server.port} as ${account.description}.`,
  );
  const stop = once(async () => {
    await stopServer(context, server.pid);
    await claim.release();
  });
  try {
    await ensureDatabase(server, password);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(server, password, ROLE), stop };
}

/** A server left by a killed application is kept when it is just what we would start; otherwise it is stopped. */
async function adoptOrStop(context: ServerContext, options: EmbeddedPostgresOptions): Promise<RunningServer | null> {
  const orphan = await findServer(context.cluster);
  if (orphan === null) return null;
  const { pid, port } = orphan;
  const fits = port !== null && (options.port === undefined || options.port === port) && (await startedAs(context));
  if (fits) return { pid, port };
  options.log.info(`Stopping the PostgreSQL that an earlier run left behind (process ${pid}) …`);
  await stopServer(context, pid);
  return null;
}

/** The server of a folder that another living process runs; null when there is none. */
async function joinRunning(dataFolder: string): Promise<EmbeddedPostgres | null> {
  const deadline = Date.now() + JOIN_MS;
  while ((await livingOwner(dataFolder)) !== null && Date.now() < deadline) {
    const server = await findServer(clusterFolder(dataFolder));
    if (server !== null && server.port !== null) {
      const password = await readPassword(dataFolder, false);
      const running = { pid: server.pid, port: server.port };
      await ensureDatabase(running, password);
      return { url: urlOf(running, password, ROLE), stop: () => Promise.resolve() };
    }
    await sleep(100);
  }
  return null;
}

async function ensureDatabase(server: RunningServer, password: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(server, password, 'postgres'), ssl: false });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [ROLE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${ROLE}`);
  } finally {
    await client.end();
  }
}

function urlOf(server: RunningServer, password: string, database: string): string {
  return `postgres://${ROLE}:${password}@127.0.0.1:${server.port}/${database}`;
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
