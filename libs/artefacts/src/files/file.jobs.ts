import { defineJob, defineSchedule, type Schedule } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Reads the text of an uploaded file. */
export const extractTextJob = defineJob({
  name: 'artefacts.extract-text',
  queue: 'worker',
  payload: z.object({ fileId: z.uuid() }),
});

/** Removes uploads that were put into no draft. */
export const removeLooseUploadsJob = defineJob({
  name: 'artefacts.remove-loose-uploads',
  queue: 'worker',
  payload: z.object({}),
});

/** In the night, when few write. */
export const fileSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'artefacts.remove-loose-uploads',
    timetable: { cron: '30 3 * * *' },
    job: removeLooseUploadsJob,
    payload: {},
  }),
];
