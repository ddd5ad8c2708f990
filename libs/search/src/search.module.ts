import { IdentityModule } from '@constellation/identity';
import { Module } from '@nestjs/common';
import { PostgresSearchEngine } from './engine/postgres/postgres-search-engine.ts';
import { SearchEngine } from './engine/search-engine.ts';
import { SearchProjection } from './projection/search-projection.ts';
import { SearchRebuild } from './projection/search-rebuild.ts';
import { SearchVerifier } from './projection/search-verifier.ts';
import { SearchVocabulary } from './projection/search-vocabulary.ts';
import { SearchWalk } from './projection/search-walk.ts';
import { CandidateFinder } from './retrieve/candidates.ts';
import { FoundVersionsReader } from './retrieve/found-versions.reader.ts';
import { HitPresenter } from './query/hit-presenter.ts';
import { SearchService } from './query/search.service.ts';
import { VocabularyReader } from './understand/vocabulary.reader.ts';

/** Search and its index. Needs the `DatabaseModule`. */
@Module({
  imports: [IdentityModule],
  providers: [
    { provide: SearchEngine, useClass: PostgresSearchEngine },
    SearchProjection,
    SearchRebuild,
    SearchVerifier,
    SearchVocabulary,
    SearchWalk,
    CandidateFinder,
    FoundVersionsReader,
    HitPresenter,
    SearchService,
    VocabularyReader,
  ],
  exports: [SearchEngine, SearchProjection, SearchRebuild, SearchVerifier, SearchVocabulary, SearchWalk, SearchService],
})
export class SearchModule {}
