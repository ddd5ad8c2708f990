import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { workspaceFolder } from '@constellation/platform/config';
import { freePort, startRedisForTests, testDatabase, type TestRedis } from '@constellation/platform/testing';

/** One of the separate processes, on PostgreSQL and Redis. */
interface Process {
  readonly port: number;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  printed(): string;
}

const names = ['api', 'worker', 'indexer'] as const;
type Name = (typeof names)[number];

let folder: string;
let redis: TestRedis;
const processes = new Map<Name, Process>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'constellation-processes-'));
  redis = await startRedisForTests();
  const { url } = await testDatabase();
  for (const name of names) processes.set(name, await start(name, url));
  await Promise.all(names.map((name) => ready(name)));
}, 60_000);

afterAll(async () => {
  for (const { child, ended } of processes.values()) {
    child.kill('SIGKILL');
    await ended;
  }
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(name: Name, databaseUrl: string): Promise<Process> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [
      '--import',
      './tools/record-modules.mjs',
      '--import',
      '@swc-node/register/esm-register',
      `apps/${name}/src/main.ts`,
    ],
    {
      cwd: workspaceFolder,
      env: {
        PATH: '/usr/bin:/bin',
        TS_NODE_PROJECT: join(workspaceFolder, 'tsconfig.base.json'),
        RECORD_MODULES: join(folder, `${name}.json`),
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        REDIS_URL: redis.url,
        DATA_FOLDER: folder,
        METRICS_TOKEN: 'open-sesame',
        [name === 'api' ? 'PORT' : `${name.toUpperCase()}_PORT`]: String(port),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  }
  return { port, child, ended: once(child, 'exit').then(([code]) => code as number | null), printed: () => text };
}

function running(name: Name): Process {
  const found = processes.get(name);
  if (!found) throw new Error(`The ${name} was not started.`);
  return found;
}

const ask = async (name: Name, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${running(name).port}${path}`, { headers });

async function ready(name: Name): Promise<void> {
  const { child, printed } = running(name);
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The ${name} ended before it was ready:\n${printed()}`);
    const status = await ask(name, '/readyz').then(
      (response) => response.status,
      () => null,
    );
    if (status === 200) return;
    await sleep(50);
  }
}

/** Which modules the process loaded, as paths from the workspace's folder. Ends it. */
async function modulesOf(name: Name): Promise<readonly string[]> {
  const { child, ended } = running(name);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const urls = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as string[];
  return urls.filter((url) => url.startsWith('file:')).map((url) => relative(workspaceFolder, fileURLToPath(url)));
}

describe('the separate processes', () => {
  it('answer for what they depend on', async () => {
    const dependenciesOf = async (name: Name) =>
      Object.keys(((await (await ask(name, '/readyz')).json()) as { dependencies: object }).dependencies);
    expect(await dependenciesOf('api')).toContain('postgresql');
    for (const name of ['worker', 'indexer'] as const) {
      expect(await dependenciesOf(name)).toEqual(expect.arrayContaining(['postgresql', 'queue']));
      expect((await ask(name, '/healthz')).status).toBe(200);
      expect((await ask(name, '/graphql')).status).toBe(404);
    }
  });

  it('show what they measure to who has the token, and to nobody else', async () => {
    await ask('api', '/healthz');
    const wanted = {
      api: ['constellation_http_request_seconds_count', 'constellation_resolver_seconds', 'constellation_sql_seconds'],
      worker: [
        'constellation_queue_jobs{queue="indexer",state="waiting"} 0',
        'constellation_queue_oldest_seconds{queue="worker"} 0',
        'constellation_outbox_lag_seconds 0',
        'constellation_search_index_lag_seconds 0',
      ],
      indexer: ['constellation_sql_seconds_count', 'nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes'],
    };
    for (const name of names) {
      for (const authorization of ['', 'Bearer open', 'open-sesame']) {
        expect((await ask(name, '/metrics', { authorization })).status).toBe(404);
      }
      const response = await ask(name, '/metrics', { authorization: 'Bearer open-sesame' });
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      const text = await response.text();
      for (const line of wanted[name]) expect(text).toContain(line);
    }
  });

  it('have only the modules they need', async () => {
    const graphql = /(^|\/)node_modules\/(graphql|@nestjs\/graphql|@nestjs\/apollo|@apollo\/server)\/|\/src\/graphql\//;
    const handlers = /\.handler\.ts$|\/src\/jobs\/index\.ts$|node_modules\/bullmq\//;
    const loaded = {
      api: await modulesOf('api'),
      worker: await modulesOf('worker'),
      indexer: await modulesOf('indexer'),
    };
    expect(loaded.api.filter((path) => /^libs\/(?!platform)/.test(path) && handlers.test(path))).toEqual([]);
    expect(loaded.api.filter((path) => path.includes('node_modules/bullmq/'))).toEqual([]);
    expect(loaded.worker.filter((path) => graphql.test(path))).toEqual([]);
    expect(loaded.indexer.filter((path) => graphql.test(path))).toEqual([]);
    expect(loaded.indexer.filter((path) => path.includes('/extraction/reading/'))).toEqual([]);
    // The recording itself works: each did load its own module.
    for (const name of names) expect(loaded[name]).toContain(`apps/${name}/src/main.ts`);
  });
});
