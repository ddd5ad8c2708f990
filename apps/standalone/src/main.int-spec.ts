import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { workspaceFolder } from '@constellation/platform/config';
import { removeEmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { freePort } from '@constellation/platform/testing';

interface Run {
  readonly port: number;
  readonly child: ChildProcess;
  /** Exit code once it has ended. */
  readonly ended: Promise<number | null>;
  /** Everything it has printed so far. */
  printed(): string;
}

let dataFolder: string;
let runs: Run[];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'constellation-standalone-'));
  runs = [];
});

afterEach(async () => {
  for (const { child, ended } of runs) {
    child.kill('SIGKILL');
    await ended;
  }
  const log = { info: () => undefined, warn: () => undefined };
  await removeEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), log });
  await rm(dataFolder, { recursive: true, force: true });
});

function start(port: number, ...args: string[]): Run {
  const script = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, ['--import', '@swc-node/register/esm-register', script, ...args], {
    cwd: workspaceFolder,
    env: {
      PATH: '/usr/bin:/bin',
      TS_NODE_PROJECT: join(workspaceFolder, 'tsconfig.base.json'),
      DATA_FOLDER: dataFolder,
      PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const run = { port, child, ended, printed: () => text };
  runs.push(run);
  return run;
}

/** The line that says the product is there. */
async function ready(run: Run): Promise<void> {
  while (!run.printed().includes(`http://localhost:${run.port}`)) {
    if (run.child.exitCode !== null) throw new Error(`It ended before it was ready:\n${run.printed()}`);
    await sleep(50);
  }
}

/** Process id of the PostgreSQL server, null when none is noted. */
async function postmaster(): Promise<number | null> {
  const lock = await readFile(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => null);
  return lock === null ? null : Number.parseInt(lock, 10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('stops in order when it is interrupted twice, and leaves no PostgreSQL behind', async () => {
  const run = start(await freePort());
  await ready(run);
  const pid = await postmaster();
  expect(pid !== null && isAlive(pid)).toBe(true);
  run.child.kill('SIGINT');
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(0);
  expect(await postmaster()).toBeNull();
  expect(pid !== null && isAlive(pid)).toBe(false);
}, 60_000);

it('starts again after kill -9, and begins again with --fresh', async () => {
  const killed = start(await freePort());
  await ready(killed);
  killed.child.kill('SIGKILL');
  await killed.ended;
  const orphan = await postmaster();

  const port = await freePort();
  const again = start(port);
  await ready(again);
  expect(await postmaster()).toBe(orphan);
  again.child.kill('SIGTERM');
  expect(await again.ended).toBe(0);

  const marker = join(dataFolder, 'postgres', 'cluster', 'of-the-old-data');
  await writeFile(marker, '');
  const fresh = start(port, '--fresh');
  await ready(fresh);
  await expect(stat(marker)).rejects.toThrow(/ENOENT/);
  fresh.child.kill('SIGTERM');
  expect(await fresh.ended).toBe(0);
}, 120_000);

it('says that its port is taken, and by which setting to change it', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const run = start(port);
  const code = await run.ended;
  other.close();
  expect(code).toBe(1);
  expect(run.printed()).toContain(
    `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
  );
  expect(await postmaster()).toBeNull();
}, 60_000);
