import { IdentityModule } from '@constellation/identity';
import { Settings } from '@constellation/platform/config';
import { Database, UnitOfWork } from '@constellation/platform/db';
import { Module } from '@nestjs/common';
import { FallbackSearchEngine } from './engine/fallback-search-engine.ts';
import { MeilisearchClient } from './engine/meilisearch/meilisearch-client.ts';
import { MeilisearchIndex } from './engine/meilisearch/meilisearch-index.ts';
import { MeilisearchSearchEngine } from './engine/meilisearch/meilisearch-search-engine.ts';
import { MeilisearchVerifier } from './engine/meilisearch/meilisearch-verifier.ts';
import { AskedQueries } from './asked/asked-queries.ts';
import { PostgresSearchEngine } from './engine/postgres/postgres-search-engine.ts';
import { SearchEngine } from './engine/search-engine.ts';
import { EngineUpkeep } from './projection/engine-upkeep.ts';
import { SearchProjection } from './projection/search-projection.ts';
import { SearchRebuild } from './projection/search-rebuild.ts';
import { SearchReindex } from './projection/search-reindex.ts';
import { SearchVerifier } from './projection/search-verifier.ts';
import { SearchVocabulary } from './projection/search-vocabulary.ts';
import { SearchWalk } from './projection/search-walk.ts';
import { CandidateFinder } from './retrieve/candidates.ts';
import { FoundVersionsReader } from './retrieve/found-versions.reader.ts';
import { StandingReader } from './retrieve/standing.reader.ts';
import { HitJudge } from './query/hit-judge.ts';
import { HitPresenter } from './query/hit-presenter.ts';
import { OtherSearches } from './query/other-searches.ts';
import { SearchService } from './query/search.service.ts';
import { AlertService } from './saved-search/alert.service.ts';
import { FoundNow } from './saved-search/found-now.ts';
import { SavedSearchReader } from './saved-search/saved-search.reader.ts';
import { SavedSearchService } from './saved-search/saved-search.service.ts';
import { SeedReader } from './similar/seed.reader.ts';
import { SimilarArtefacts } from './similar/similar-artefacts.ts';
import { AskedReader } from './suggest/asked.reader.ts';
import { SuggestionReader } from './suggest/suggestion-reader.ts';
import { SuggestService } from './suggest/suggest.service.ts';
import { VocabularyReader } from './understand/vocabulary.reader.ts';

/** A search is answered by the reserve after a second; a batch of documents takes longer to receive. */
const searchTimeoutMs = 1_000;
const writeTimeoutMs = 10_000;

/** Search and its index. Needs the `DatabaseModule`. */
@Module({
  imports: [IdentityModule],
  providers: [
    PostgresSearchEngine,
    {
      provide: SearchEngine,
      inject: [Settings, Database, PostgresSearchEngine, MeilisearchIndex],
      useFactory: (
        { meilisearch }: Settings,
        database: Database,
        reserve: PostgresSearchEngine,
        index: MeilisearchIndex | null,
      ): SearchEngine => {
        if (!meilisearch) return reserve;
        const { url, searchKey: apiKey } = meilisearch;
        const client = new MeilisearchClient({ url, apiKey, timeoutMs: searchTimeoutMs });
        return new FallbackSearchEngine(new MeilisearchSearchEngine(database, client, index), reserve);
      },
    },
    {
      provide: MeilisearchIndex,
      inject: [Settings, UnitOfWork, Database],
      useFactory: ({ meilisearch }: Settings, unitOfWork: UnitOfWork, database: Database): MeilisearchIndex | null => {
        if (!meilisearch) return null;
        const { url, adminKey: apiKey } = meilisearch;
        return new MeilisearchIndex(
          unitOfWork,
          database,
          new MeilisearchClient({ url, apiKey, timeoutMs: writeTimeoutMs }),
        );
      },
    },
    {
      provide: MeilisearchVerifier,
      inject: [Database, MeilisearchIndex],
      useFactory: (database: Database, index: MeilisearchIndex | null): MeilisearchVerifier | null =>
        index && new MeilisearchVerifier(database, index, index.client),
    },
    EngineUpkeep,
    SearchProjection,
    SearchRebuild,
    SearchReindex,
    SearchVerifier,
    SearchVocabulary,
    SearchWalk,
    CandidateFinder,
    FoundVersionsReader,
    StandingReader,
    HitJudge,
    OtherSearches,
    HitPresenter,
    SearchService,
    SeedReader,
    SimilarArtefacts,
    VocabularyReader,
    AskedQueries,
    AskedReader,
    SuggestionReader,
    SuggestService,
    AlertService,
    FoundNow,
    SavedSearchReader,
    SavedSearchService,
  ],
  exports: [
    SearchEngine,
    EngineUpkeep,
    MeilisearchIndex,
    MeilisearchVerifier,
    SearchProjection,
    SearchRebuild,
    SearchReindex,
    SearchVerifier,
    SearchVocabulary,
    SearchWalk,
    SearchService,
    SimilarArtefacts,
    AskedQueries,
    SuggestService,
    AlertService,
    SavedSearchReader,
    SavedSearchService,
  ],
})
export class SearchModule {}
