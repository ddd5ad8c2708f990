import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource, migrate } from '@constellation/platform/db';
import { openJobBackend, type JobBackend, type JobQueue } from '@constellation/platform/jobs';
import { createLogger } from '@constellation/platform/logging';
import type { DataSource } from 'typeorm';
import { PostgresService, RedisService } from './backing-services.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { ProductProcess, type ProcessName } from './product-process.ts';

/** The product as it runs at scale: separate processes, several of each, on PostgreSQL, Redis and an SMTP server. */
export interface Stack {
  readonly folder: string;
  readonly postgres: PostgresService;
  readonly redis: RedisService;
  readonly post: PostOffice;
  readonly processes: readonly ProductProcess[];
  /** The test's own connections; they come back after PostgreSQL was away. */
  readonly dataSource: DataSource;
  /** The test's own look at the queues. */
  readonly queues: readonly JobQueue[];
  /** What processes said when they ended without having been asked to. */
  readonly deaths: string[];
  all(name: ProcessName): readonly ProductProcess[];
  /** @param keep leaves the folder with the logs */
  stop(keep: boolean): Promise<void>;
}

/** Who has it may read the metrics of the processes. */
export const metricsToken = 'a-token-for-the-metrics';

const names: readonly ProcessName[] = ['api', 'worker', 'indexer'];

/** @param about `each`: how many of each process; `firstPort`: ports are taken from there on */
export async function startStack(about: { readonly each: number; readonly firstPort: number }): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-faults-'));
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async (keep: boolean): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
    if (!keep) await rm(folder, { recursive: true, force: true });
  };
  try {
    const postgres = await PostgresService.start(join(folder, 'postgres'));
    stops.push(() => postgres.stop());
    const redis = await RedisService.start(join(folder, 'redis'));
    stops.push(() => redis.stop());
    const post = await openPostOffice();
    stops.push(() => post.close());
    const environment = {
      // As installed, but for the open addresses of this machine.
      NODE_ENV: 'production',
      DATABASE_URL: postgres.url,
      // Many processes share the connections of a small server.
      DATABASE_POOL: '8',
      REDIS_URL: redis.url,
      DATA_FOLDER: folder,
      SMTP_URL: post.url,
      MAIL_FROM: 'post@constellation.example.org',
      DRAIN_SECONDS: '2',
      METRICS_TOKEN: metricsToken,
    };
    const dataSource = await openDatabase(postgres.url);
    stops.push(() => dataSource.destroy());
    const backend = await openJobBackend(loadSettings(environment), silent);
    const queues = names.filter((name) => name !== 'api').map((name) => backend.open(name, { worked: false }));
    stops.push(() => closeQueues(backend, queues));
    const deaths: string[] = [];
    const processes: ProductProcess[] = [];
    stops.push(() => Promise.all(processes.map((one) => one.kill().then(() => one.closeLog()))));
    let port = about.firstPort;
    for (const name of names) {
      for (let number = 1; number <= about.each; number++) {
        port = await freePort(port);
        const logFile = join(folder, `${name}-${number}.log`);
        const onDeath = (message: string) => void deaths.push(`${message} See ${logFile}.`);
        processes.push(new ProductProcess(name, port++, { environment, logFile, onDeath }));
      }
    }
    for (const one of processes) await one.launch();
    for (const one of processes) await one.untilReady();
    const all = (name: ProcessName) => processes.filter((one) => one.name === name);
    return { folder, postgres, redis, post, processes, dataSource, queues, deaths, all, stop };
  } catch (error) {
    await stop(true);
    throw error;
  }
}

const silent = createLogger({ level: 'silent', name: 'faults' });

async function openDatabase(url: string): Promise<DataSource> {
  const dataSource = createDataSource({
    url,
    pool: 4,
    entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities],
    applicationName: 'faults',
    logger: silent,
  });
  await dataSource.initialize();
  await migrate(dataSource);
  return dataSource;
}

async function closeQueues(backend: JobBackend, queues: readonly JobQueue[]): Promise<void> {
  for (const queue of queues) await queue.close();
  await backend.close();
}

/** The first port from there on that nobody listens on. Not one the system gives: another program could be given it while a process is down. */
async function freePort(from: number): Promise<number> {
  for (let port = from; ; port++) {
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
    if (port > from + 200) throw new Error(`No port from ${from} on is free. Choose others with --port.`);
  }
}
