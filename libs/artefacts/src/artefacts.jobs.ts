import type { JobDefinition, Schedule, Subscription } from '@constellation/platform/outbox';
import {
  realignAccess,
  realignAdopters,
  realignSchedules,
  realignSubscriptions,
  realignToday,
} from './access/realign-access.ts';
import { accessRequestJobs, accessRequestSchedules } from './access-request/access-request.jobs.ts';
import { collectionSubscriptions, realignCollectionsJob } from './collection/collection.jobs.ts';
import { mapSubscriptions, realignMapsJob } from './curriculum-map/curriculum-map.jobs.ts';
import { agreementSchedules, settleAgreementsJob } from './agreement/agreement.jobs.ts';
import {
  fingerprintArtefactsJob,
  fingerprintMissingJob,
  fingerprintSchedules,
  fingerprintSubscriptions,
} from './duplicates/fingerprint.jobs.ts';
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
    realignToday,
    settleAgreementsJob,
    fingerprintArtefactsJob,
    fingerprintMissingJob,
    realignCollectionsJob,
    realignMapsJob,
    ...accessRequestJobs,
  ],
  subscriptions: [
    ...realignSubscriptions,
    ...fingerprintSubscriptions,
    ...collectionSubscriptions,
    ...mapSubscriptions,
  ],
  schedules: [
    ...realignSchedules,
    ...agreementSchedules,
    ...fileSchedules,
    ...fingerprintSchedules,
    ...accessRequestSchedules,
  ],
};
