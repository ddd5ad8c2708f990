import { Database, UnitOfWork } from '@constellation/platform/db';
import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { londonDayOf } from '@constellation/platform/time';
import {
  realignAccess,
  realignAccessOf,
  realignAdopters,
  realignAdoptersOf,
  realignAudiences,
  realignToday,
  settleLiftedEmbargoes,
} from '../access/realign-access.ts';
import { realignCollectionsOf } from '../collection/collection-audience.ts';
import { realignMapsOf } from '../curriculum-map/map-audience.ts';

/** Brings access in line with what organisations belong to now. */
@JobHandler(realignAccess)
export class RealignAccessHandler implements HandlesJob<{ organisationIds: string[] }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await realignAccessOf(this.unitOfWork, organisationIds, new Date());
  }
}

/** Lets organisations that left a partnership keep what they adopted through it. */
@JobHandler(realignAdopters)
export class RealignAdoptersHandler implements HandlesJob<{ organisationIds: string[] }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await realignAdoptersOf(this.unitOfWork, organisationIds, new Date());
  }
}

/** Brings the audiences of collections and curriculum maps in line with what organisations belong to now. */
@JobHandler(realignAudiences)
export class RealignAudiencesHandler implements HandlesJob<{ organisationIds: string[] }> {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await realignCollectionsOf(this.unitOfWork, organisationIds, new Date());
    await realignMapsOf(this.unitOfWork, organisationIds, new Date());
  }
}

/** Finds whose first or last day has come, organisations and embargoes; three days back, should no process have run for a while. */
@JobHandler(realignToday)
export class RealignTodayHandler implements HandlesJob<object> {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async handle(): Promise<void> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct member_id as id from organisation_membership
        where joined_on between $1::date - 3 and $1::date + 1 or left_on between $1::date - 3 and $1::date + 1`,
      [londonDayOf(new Date())],
    );
    const moved = rows.map((row) => row.id);
    await realignAccessOf(this.unitOfWork, moved, new Date());
    await realignCollectionsOf(this.unitOfWork, moved, new Date());
    await realignMapsOf(this.unitOfWork, moved, new Date());
    await settleLiftedEmbargoes(this.unitOfWork, new Date());
  }
}
