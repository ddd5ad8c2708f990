import { defineJob } from '@constellation/platform/outbox';
import { z } from 'zod';

/** Reads the text of an uploaded file. */
export const extractTextJob = defineJob({
  name: 'artefacts.extract-text',
  queue: 'worker',
  payload: z.object({ fileId: z.uuid() }),
});
