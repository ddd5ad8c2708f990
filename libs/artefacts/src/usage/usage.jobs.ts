import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Forgets who opened what before today. */
export const forgetUsageJob = defineJob({
  name: 'artefacts.forget-usage',
  queue: 'worker',
  payload: z.object({}),
});

export const usageSchedules: readonly Schedule[] = [
  // Every hour, so that the day before is forgotten soon after midnight in London, and where a worker was away, soon after it is back.
  defineSchedule({
    name: 'artefacts.forget-usage',
    timetable: { cron: '5 * * * *' },
    job: forgetUsageJob,
    payload: {},
  }),
];
