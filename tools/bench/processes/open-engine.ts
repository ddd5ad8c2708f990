import { UnitOfWork, type Database } from '@constellation/platform/db';
import type { DataSource } from 'typeorm';
import { MeilisearchClient } from '../../../libs/search/src/engine/meilisearch/meilisearch-client.ts';
import { MeilisearchIndex } from '../../../libs/search/src/engine/meilisearch/meilisearch-index.ts';
import type { EngineSearch } from '../../../libs/search/src/engine/meilisearch/meilisearch-query.ts';
import { MeilisearchSearchEngine } from '../../../libs/search/src/engine/meilisearch/meilisearch-search-engine.ts';
import { PostgresSearchEngine } from '../../../libs/search/src/engine/postgres/postgres-search-engine.ts';
import type { SearchEngine } from '../../../libs/search/src/engine/search-engine.ts';

// Which engine is measured follows from MEILI_URL, as in the product; `npm run bench` sees to it that it is not set by accident.
const serverUrl = (): string | undefined => process.env['MEILI_URL'];
const timeoutMs = 60_000;

/** Sends every search without its filter: what the audience costs is measured against it. Never in the product. */
class UnfilteredClient extends MeilisearchClient {
  override search(index: string, searches: readonly EngineSearch[]): ReturnType<MeilisearchClient['search']> {
    return super.search(
      index,
      searches.map(({ filter: _filter, ...search }) => search as EngineSearch),
    );
  }
}

/** Whether the engine that is measured is Meilisearch. */
export const measuresMeilisearch = (): boolean => serverUrl() !== undefined;

/** @throws when MEILI_URL is not set */
export function openMeilisearchClient(Client: typeof MeilisearchClient = MeilisearchClient): MeilisearchClient {
  const url = serverUrl();
  if (url === undefined) throw new Error('MEILI_URL is not set.');
  return new Client({ url, apiKey: process.env['MEILI_ADMIN_KEY'], timeoutMs });
}

/** The engine itself, without a reserve: what does not answer is an error and not somebody else's answer. */
export function openEngine(database: Database): SearchEngine {
  return measuresMeilisearch()
    ? new MeilisearchSearchEngine(database, openMeilisearchClient(), null)
    : new PostgresSearchEngine(database);
}

/** As {@link openEngine}, for searches whose rule is to count for nothing; null where the engine takes a rule that leaves all open. */
export function openUnfilteredEngine(database: Database): SearchEngine | null {
  if (!measuresMeilisearch()) return null;
  return new MeilisearchSearchEngine(database, openMeilisearchClient(UnfilteredClient), null);
}

/** The index of Meilisearch that belongs to a database. */
export function openMeilisearchIndex(dataSource: DataSource, database: Database): MeilisearchIndex {
  return new MeilisearchIndex(new UnitOfWork(dataSource), database, openMeilisearchClient());
}
