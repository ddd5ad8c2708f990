import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { startRedisForTests, type TestRedis } from '@constellation/platform/testing';
import { findRedisServer } from '../lib/system.mjs';

const silent = { info: () => undefined, warn: () => undefined };

/** A PostgreSQL that loses nothing it has acknowledged, and that can be taken away. */
export class PostgresService {
  #server: EmbeddedPostgres;

  private constructor(
    private readonly folder: string,
    server: EmbeddedPostgres,
  ) {
    this.#server = server;
  }

  static async start(folder: string): Promise<PostgresService> {
    return new PostgresService(folder, await startEmbeddedPostgres({ dataFolder: folder, log: silent }));
  }

  get url(): string {
    return this.#server.url;
  }

  /** Ends it as a crash does: every connection breaks, and the next start recovers from the log. */
  async crash(): Promise<void> {
    const pid = Number((await readFile(join(this.folder, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    while (isAlive(pid)) await sleep(20);
    await this.#server.stop();
  }

  /** Starts it again at the same address. */
  async restore(): Promise<void> {
    const port = Number(new URL(this.url).port);
    this.#server = await startEmbeddedPostgres({ dataFolder: this.folder, port, log: silent });
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

/** A Redis that writes everything to disk before it answers, and that can be taken away. */
export class RedisService {
  #server: TestRedis;

  private constructor(
    private readonly folder: string,
    server: TestRedis,
  ) {
    this.#server = server;
  }

  static async start(folder: string): Promise<RedisService> {
    await mkdir(folder, { recursive: true });
    return new RedisService(folder, await launchRedis(folder));
  }

  get url(): string {
    return this.#server.url;
  }

  /** Ends it as a power switch would. */
  async crash(): Promise<void> {
    await this.#server.stop();
  }

  /** Starts it again at the same address with what it had on disk. */
  async restore(): Promise<void> {
    this.#server = await launchRedis(this.folder, this.#server.port);
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}

async function launchRedis(folder: string, port?: number): Promise<TestRedis> {
  const program = findRedisServer() as string | null;
  if (program === null) throw new Error('redis-server is not installed: node tools/ensure-install.mjs --redis');
  const settings = ['--dir', folder, '--appendonly', 'yes', '--appendfsync', 'always'];
  return startRedisForTests({ program, settings, ...(port === undefined ? {} : { port }) });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
