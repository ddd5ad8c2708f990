import { once } from 'node:events';
import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { newId } from '../db/index.ts';
import { defineJob, defineSchedule } from '../outbox/index.ts';
import { startRedisForTests, testDatabase, waitForJobs, type TestRedis } from '../testing/index.ts';
import { JobHandler, type HandlesJob } from './job-handler.ts';
import { jobsSuite } from './testing/jobs-suite.ts';
import { startJobs, type StartedJobs } from './testing/start-jobs.ts';

const started: TestRedis[] = [];

async function startRedis(...options: Parameters<typeof startRedisForTests>): Promise<TestRedis> {
  const redis = await startRedisForTests(...options);
  started.push(redis);
  return redis;
}

afterAll(() => Promise.all(started.map((redis) => redis.stop())));

jobsSuite({ name: 'Redis', settings: async () => ({ REDIS_URL: (await startRedis()).url }) });

const payload = z.object({ id: z.string() });
const note = defineJob({ name: 'redis-spec.note', queue: 'worker', payload, retry: { attempts: 5, backoffMs: 50 } });
const noted: string[] = [];

@JobHandler(note)
class Note implements HandlesJob<z.infer<typeof payload>> {
  async handle({ id }: z.infer<typeof payload>): Promise<void> {
    noted.push(id);
  }
}

const declared = { jobs: [note], providers: [Note] };

describe('a Redis', () => {
  const start = async (redis: TestRedis, more: Record<string, string> = {}): Promise<StartedJobs> =>
    startJobs((await testDatabase()).url, { ...declared, settings: { REDIS_URL: redis.url, ...more } });

  it('that may throw jobs away is refused, with what to set', async () => {
    const redis = await startRedis({ settings: ['--maxmemory-policy', 'allkeys-lru'] });
    await expect(start(redis)).rejects.toThrow(
      /maxmemory-policy is allkeys-lru.*CONFIG SET maxmemory-policy noeviction/s,
    );
  });

  it('that does not answer is refused, with what to do', async () => {
    const redis = await startRedis();
    await redis.kill();
    await expect(start(redis)).rejects.toThrow(/Redis does not answer .*Start it, or correct the address/s);
  });

  it('may go away: what is committed meanwhile is done when it is back', async () => {
    const redis = await startRedis();
    const here = await start(redis);
    const ids = Array.from({ length: 20 }, () => newId());
    const commit = (id: string) => here.unitOfWork.run(async (tx) => tx.enqueue(note, { id }));
    try {
      await commit(ids[0] ?? '');
      await waitForJobs(here.jobs);
      await redis.kill();
      for (const id of ids.slice(1)) await commit(id);
      await expect(here.jobs.ping()).rejects.toThrow();
      await pause(1_500);
      expect(noted).toEqual([ids[0]]);
      await startRedis({ port: redis.port });
      while (noted.length < ids.length) await pause(50);
      await waitForJobs(here.jobs);
      expect(noted.toSorted()).toEqual(ids.toSorted());
    } finally {
      await here.close();
    }
  }, 60_000);

  it('may lose its data: the schedules come back by themselves', async () => {
    const redis = await startRedis();
    const often = defineSchedule({
      name: 'redis-spec.often',
      timetable: { everyMs: 200 },
      job: note,
      payload: { id: 'often' },
    });
    const here = await startJobs((await testDatabase()).url, {
      ...declared,
      schedules: [often],
      bounds: { scheduleCheckMs: 200 },
      settings: { REDIS_URL: redis.url },
    });
    const runs = () => noted.filter((id) => id === 'often').length;
    try {
      while (runs() === 0) await pause(50);
      await say(redis, 'FLUSHALL');
      const before = runs();
      while (runs() < before + 3) await pause(50);
    } finally {
      await here.close();
    }
  });

  it('may be a cluster, in which every key of a queue is in one slot', async () => {
    const redis = await startRedis({ settings: ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1'] });
    await say(redis, 'CLUSTER ADDSLOTSRANGE 0 16383');
    while (!(await say(redis, 'CLUSTER INFO')).includes('cluster_state:ok')) await pause(50);
    const here = await start(redis, { REDIS_CLUSTER: 'true' });
    const ids = Array.from({ length: 10 }, () => newId());
    try {
      await here.unitOfWork.run(async (tx) => {
        for (const id of ids) tx.enqueue(note, { id });
      });
      await waitForJobs(here.jobs);
      expect(noted).toEqual(expect.arrayContaining(ids));
    } finally {
      await here.close();
    }
  });
});

/** Sends one command without a client of ours, and returns what comes back. */
async function say(redis: TestRedis, command: string): Promise<string> {
  const socket = createConnection(redis.port, '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return answer.toString();
}
