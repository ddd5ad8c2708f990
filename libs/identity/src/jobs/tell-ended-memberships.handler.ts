import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { tellEndedMemberships } from '../partnership/ended-memberships.ts';
import { tellEndedMembershipsJob } from '../partnership/partnership.jobs.ts';

/** Tells other contexts of memberships whose notice is over. */
@JobHandler(tellEndedMembershipsJob)
export class TellEndedMembershipsHandler implements HandlesJob<object> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle(): Promise<void> {
    await tellEndedMemberships(this.unitOfWork, new Date());
  }
}
