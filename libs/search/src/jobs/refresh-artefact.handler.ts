import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { SearchProjection } from '../projection/search-projection.ts';
import { refreshArtefact } from '../projection/search.jobs.ts';

@JobHandler(refreshArtefact)
export class RefreshArtefactHandler implements HandlesJob<{ artefactId: string }> {
  constructor(private readonly projection: SearchProjection) {}

  async handle({ artefactId }: { artefactId: string }): Promise<void> {
    await this.projection.refresh(artefactId);
  }
}
