import type { Schedule } from '@constellation/platform/jobs';
import type { JobDefinition, Subscription } from '@constellation/platform/outbox';
import { realignAccess, realignSchedules, realignSubscriptions, realignToday } from './access/realign-access.ts';
import { extractTextJob } from './files/file.jobs.ts';

/** Every background job of this lib. */
export const artefactJobs: readonly JobDefinition[] = [extractTextJob, realignAccess, realignToday];

/** Events of others that start work here. */
export const artefactSubscriptions: readonly Subscription[] = realignSubscriptions;

/** Work of this lib that the clock starts. */
export const artefactSchedules: readonly Schedule[] = realignSchedules;
