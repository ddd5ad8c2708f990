import type { JobDefinition, Schedule, Subscription } from '@constellation/platform/outbox';
import {
  realignAccess,
  realignAdopters,
  realignAudiences,
  realignSchedules,
  realignSubscriptions,
  realignToday,
} from './access/realign-access.ts';
import { accessRequestJobs, accessRequestSchedules } from './access-request/access-request.jobs.ts';
import { agreementSchedules, settleAgreementsJob } from './agreement/agreement.jobs.ts';
import {
  fingerprintArtefactsJob,
  fingerprintMissingJob,
  fingerprintSchedules,
  fingerprintSubscriptions,
} from './duplicates/fingerprint.jobs.ts';
import { forgetUsageJob, usageSchedules } from './usage/usage.jobs.ts';
import { extractTextJob, fileSchedules, findUnreadFilesJob, removeLooseUploadsJob } from './files/file.jobs.ts';

/** The background work of this lib, for the process that runs it. */
export const artefactWork: {
  readonly jobs: readonly JobDefinition[];
  /** Events of others that start work here. */
  readonly subscriptions: readonly Subscription[];
  /** Work that the clock starts. */
  readonly schedules: readonly Schedule[];
} = {
  jobs: [
    extractTextJob,
    findUnreadFilesJob,
    removeLooseUploadsJob,
    realignAccess,
    realignAdopters,
    realignAudiences,
    realignToday,
    settleAgreementsJob,
    fingerprintArtefactsJob,
    fingerprintMissingJob,
    forgetUsageJob,
    ...accessRequestJobs,
  ],
  subscriptions: [...realignSubscriptions, ...fingerprintSubscriptions],
  schedules: [
    ...realignSchedules,
    ...agreementSchedules,
    ...fileSchedules,
    ...fingerprintSchedules,
    ...accessRequestSchedules,
    ...usageSchedules,
  ],
};
