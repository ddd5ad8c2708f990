import { JobHandler, type HandlesJob, type JobContext } from '@constellation/platform/jobs';
import { EngineUpkeep } from '../projection/engine-upkeep.ts';
import { rebuildEngine } from '../projection/search.jobs.ts';

@JobHandler(rebuildEngine)
export class RebuildEngineHandler implements HandlesJob<object> {
  constructor(private readonly upkeep: EngineUpkeep) {}

  async handle(_payload: object, { signal }: Pick<JobContext, 'signal'>): Promise<void> {
    await this.upkeep.goOn(signal);
  }
}
