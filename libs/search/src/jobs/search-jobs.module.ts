import { measureWhenRead } from '@constellation/platform/metrics';
import { Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EngineUpkeep } from '../projection/engine-upkeep.ts';
import { SearchRebuild } from '../projection/search-rebuild.ts';
import { SearchModule } from '../search.module.ts';
import { CloseAskedMonthsHandler } from './close-asked-months.handler.ts';
import { CheckIndexHandler } from './check-index.handler.ts';
import { DrainEngineHandler } from './drain-engine.handler.ts';
import { RebuildEngineHandler } from './rebuild-engine.handler.ts';
import { RebuildIndexHandler } from './rebuild-index.handler.ts';
import { RefreshArtefactHandler } from './refresh-artefact.handler.ts';
import { RefreshArtefactsHandler } from './refresh-artefacts.handler.ts';
import { RefreshOrganisationsHandler } from './refresh-organisations.handler.ts';
import { RefreshVocabularyHandler } from './refresh-vocabulary.handler.ts';
import { WalkIndexHandler } from './walk-index.handler.ts';

/** The handlers of the indexer's queue that belong to search. A process that has them sees to it that the index fits it. */
@Module({
  imports: [SearchModule],
  providers: [
    CheckIndexHandler,
    DrainEngineHandler,
    RebuildEngineHandler,
    CloseAskedMonthsHandler,
    RebuildIndexHandler,
    RefreshArtefactHandler,
    RefreshArtefactsHandler,
    RefreshOrganisationsHandler,
    RefreshVocabularyHandler,
    WalkIndexHandler,
  ],
})
export class SearchJobsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  #endMeasuring: () => void = () => undefined;

  constructor(
    private readonly rebuild: SearchRebuild,
    private readonly upkeep: EngineUpkeep,
  ) {}

  onApplicationShutdown(): void {
    this.#endMeasuring();
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#endMeasuring = measureWhenRead(() => this.upkeep.measure());
    await this.rebuild.beginIfDue();
    await this.upkeep.beginIfDue();
  }
}
