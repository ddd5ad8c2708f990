import { identityEvents } from '@constellation/identity';
import {
  defineJob,
  defineSchedule,
  subscribe,
  type JobDefinition,
  type Schedule,
  type Subscription,
} from '@constellation/platform/outbox';
import { z } from 'zod';

/** Looks for communities whose lead has no current post any more, or has one again. */
export const followPostsJob = defineJob({
  name: 'communities.follow-posts',
  queue: 'worker',
  payload: z.object({}),
});

/** The background work of this lib, for the process that runs it. */
export const communityWork: {
  readonly jobs: readonly JobDefinition[];
  /** Events of others that start work here. */
  readonly subscriptions: readonly Subscription[];
  /** Work that the clock starts. */
  readonly schedules: readonly Schedule[];
} = {
  jobs: [followPostsJob],
  subscriptions: [subscribe(identityEvents.postEnded, followPostsJob, () => ({}))],
  // Posts begin and end at midnight in London; the rest of the runs are for a process that was not there then.
  schedules: [
    defineSchedule({
      name: 'communities.follow-posts',
      timetable: { cron: '*/10 * * * *' },
      job: followPostsJob,
      payload: {},
    }),
  ],
};
