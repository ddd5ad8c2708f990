import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { newId } from '../../db/index.ts';
import { defineEvent, defineJob, subscribe } from '../../outbox/index.ts';
import { testDatabase, waitForJobs } from '../../testing/index.ts';
import { JobCannotSucceed, JobHandler, type HandlesJob, type JobContext } from '../job-handler.ts';
import { startJobs, type StartedJobs } from './start-jobs.ts';

const payload = z.object({ id: z.string() });
type Payload = z.infer<typeof payload>;

const retry = { attempts: 3, backoffMs: 10 };
const work = defineJob({ name: 'spec.work', queue: 'worker', payload, retry });
const index = defineJob({ name: 'spec.index', queue: 'indexer', payload, retry });
const poison = defineJob({ name: 'spec.poison', queue: 'worker', payload, retry });
const hopeless = defineJob({ name: 'spec.hopeless', queue: 'worker', payload, retry });
const slow = defineJob({ name: 'spec.slow', queue: 'worker', payload, retry });
const stubborn = defineJob({ name: 'spec.stubborn', queue: 'worker', payload, retry });
const deaf = defineJob({ name: 'spec.deaf', queue: 'worker', payload, retry });
const released = defineEvent('spec.released', payload);
const lonely = defineEvent('spec.lonely', payload);

const runs: { job: string; id: string; context: JobContext; at: number }[] = [];
const runsOf = (id: string) => runs.filter((run) => run.id === id);
const note = (job: string, id: string, context: JobContext) => runs.push({ job, id, context, at: performance.now() });

@JobHandler(work)
class Work implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(work.name, id, context);
  }
}

@JobHandler(index)
class Index implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(index.name, id, context);
  }
}

@JobHandler(poison)
class Poison implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(poison.name, id, context);
    throw new Error('cannot be read');
  }
}

@JobHandler(hopeless)
class Hopeless implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(hopeless.name, id, context);
    throw new JobCannotSucceed('no such thing');
  }
}

const finished: string[] = [];

@JobHandler(slow)
class Slow implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(slow.name, id, context);
    await pause(700);
    finished.push(id);
  }
}

@JobHandler(stubborn)
class Stubborn implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(stubborn.name, id, context);
    if (runsOf(id).length === 1) await pause(60_000, undefined, { signal: context.signal });
    finished.push(id);
  }
}

@JobHandler(deaf)
class Deaf implements HandlesJob<Payload> {
  async handle({ id }: Payload, context: JobContext): Promise<void> {
    note(deaf.name, id, context);
    if (runsOf(id).length === 1) await pause(4_500);
  }
}

const declared = {
  jobs: [work, index, poison, hopeless, slow, stubborn, deaf],
  subscriptions: [subscribe(released, work, (event) => event), subscribe(released, index, (event) => event)],
  providers: [Work, Index, Poison, Hopeless, Slow, Stubborn, Deaf],
};

/** What every place where queues can be kept has to do; `place` says where that is. */
export function jobsSuite(place: {
  readonly name: string;
  readonly settings: () => Promise<Record<string, string>>;
}): void {
  describe(`background jobs in ${place.name}`, () => {
    let url: string;
    let settings: Record<string, string>;
    let here: StartedJobs;

    beforeAll(async () => {
      url = (await testDatabase()).url;
      settings = await place.settings();
      here = await start(declared);
    });
    afterAll(() => here.close());

    const start = (work: Parameters<typeof startJobs>[1]): Promise<StartedJobs> =>
      startJobs(url, { settings, ...work });

    async function outboxRows(): Promise<{ name: string; failure: string | null }[]> {
      return here.database.query('select name, failure from outbox_message order by created_at');
    }

    it('does work that is asked for twice by the same key once', async () => {
      const id = newId();
      for (let time = 0; time < 2; time++) {
        await here.unitOfWork.run(async (tx) => tx.enqueue(work, { id }, id));
        await waitForJobs(here.jobs);
      }
      expect(runsOf(id)).toHaveLength(1);
    });

    it('runs what was enqueued, after commit', async () => {
      const id = newId();
      await here.unitOfWork.run(async (tx) => {
        tx.enqueue(work, { id });
        await pause(100);
        expect(runsOf(id)).toHaveLength(0);
      });
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toMatchObject([{ job: work.name, context: { attempt: 1, lastAttempt: false } }]);
      expect(await outboxRows()).toEqual([]);
    });

    it('runs nothing after a rollback', async () => {
      const id = newId();
      const failing = here.unitOfWork.run(async (tx) => {
        tx.enqueue(work, { id });
        await tx.flush();
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      await pause(300);
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toEqual([]);
    });

    it('runs one job per subscription of an event, and drops an event nobody subscribed to', async () => {
      const id = newId();
      await here.unitOfWork.run(async (tx) => {
        tx.emit(released, { id });
        tx.emit(lonely, { id });
      });
      await waitForJobs(here.jobs);
      expect(
        runsOf(id)
          .map((run) => run.job)
          .sort(),
      ).toEqual([index.name, work.name]);
      expect(await outboxRows()).toEqual([]);
    });

    it('starts a handler well within 200 ms of the commit', async () => {
      const waits: number[] = [];
      for (let round = 0; round < 20; round += 1) {
        const id = newId();
        await here.unitOfWork.run(async (tx) => tx.emit(released, { id }));
        const committed = performance.now();
        await waitForJobs(here.jobs);
        waits.push(...runsOf(id).map((run) => run.at - committed));
      }
      waits.sort((one, other) => one - other);
      expect(waits).toHaveLength(40);
      expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(200);
    });

    it('makes a job once when its message is delivered twice, even after it has finished', async () => {
      const id = newId();
      const row = newId();
      const deliver = () =>
        here.database.query(
          `with made as (
           insert into outbox_message (outbox_message_id, kind, name, payload) values ($1, 'job', $2, $3)
         ) select pg_notify('outbox_message', '')`,
          [row, work.name, JSON.stringify({ id })],
        );
      await deliver();
      await waitForJobs(here.jobs);
      await deliver();
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toHaveLength(1);
    });

    it('delivers once when several relays share the work', async () => {
      const ids = Array.from({ length: 300 }, () => newId());
      const others = await Promise.all([start(declared), start(declared)]);
      try {
        for (const id of ids) await here.unitOfWork.run(async (tx) => tx.enqueue(work, { id }));
        await waitForJobs(here.jobs);
      } finally {
        await Promise.all(others.map((other) => other.close()));
      }
      expect(ids.filter((id) => runsOf(id).length !== 1)).toEqual([]);
    });

    it('leaves alone what another relay has in hand, and does not wait for it', async () => {
      const [held, free] = [newId(), newId()];
      await here.close();
      const other = new Client({ connectionString: url });
      await other.connect();
      await other.query(
        `insert into outbox_message (outbox_message_id, kind, name, payload) values ($1, 'job', $3, $4), ($2, 'job', $3, $5)`,
        [newId(), newId(), work.name, JSON.stringify({ id: held }), JSON.stringify({ id: free })],
      );
      await other.query('begin');
      await other.query(`select from outbox_message where payload->>'id' = $1 for update`, [held]);
      here = await start(declared);
      while (runsOf(free).length === 0) await pause(20);
      await pause(200);
      expect(runsOf(held)).toEqual([]);
      await other.query('rollback');
      await other.end();
      await waitForJobs(here.jobs);
      expect(runsOf(held)).toHaveLength(1);
    });

    it('notices messages although the notification was lost', async () => {
      const id = newId();
      await here.database.query(
        `insert into outbox_message (outbox_message_id, kind, name, payload) values ($1, 'job', $2, $3)`,
        [newId(), work.name, JSON.stringify({ id })],
      );
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toHaveLength(1);
    });

    it('gives a failing job all its attempts, then sets it aside while the queue goes on', async () => {
      const [bad, good] = [newId(), newId()];
      await here.unitOfWork.run(async (tx) => {
        tx.enqueue(poison, { id: bad });
        tx.enqueue(work, { id: good });
      });
      await waitForJobs(here.jobs);
      expect(runsOf(bad).map(({ context }) => [context.attempt, context.lastAttempt])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ]);
      expect(new Set(runsOf(bad).map((run) => run.context.jobId)).size).toBe(1);
      expect(runsOf(good)).toHaveLength(1);
      const dead = (await here.jobs.listDead('worker')).filter((job) => job.name === poison.name);
      expect(dead).toMatchObject([{ payload: { id: bad }, reason: 'cannot be read', attempts: 3 }]);
    });

    it('gives a dead job its attempts again when asked', async () => {
      const [dead] = (await here.jobs.listDead('worker')).filter((job) => job.name === poison.name);
      const { id } = payload.parse(dead?.payload);
      expect(await here.jobs.retryDead('worker', dead?.id ?? '')).toBe(true);
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toHaveLength(6);
      expect(await here.jobs.retryDead('worker', 'no-such-job')).toBe(false);
    });

    it('does not try again what cannot succeed', async () => {
      const id = newId();
      await here.unitOfWork.run(async (tx) => tx.enqueue(hopeless, { id }));
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toHaveLength(1);
    });

    it('keeps messages it cannot deliver, with the reason, and delivers the others', async () => {
      const good = newId();
      const patient = await start({ ...declared, bounds: { unknownJobGraceMs: 0 } });
      await here.database.query(
        `insert into outbox_message (outbox_message_id, kind, name, payload) values
         ($1, 'job', 'spec.forgotten', '{}'), ($2, 'job', $3, '{"id": 7}'), ($4, 'job', $3, $5)`,
        [newId(), newId(), work.name, newId(), JSON.stringify({ id: good })],
      );
      await waitForJobs(here.jobs);
      await patient.close();
      expect(await outboxRows()).toEqual([
        { name: 'spec.forgotten', failure: 'No job is named spec.forgotten.' },
        { name: work.name, failure: expect.stringContaining('The payload for spec.work is not right') },
      ]);
      expect(runsOf(good)).toHaveLength(1);
      await here.database.query('delete from outbox_message');
    });

    it('leaves a job it does not know to a newer process first', async () => {
      await here.database.query(
        `insert into outbox_message (outbox_message_id, kind, name, payload) values ($1, 'job', 'spec.newer', '{}')`,
        [newId()],
      );
      const known = newId();
      await here.unitOfWork.run(async (tx) => tx.enqueue(work, { id: known }));
      while (runsOf(known).length === 0) await pause(20);
      // The job may be done before the relay has committed that it was handed over.
      while ((await outboxRows()).length > 1) await pause(20);
      expect(await outboxRows()).toEqual([{ name: 'spec.newer', failure: null }]);
      await here.database.query('delete from outbox_message');
    });

    it('lets a running job finish when it shuts down', async () => {
      const id = newId();
      const leaving = await start({ ...declared, providers: declared.providers });
      await here.close();
      await leaving.unitOfWork.run(async (tx) => tx.enqueue(slow, { id }));
      while (runsOf(id).length === 0) await pause(10);
      expect(finished).not.toContain(id);
      await leaving.close();
      expect(finished).toContain(id);
      here = await start(declared);
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toHaveLength(1);
    });

    it('tells a job to stop when it does not finish in time, and hands it on with no attempt used', async () => {
      const id = newId();
      await here.close();
      const leaving = await start({ ...declared, bounds: { shutdownPatienceMs: 200 } });
      await leaving.unitOfWork.run(async (tx) => tx.enqueue(stubborn, { id }));
      while (runsOf(id).length === 0) await pause(10);
      await leaving.close();
      expect(runsOf(id)[0]?.context.signal.aborted).toBe(true);
      expect(finished).not.toContain(id);
      here = await start(declared);
      await waitForJobs(here.jobs);
      expect(finished).toContain(id);
      expect(runsOf(id).map((run) => run.context.attempt)).toEqual([1, 1]);
    });

    it('stops even when a job ignores that, and gives the job to another process', async () => {
      const id = newId();
      await here.close();
      const bounds = { shutdownPatienceMs: 100, lockMs: 1_000 };
      const leaving = await start({ ...declared, bounds });
      await leaving.unitOfWork.run(async (tx) => tx.enqueue(deaf, { id }));
      while (runsOf(id).length === 0) await pause(10);
      const asked = performance.now();
      await leaving.close();
      expect(performance.now() - asked).toBeLessThan(8_000);
      here = await start({ ...declared, bounds });
      await waitForJobs(here.jobs);
      expect(runsOf(id)).toHaveLength(2);
    });

    it('refuses to start when a job has no handler, or a handler no job', async () => {
      const { providers } = declared;
      await expect(start({ ...declared, providers: providers.slice(1) })).rejects.toThrow(
        'spec.work has no handler, and this process works on the queue worker.',
      );
      await expect(start({ ...declared, jobs: declared.jobs.slice(0, -1), providers })).rejects.toThrow(
        'Deaf handles spec.deaf, which is not among the declared jobs.',
      );
    });

    it('says it is ready only while it can work', async () => {
      await expect(here.jobs.ping()).resolves.toBeUndefined();
      const closed = await start(declared);
      await closed.close();
      await expect(closed.jobs.ping()).rejects.toThrow('not running');
    });

    it('goes on after its connections were cut', async () => {
      const admin = new Client({ connectionString: url });
      await admin.connect();
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const id = newId();
      await admin.query(
        `insert into outbox_message (outbox_message_id, kind, name, payload) values ($1, 'job', $2, $3)`,
        [newId(), work.name, JSON.stringify({ id })],
      );
      while (runsOf(id).length === 0) await pause(20);
      await admin.end();
      await waitForJobs(here.jobs);
      await here.jobs.ping();
      expect(runsOf(id)).toHaveLength(1);
    });
  });
}
