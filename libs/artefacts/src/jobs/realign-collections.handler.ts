import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { realignCollectionsOf } from '../collection/collection-audience.ts';
import { realignCollectionsJob } from '../collection/collection.jobs.ts';

/** Brings the audiences of collections in line with what organisations belong to now. */
@JobHandler(realignCollectionsJob)
export class RealignCollectionsHandler implements HandlesJob<{ organisationIds: string[] }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await realignCollectionsOf(this.unitOfWork, organisationIds, new Date());
  }
}
