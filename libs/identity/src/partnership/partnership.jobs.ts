import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Tells other contexts of memberships whose notice is over. */
export const tellEndedMembershipsJob = defineJob({
  name: 'identity.tell-ended-memberships',
  queue: 'worker',
  payload: z.object({}),
});

/** Memberships end at midnight in London; the rest of the runs are for a process that was not there then. */
export const partnershipSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'identity.tell-ended-memberships',
    timetable: { cron: '*/10 * * * *' },
    job: tellEndedMembershipsJob,
    payload: {},
  }),
];
