import { UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { realignMapsOf } from '../curriculum-map/map-audience.ts';
import { realignMapsJob } from '../curriculum-map/curriculum-map.jobs.ts';

/** Brings the audiences of curriculum maps in line with what organisations belong to now. */
@JobHandler(realignMapsJob)
export class RealignMapsHandler implements HandlesJob<{ organisationIds: string[] }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await realignMapsOf(this.unitOfWork, organisationIds, new Date());
  }
}
