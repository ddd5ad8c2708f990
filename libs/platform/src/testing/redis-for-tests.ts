import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';
import { currentTestRun } from './test-run.ts';

/** A Redis of a test's own. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Ends it as a power switch would; what it had not written to disk is gone, which is everything. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** How a test wants its Redis. */
export interface TestRedisOptions {
  /** Lines of redis.conf, such as `['--maxmemory-policy', 'allkeys-lru']`. */
  readonly settings?: readonly string[];
  /** By default a free one. */
  readonly port?: number;
  /** Path of redis-server; by default the one Jest's set-up found. */
  readonly program?: string;
}

/**
 * Starts Debian's redis-server as a process of its own.
 * @throws Error when there is no redis-server, with what to install
 */
export async function startRedisForTests(options: TestRedisOptions = {}): Promise<TestRedis> {
  const program = options.program ?? currentTestRun().redisServer;
  if (program === null) throw new Error('redis-server is not installed: node tools/ensure-install.mjs --redis');
  const folder = await mkdtemp(join(tmpdir(), 'constellation-redis-'));
  const port = options.port ?? (await freePort());
  const server = spawn(
    program,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--dir',
      folder,
      '--appendonly',
      'no',
      ...(options.settings ?? []),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const said: string[] = [];
    createInterface(server.stdout).on('line', (line) => {
      said.push(line);
      if (line.includes('Ready to accept connections')) resolve();
    });
    void exited.then(() => reject(new Error(`redis-server did not start:\n${said.join('\n')}`)));
  });
  const kill = async (): Promise<void> => {
    server.kill('SIGKILL');
    await exited;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    kill,
    async stop() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
