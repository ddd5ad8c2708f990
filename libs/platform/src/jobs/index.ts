export { JobsModule } from './jobs.module.ts';
export { Jobs, type JobBounds, type JobsOptions, type PendingWork } from './jobs.ts';
export { JobHandler, JobCannotSucceed, type HandlesJob, type JobContext } from './job-handler.ts';
export { JobsMisconfigured } from './handlers.ts';
export { openJobBackend } from './backend.ts';
export type { DeadJob, JobBackend, JobQueue, QueueCounts } from './queue.ts';
