import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { SearchProjection } from '../projection/search-projection.ts';
import { refreshOrganisations } from '../projection/search.jobs.ts';

@JobHandler(refreshOrganisations)
export class RefreshOrganisationsHandler implements HandlesJob<{ organisationIds: string[] }> {
  constructor(private readonly projection: SearchProjection) {}

  async handle({ organisationIds }: { organisationIds: string[] }): Promise<void> {
    await this.projection.refreshOrganisations(organisationIds);
  }
}
