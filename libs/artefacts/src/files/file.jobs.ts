import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Reads the text of an uploaded file. */
export const extractTextJob = defineJob({
  name: 'artefacts.extract-text',
  queue: 'worker',
  payload: z.object({ fileId: z.uuid() }),
});

/** Asks again for the text of files that nobody has read. */
export const findUnreadFilesJob = defineJob({
  name: 'artefacts.find-unread-files',
  queue: 'worker',
  payload: z.object({}),
});

/** Removes uploads that were put into no draft. */
export const removeLooseUploadsJob = defineJob({
  name: 'artefacts.remove-loose-uploads',
  queue: 'worker',
  payload: z.object({}),
});

export const fileSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'artefacts.find-unread-files',
    timetable: { everyMs: 10 * 60_000 },
    job: findUnreadFilesJob,
    payload: {},
  }),
  // In the night, when few write.
  defineSchedule({
    name: 'artefacts.remove-loose-uploads',
    timetable: { cron: '30 3 * * *' },
    job: removeLooseUploadsJob,
    payload: {},
  }),
];
