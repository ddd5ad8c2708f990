import { OrganisationReader } from '@constellation/identity';
import { createDataSource, UnitOfWork } from '@constellation/platform/db';
import { testDatabase } from '@constellation/platform/testing';
import type { DataSource } from 'typeorm';
import { AskedQueries } from '../asked/asked-queries.ts';
import { AskedReader } from '../suggest/asked.reader.ts';
import { SuggestionReader } from '../suggest/suggestion-reader.ts';
import { SuggestService } from '../suggest/suggest.service.ts';
import { SearchWorld } from './search-world.ts';

/** A {@link SearchWorld} with type-ahead over it. */
export class SuggestWorld {
  readonly asked: AskedQueries;
  readonly suggestions: SuggestService;
  readonly database: SearchWorld['database'];
  readonly vocabulary: SearchWorld['vocabulary'];

  private constructor(
    private readonly dataSource: DataSource,
    private readonly search: SearchWorld,
  ) {
    const { database } = search;
    this.database = database;
    this.vocabulary = search.vocabulary;
    this.asked = new AskedQueries(new UnitOfWork(dataSource), database);
    this.suggestions = new SuggestService(
      new SuggestionReader(database),
      new AskedReader(database),
      new OrganisationReader(database),
    );
  }

  static async open(): Promise<SuggestWorld> {
    const { url } = await testDatabase();
    const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'suggest-world' });
    await dataSource.initialize();
    return new SuggestWorld(dataSource, await SearchWorld.open());
  }

  clear(): Promise<void> {
    return this.search.clear();
  }

  release(recipe: Parameters<SearchWorld['release']>[0]): ReturnType<SearchWorld['release']> {
    return this.search.release(recipe);
  }

  async close(): Promise<void> {
    await this.search.close();
    await this.dataSource.destroy();
  }
}
