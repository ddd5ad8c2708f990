import { fileURLToPath } from 'node:url';
import { currentTestRun } from '@constellation/platform/testing';
import { fixedIds, openExchanges } from '../../testing/recorded-engine.ts';
import { SearchWorld } from '../../testing/search-world.ts';
import { searchOrderContract } from '../order.contract.ts';
import { searchEngineContract } from '../search-engine.contract.ts';
import { MeilisearchClient } from './meilisearch-client.ts';
import { MeilisearchIndex } from './meilisearch-index.ts';
import { MeilisearchSearchEngine } from './meilisearch-search-engine.ts';

const { meilisearch } = currentTestRun();

// Against a server, or against what one once answered: see tools/search-contract.mjs. Nobody plays the server.
const exchanges = openExchanges({
  file: fileURLToPath(new URL('../fixtures/meilisearch.json', import.meta.url)),
  serverUrl: meilisearch.url ?? undefined,
  apiKey: meilisearch.apiKey ?? undefined,
  record: meilisearch.record,
});

if (exchanges) {
  const open = async (): Promise<SearchWorld> => {
    const ids = fixedIds();
    const client = new MeilisearchClient({ ...exchanges, timeoutMs: 10_000 });
    let index: MeilisearchIndex | undefined;
    const world = await SearchWorld.open((database, unitOfWork) => {
      index = new MeilisearchIndex(unitOfWork, database, client, ids);
      return new MeilisearchSearchEngine(database, client, index);
    }, ids);
    await world.database.query('delete from search_engine_index');
    await index?.beginRebuild(true);
    while (await index?.rebuildStretch());
    return world;
  };
  searchEngineContract('meilisearch', open);
  searchOrderContract('meilisearch', open);
  afterAll(() => exchanges.close());
} else {
  // Which the summary has to say.
  it.skip('the contract of search engines on meilisearch: not verified against a server', () => undefined);
}
