import { defineJob, defineSchedule, type JobDefinition, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Asks for the alerts that are due. */
export const findDueAlerts = defineJob({ name: 'search.find-due-alerts', queue: 'worker', payload: z.object({}) });

/** Looks for what one saved search finds that is new. */
export const makeAlert = defineJob({
  name: 'search.make-alert',
  queue: 'worker',
  payload: z.object({ savedSearchId: z.uuid() }),
});

/** Sends one alert by e-mail. */
export const mailAlert = defineJob({
  name: 'search.mail-alert',
  queue: 'worker',
  payload: z.object({ alertId: z.uuid() }),
  retry: { attempts: 8, backoffMs: 30_000 },
});

export const alertJobs: readonly JobDefinition[] = [findDueAlerts, makeAlert, mailAlert];

export const alertSchedules: readonly Schedule[] = [
  defineSchedule({ name: 'search.find-due-alerts', timetable: { everyMs: 60_000 }, job: findDueAlerts, payload: {} }),
];
