import { JobHandler, type HandlesJob } from '@constellation/platform/jobs';
import { EngineUpkeep } from '../projection/engine-upkeep.ts';
import { SearchRebuild } from '../projection/search-rebuild.ts';
import { checkIndex } from '../projection/search.jobs.ts';

@JobHandler(checkIndex)
export class CheckIndexHandler implements HandlesJob<object> {
  constructor(
    private readonly rebuild: SearchRebuild,
    private readonly upkeep: EngineUpkeep,
  ) {}

  async handle(): Promise<void> {
    await this.rebuild.beginIfDue();
    await this.upkeep.beginIfDue();
  }
}
