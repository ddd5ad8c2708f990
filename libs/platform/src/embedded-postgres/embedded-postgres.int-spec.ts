import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

import { Client } from 'pg';

import { workspaceFolder } from '../config/workspace-folder.ts';
import { chooseAccount, ordinaryUser, waysForRoot } from './account.ts';
import { findBinaries } from './binaries.ts';
import { clusterFolder, prepareCluster } from './cluster.ts';
import { DataFolderInUse } from './errors.ts';
import { processesOnCluster } from './processes.ts';
import { launchServer, stopServer } from './server.ts';
import { serverSettings } from './server-settings.ts';
import { type EmbeddedPostgresOptions, removeEmbeddedPostgres, startEmbeddedPostgres } from './supervisor.ts';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

let base: string;
let lines: string[];

beforeEach(async () => {
  base = await realpath(await mkdtemp(join(tmpdir(), 'constellation-supervisor-')));
  lines = [];
});

afterEach(async () => {
  // A test that failed half-way must not leave a server behind.
  for (const name of await readdir(base)) await removeEmbeddedPostgres(options(name)).catch(() => undefined);
  await rm(base, { recursive: true, force: true });
});

function options(name = 'data'): EmbeddedPostgresOptions {
  const log = { info: (line: string) => lines.push(line), warn: (line: string) => lines.push(line) };
  return { dataFolder: join(base, name), durability: 'throwaway', log };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((row) => Object.values(row));
  } finally {
    await client.end();
  }
}

/** Every process on the cluster; on systems that cannot list them, the one in the lock file. */
async function processesOf(name = 'data'): Promise<readonly number[]> {
  const cluster = clusterFolder(join(base, name));
  const lock = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return (await processesOnCluster(cluster)) ?? (lock === '' ? [] : [Number.parseInt(lock, 10)]);
}

/** An application in a process of its own that runs the server; `kill` ends it as a power switch would. */
async function application(): Promise<{ url: string; kill(): Promise<void> }> {
  const script = join(import.meta.dirname, 'testing', 'hold-server.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, join(base, 'data')], {
    cwd: workspaceFolder,
    env: { PATH: '/usr/bin:/bin', TS_NODE_PROJECT: join(workspaceFolder, 'tsconfig.base.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  const exited = once(child, 'exit');
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

describe('startEmbeddedPostgres', () => {
  it('serves PostgreSQL 18 in UTF-8 with the settings that were asked for, and leaves no process behind', async () => {
    const server = await startEmbeddedPostgres(options());
    expect(await query(server.url, 'SHOW server_version')).toEqual([expect.stringMatching(/^18\./)]);
    expect(await query(server.url, 'SHOW server_encoding')).toEqual(['UTF8']);
    expect(await query(server.url, 'SHOW fsync')).toEqual(['off']);
    expect((await processesOf()).length).toBeGreaterThan(0);
    await server.stop();
    await server.stop();
    expect(await processesOf()).toEqual([]);

    const safe = await startEmbeddedPostgres({ ...options(), durability: 'safe' });
    expect(await query(safe.url, 'SHOW fsync')).toEqual(['on']);
    await safe.stop();
  });

  it('asks for the password it keeps in a file that only its owner may read', async () => {
    const server = await startEmbeddedPostgres(options());
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(base, 'data', 'password'))).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('has the extensions the product uses, and takes curly quotes and dashes for punctuation', async () => {
    const server = await startEmbeddedPostgres(options());
    for (const extension of ['pg_trgm', 'unaccent', 'btree_gin', 'ltree']) {
      await query(server.url, `CREATE EXTENSION ${extension}`);
    }
    const words = await query(server.url, `SELECT to_tsvector('english', '“photosynthesis” – ÉTUDES')::text`);
    expect(words).toEqual([`'photosynthesi':1 'étude':2`]);
    await server.stop();
  });

  it('runs two servers of two folders at once, on ports of their own', async () => {
    const [one, two] = await Promise.all([
      startEmbeddedPostgres(options('one')),
      startEmbeddedPostgres(options('two')),
    ]);
    await query(one.url, 'CREATE TABLE mine ()');
    await expect(query(two.url, 'SELECT FROM mine')).rejects.toThrow(/does not exist/);
    await Promise.all([one.stop(), two.stop()]);
  });

  it('refuses a port that is taken and lets go of the folder', async () => {
    const first = await startEmbeddedPostgres(options('first'));
    const port = Number(new URL(first.url).port);
    await expect(startEmbeddedPostgres({ ...options(), port })).rejects.toThrow(`Port ${port} is taken`);
    await first.stop();
    const second = await startEmbeddedPostgres({ ...options(), port });
    expect(new URL(second.url).port).toBe(String(port));
    await second.stop();
  });

  it('lets one owner run a folder, and guests join without stopping it', async () => {
    const owner = await startEmbeddedPostgres(options());
    await expect(startEmbeddedPostgres(options())).rejects.toThrow(DataFolderInUse);
    await expect(removeEmbeddedPostgres(options())).rejects.toThrow(DataFolderInUse);
    const guest = await startEmbeddedPostgres({ ...options(), whenInUse: 'join' });
    expect(guest.url).toBe(owner.url);
    await guest.stop();
    expect(await query(owner.url, 'SELECT 1')).toEqual([1]);
    await owner.stop();
  });

  it('clears what a first start that was killed half-way left', async () => {
    await mkdir(join(base, 'data', 'initdb-x1y2z3', 'cluster'), { recursive: true });
    await (await startEmbeddedPostgres(options())).stop();
    expect((await readdir(join(base, 'data'))).sort()).toEqual(['cluster', 'password', 'server.log']);
  });

  it('says how to go on when the password is lost or the files are from another version', async () => {
    await (await startEmbeddedPostgres(options())).stop();
    await writeFile(join(base, 'data', 'cluster', 'PG_VERSION'), '17\n');
    await expect(startEmbeddedPostgres(options())).rejects.toThrow(/made by PostgreSQL 17, but version 18 .*--fresh/);
    await rm(join(base, 'data', 'password'));
    await expect(startEmbeddedPostgres(options())).rejects.toThrow(/password is missing .*--fresh/);
  });
});

describe('after kill -9', () => {
  it('takes over the server that the application left running', async () => {
    const killed = await application();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await killed.kill();
    expect((await processesOf()).length).toBeGreaterThan(0);

    const server = await startEmbeddedPostgres({ ...options(), durability: 'safe' });
    expect(server.url).toBe(killed.url);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([42]);
    await server.stop();
    expect(await processesOf()).toEqual([]);
  });

  it('replaces a server left running with other settings', async () => {
    const killed = await application();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await killed.kill();
    const server = await startEmbeddedPostgres(options());
    expect(lines).toContainEqual(expect.stringMatching(/^Stopping the PostgreSQL that an earlier run left behind/));
    expect(await query(server.url, 'SHOW fsync')).toEqual(['off']);
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([42]);
    await server.stop();
  });

  it('recovers what was acknowledged when the server was killed as well', async () => {
    const killed = await application();
    await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const [postmaster] = (await readFile(join(base, 'data', 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    await killed.kill();
    const server = await startEmbeddedPostgres(options());
    expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([42]);
    await server.stop();
  });

  (isLinux ? it : it.skip)('starts although the lock names a process that is now something else', async () => {
    await (await startEmbeddedPostgres(options())).stop();
    const cluster = join(base, 'data', 'cluster');
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${process.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
    );
    const server = await startEmbeddedPostgres(options());
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
  });

  it('removes a folder whose server was left running', async () => {
    const killed = await application();
    await killed.kill();
    await removeEmbeddedPostgres(options());
    expect(await processesOf()).toEqual([]);
    await expect(stat(join(base, 'data'))).rejects.toThrow(/ENOENT/);
    await removeEmbeddedPostgres(options());
  });
});

/** Whether every user may enter a folder and all above it. */
async function isOpenToAll(folder: string): Promise<boolean> {
  const isOpen = ((await stat(folder)).mode & 0o001) !== 0;
  return isOpen && (folder === dirname(folder) || (await isOpenToAll(dirname(folder))));
}

/** The project itself may lie where only root can go, its programs with it. */
const programsAreOpen = await isOpenToAll(dirname((await findBinaries()).postgres));

(isRoot && isLinux ? describe : describe.skip)('as root', () => {
  it('runs as another user where one can enter the folder and reach the programs', async () => {
    await chmod(base, 0o755);
    const server = await startEmbeddedPostgres(options());
    expect((await stat(join(base, 'data', 'cluster'))).uid !== 0).toBe(programsAreOpen);
    await server.stop();
  });

  it('runs under a folder that only root can enter, also with files that were another user’s', async () => {
    await chmod(base, 0o755);
    const open = await startEmbeddedPostgres(options());
    await query(open.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await open.stop();
    await chmod(base, 0o700);
    const closed = await startEmbeddedPostgres(options());
    expect(await query(closed.url, 'SELECT answer FROM kept')).toEqual([42]);
    await closed.stop();
    await chmod(base, 0o755);
    const again = await startEmbeddedPostgres(options());
    expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([42]);
    await again.stop();
  });

  // initdb asks access(2), which looks past capabilities, so this way needs programs that everybody can reach.
  (programsAreOpen ? it : it.skip)('has a way for containers that forbid user namespaces', async () => {
    const binaries = await findBinaries();
    const dataFolder = join(base, 'data');
    await mkdir(dataFolder);
    const account = waysForRoot(await ordinaryUser()).find((way) => way.prefix[0] === 'setpriv');
    if (account === undefined) throw new Error('There is no such way.');
    expect(account).not.toEqual(await chooseAccount(binaries, dataFolder));
    const { folder: cluster } = await prepareCluster({ dataFolder, binaries, account, durability: 'throwaway' });
    const onUnexpectedExit = (message: string) => lines.push(message);
    const context = { dataFolder, cluster, binaries, account, settings: serverSettings('throwaway'), onUnexpectedExit };
    const { pid } = await launchServer(context, undefined);
    expect(await processesOf()).toContain(pid);
    await stopServer(context, pid);
    expect(await processesOf()).toEqual([]);
  });
});
