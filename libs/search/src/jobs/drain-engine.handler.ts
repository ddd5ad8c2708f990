import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { EngineUpkeep } from '../projection/engine-upkeep.ts';
import { drainEngine } from '../projection/search.jobs.ts';

@JobHandler(drainEngine)
export class DrainEngineHandler implements HandlesJob<object> {
  constructor(private readonly upkeep: EngineUpkeep) {}

  async handle(): Promise<void> {
    await this.upkeep.drain();
  }
}
