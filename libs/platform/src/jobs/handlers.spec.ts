import { z } from 'zod';
import { defineEvent, defineJob, subscribe } from '../outbox/index.ts';
import { matchHandlers, JobsMisconfigured, type FoundHandler } from './handlers.ts';
import { defineSchedule } from '../outbox/schedule.ts';

const payload = z.object({ id: z.string() });
const read = defineJob({ name: 'spec.read', queue: 'worker', payload });
const index = defineJob({ name: 'spec.index', queue: 'indexer', payload });
const released = defineEvent('spec.released', payload);
const handles = (job: FoundHandler['job'], className: string): FoundHandler => ({
  job,
  className,
  handler: { handle: () => Promise.resolve() },
});
const nothing = { jobs: [read, index], subscriptions: [], schedules: [], queues: [] };

function faultsOf(...parameters: Parameters<typeof matchHandlers>): readonly string[] {
  try {
    matchHandlers(...parameters);
  } catch (error) {
    if (error instanceof JobsMisconfigured) return error.faults;
    throw error;
  }
  return [];
}

describe('the boot check of background jobs', () => {
  it('pairs each job of a queue that is worked on with its handler', () => {
    const handler = handles(read, 'ReadHandler');
    const matched = matchHandlers({ ...nothing, queues: ['worker'] }, [handler]);
    expect([...matched]).toEqual([['spec.read', handler]]);
  });

  it('asks nothing of a process that works on no queue', () => {
    expect(faultsOf(nothing, [])).toEqual([]);
  });

  it('refuses a job without a handler', () => {
    expect(faultsOf({ ...nothing, queues: ['worker', 'indexer'] }, [handles(read, 'ReadHandler')])).toEqual([
      'spec.index has no handler, and this process works on the queue indexer.',
    ]);
  });

  it('refuses a job with two handlers', () => {
    const found = [handles(read, 'ReadHandler'), handles(read, 'OtherHandler')];
    expect(faultsOf({ ...nothing, queues: ['worker'] }, found)).toEqual([
      'spec.read has 2 handlers: ReadHandler, OtherHandler.',
    ]);
  });

  it('refuses a handler of a job that is not declared', () => {
    const stray = defineJob({ name: 'spec.stray', queue: 'worker', payload });
    expect(faultsOf(nothing, [handles(stray, 'StrayHandler')])).toEqual([
      'StrayHandler handles spec.stray, which is not among the declared jobs.',
    ]);
  });

  it('refuses subscriptions and schedules that lead nowhere or stand twice', () => {
    const stray = defineJob({ name: 'spec.stray', queue: 'worker', payload });
    const twice = subscribe(released, read, (event) => event);
    const schedule = defineSchedule({ name: 'daily', timetable: { everyMs: 1 }, job: stray, payload: { id: '' } });
    const subscriptions = [subscribe(released, stray, (event) => event), twice, twice];
    expect(faultsOf({ ...nothing, subscriptions, schedules: [schedule, schedule] }, [])).toEqual([
      'spec.released is to run spec.stray, which is not among the declared jobs.',
      'The subscription spec.released → spec.read is declared twice.',
      'The schedule daily is to run spec.stray, which is not among the declared jobs.',
      'The schedule daily is to run spec.stray, which is not among the declared jobs.',
      'Two schedules are named daily.',
    ]);
  });

  it('refuses names that two jobs share or that BullMQ cannot take, and lists every fault at once', () => {
    const jobs = [
      read,
      defineJob({ name: 'spec.read', queue: 'worker', payload }),
      defineJob({ name: 'a:b', queue: 'worker', payload }),
    ];
    expect(faultsOf({ ...nothing, jobs }, [])).toEqual([
      'Two jobs are named spec.read.',
      'The job name a:b may hold lower-case letters, digits, dots and hyphens only.',
    ]);
  });
});
