import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Servers that put mail off do so for hours: the pauses add up to five and a half. */
const retry = { attempts: 12, backoffMs: 10_000 };

/** Finds who decides about a request, and has each of them written to; a request for nothing ends here. */
export const tellDecidersJob = defineJob({
  name: 'artefacts.tell-deciders',
  queue: 'worker',
  payload: z.object({ accessRequestId: z.uuid() }),
});

/** Tells one of those who decide that somebody asks for access. */
export const sendAccessRequestJob = defineJob({
  name: 'artefacts.send-access-request',
  queue: 'worker',
  payload: z.object({ accessRequestId: z.uuid(), personId: z.uuid() }),
  retry,
});

/** Tells who asked for access what the answer is, or that what was granted has been ended. */
export const sendAccessAnswerJob = defineJob({
  name: 'artefacts.send-access-answer',
  queue: 'worker',
  payload: z.object({ accessRequestId: z.uuid(), answer: z.enum(['granted', 'declined', 'ended']) }),
  retry,
});

/** Asks again for e-mails about requests that nobody has sent. */
export const findUnsentAccessMailsJob = defineJob({
  name: 'artefacts.find-unsent-access-mails',
  queue: 'worker',
  payload: z.object({}),
});

export const accessRequestJobs = [tellDecidersJob, sendAccessRequestJob, sendAccessAnswerJob, findUnsentAccessMailsJob];

export const accessRequestSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'artefacts.find-unsent-access-mails',
    timetable: { everyMs: 10 * 60_000 },
    job: findUnsentAccessMailsJob,
    payload: {},
  }),
];

/** By what the queue knows the e-mail of a request to one of those who decide. */
export const requestMailKey = (accessRequestId: string, personId: string): string => `${accessRequestId}-${personId}`;

/** By what the queue knows the e-mail of an answer. */
export const answerMailKey = (accessRequestId: string, answer: string): string => `${accessRequestId}-${answer}`;
