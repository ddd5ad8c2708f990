import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module.ts';
import { RefreshArtefactHandler } from './refresh-artefact.handler.ts';
import { RefreshArtefactsHandler } from './refresh-artefacts.handler.ts';
import { RefreshOrganisationsHandler } from './refresh-organisations.handler.ts';
import { RefreshVocabularyHandler } from './refresh-vocabulary.handler.ts';

/** The handlers of the indexer's queue that belong to search. */
@Module({
  imports: [SearchModule],
  providers: [RefreshArtefactHandler, RefreshArtefactsHandler, RefreshOrganisationsHandler, RefreshVocabularyHandler],
})
export class SearchJobsModule {}
