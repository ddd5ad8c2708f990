import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { SearchWalk } from '../projection/search-walk.ts';
import { walkIndex } from '../projection/search.jobs.ts';

@JobHandler(walkIndex)
export class WalkIndexHandler implements HandlesJob<object> {
  constructor(private readonly walk: SearchWalk) {}

  async handle(_payload: object, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    await this.walk.goOn(signal);
  }
}
