import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Asks again for e-mails that nobody has sent. */
export const findUnsentMailsJob = defineJob({
  name: 'identity.find-unsent-mails',
  queue: 'worker',
  payload: z.object({}),
});

export const mailSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'identity.find-unsent-mails',
    timetable: { everyMs: 10 * 60_000 },
    job: findUnsentMailsJob,
    payload: {},
  }),
];
