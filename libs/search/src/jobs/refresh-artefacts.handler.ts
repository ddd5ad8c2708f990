import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { SearchProjection } from '../projection/search-projection.ts';
import { refreshArtefacts } from '../projection/search.jobs.ts';

@JobHandler(refreshArtefacts)
export class RefreshArtefactsHandler implements HandlesJob<{ artefactIds: string[] }> {
  constructor(private readonly projection: SearchProjection) {}

  async handle({ artefactIds }: { artefactIds: string[] }): Promise<void> {
    await this.projection.refreshMany(artefactIds);
  }
}
