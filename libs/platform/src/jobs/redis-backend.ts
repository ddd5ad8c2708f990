import { setTimeout as pause } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { SettingsError, type Settings } from '../config/index.ts';
import type { Logger } from '../logging/index.ts';
import { bullmqQueue, type QueueStore } from './bullmq-queue.ts';
import type { JobBackend } from './queue.ts';

/** The braces keep all keys of the product in one slot of a Redis Cluster: BullMQ's scripts touch several at once. */
const prefix = '{constellation}';

/** For how long a starting process waits for Redis. */
const connectMs = 10_000;

/** Oldest major version whose scripts and streams BullMQ is run on here. */
const oldestVersion = 7;

/**
 * Adding fails at once while Redis is away, so that the outbox keeps the message and tries again; nothing piles up in
 * the memory of this process.
 */
const adding: RedisOptions = { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 10_000 };

/** A worker waits for Redis to come back; BullMQ asks for it in these words. */
const working: RedisOptions = { maxRetriesPerRequest: null };

/**
 * Queues in Redis 7 or newer, alone or as a cluster (REDIS_CLUSTER). Each queue that is worked on holds two further
 * connections, one of which waits for jobs.
 * @throws {SettingsError} when Redis does not answer, is too old, or may throw jobs away
 */
export async function openRedisBackend(settings: Settings, logger: Logger): Promise<JobBackend> {
  const connect = (options: RedisOptions): Redis | Cluster => {
    const client = newClient(settings, options);
    client.on('error', (error: Error) => logger.warn({ err: error }, 'the connection to Redis had a fault'));
    return client;
  };
  const client = connect(adding);
  try {
    await withinTime(client.connect());
    await requireSafeRedis(client);
  } catch (error) {
    client.disconnect();
    if (error instanceof SettingsError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError([`REDIS_URL: Redis does not answer (${reason}). Start it, or correct the address.`]);
  }
  return {
    open(name, { worked }) {
      const queue = new Queue<object>(name, { connection: client, prefix, skipWaitingForReady: true });
      const workerClient = worked ? connect(working) : undefined;
      const connected = workerClient?.connect().catch((error: unknown) => logger.warn({ err: error }, 'Redis is away'));
      const store: QueueStore = {
        queue,
        createWorker(process, options) {
          if (!workerClient) throw new Error(`The queue ${name} was opened for adding only.`);
          return new Worker<object>(name, process, { ...options, connection: workerClient, prefix });
        },
        ping: async () => void (await client.ping()),
        close: async () => {
          await connected;
          workerClient?.disconnect();
        },
      };
      return bullmqQueue(name, store, logger);
    },
    close: async () => {
      client.disconnect();
    },
  };
}

/** A cluster whose nodes announce addresses that lead nowhere would be tried for ever. */
async function withinTime(connecting: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const late = pause(connectMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no connection within ${connectMs / 1000} s`);
  });
  try {
    await Promise.race([connecting, late]);
  } finally {
    timer.abort();
    late.catch(() => undefined);
  }
}

function newClient(settings: Settings, options: RedisOptions): Redis | Cluster {
  const url = settings.queue.redisUrl ?? '';
  const usual: RedisOptions = { ...options, lazyConnect: true, connectionName: 'constellation' };
  if (!settings.queue.redisCluster) return new Redis(url, usual);
  const { enableOfflineQueue = true, ...redisOptions } = usual;
  return new Cluster([url], { lazyConnect: true, enableOfflineQueue, redisOptions });
}

/** Jobs are no cache: a Redis that makes room by throwing keys away would lose them without a word. */
async function requireSafeRedis(client: Redis | Cluster): Promise<void> {
  const facts = parseInfo(`${await client.info('server')}\n${await client.info('memory')}`);
  const version = facts.get('redis_version') ?? '0';
  const policy = facts.get('maxmemory_policy');
  const faults: string[] = [];
  if (Number.parseInt(version, 10) < oldestVersion) {
    faults.push(`REDIS_URL: Redis ${version} is too old. Use ${oldestVersion} or newer.`);
  }
  if (policy !== 'noeviction') {
    faults.push(
      `REDIS_URL: maxmemory-policy is ${policy ?? 'not known'}, so Redis may throw jobs away when its memory is full. Set it: CONFIG SET maxmemory-policy noeviction, and the same line in redis.conf.`,
    );
  }
  if (faults.length > 0) throw new SettingsError(faults);
}

function parseInfo(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r?\n/).filter((line) => line.includes(':'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
}
