import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Gives the adopters of agreements that have ended what survives. */
export const settleAgreementsJob = defineJob({
  name: 'artefacts.settle-agreements',
  queue: 'worker',
  payload: z.object({}),
});

/** Agreements end at midnight in London; the rest of the runs are for a process that was not there then. */
export const agreementSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'artefacts.settle-agreements',
    timetable: { cron: '*/5 * * * *' },
    job: settleAgreementsJob,
    payload: {},
  }),
];
