import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { SearchRebuild, type RebuildPlace } from '../projection/search-rebuild.ts';
import { rebuildIndex } from '../projection/search.jobs.ts';

@JobHandler(rebuildIndex)
export class RebuildIndexHandler implements HandlesJob<RebuildPlace> {
  constructor(private readonly rebuild: SearchRebuild) {}

  async handle(place: RebuildPlace, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    await this.rebuild.goOn(place, signal);
  }
}
