import type { JobDefinition } from '@constellation/platform/outbox';
import { extractTextJob } from './files/file.jobs.ts';

/** Every background job of this lib. */
export const artefactJobs: readonly JobDefinition[] = [extractTextJob];
