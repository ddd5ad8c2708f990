import {
  all,
  begun,
  notEnded,
  organisationKey,
  overlaps,
  publicKey,
  type AccessRule,
} from '@constellation/platform/access';
import { newId } from '@constellation/platform/db';
import { SearchWorld, testNow } from '../../testing/search-world.ts';
import { searchOrderContract } from '../order.contract.ts';
import { searchEngineContract } from '../search-engine.contract.ts';
import type { EngineQuery } from '../search-engine.ts';
import { PostgresSearchEngine } from './postgres-search-engine.ts';
import type { Bounds } from './search-sql.ts';

searchEngineContract('postgres', () => SearchWorld.open((database) => new PostgresSearchEngine(database)));

/** Few documents are many for it. */
class SmallEngine extends PostgresSearchEngine {
  protected override readonly bounds: Bounds = { judged: 3, short: 4 };
}

searchOrderContract('postgres', () => SearchWorld.open((database) => new PostgresSearchEngine(database)));
searchOrderContract('postgres, of many', () =>
  SearchWorld.open(
    (database) =>
      new (class extends PostgresSearchEngine {
        protected override readonly bounds: Bounds = { judged: 1, short: 4 };
      })(database),
  ),
);

describe('PostgreSQL as a search engine', () => {
  let world: SearchWorld;

  beforeAll(async () => {
    world = await SearchWorld.open((database) => new SmallEngine(database));
  });
  afterAll(() => world.close());
  beforeEach(() => world.clear());

  const rule = (field: string, keys: readonly string[]): AccessRule =>
    all(overlaps(field, keys), begun('available_from', testNow), notEnded('available_until', testNow));
  const ask = async (
    about: Partial<EngineQuery>,
    keys: readonly string[] = [publicKey],
  ): Promise<readonly string[]> => {
    const { hits } = await world.engine.search({
      terms: [{ word: 'rivers', alternatives: [], prefix: false, rarity: 1 }],
      match: 'all',
      filters: [],
      preferred: [],
      find: rule('find_keys', keys),
      read: rule('read_keys', keys),
      limit: 1_000,
      ...about,
    });
    return hits.map(({ versionId }) => titles.get(versionId) ?? versionId);
  };
  const titles = new Map<string, string>();
  const put = async (...recipes: readonly Parameters<SearchWorld['release']>[0][]): Promise<void> => {
    for (const recipe of recipes) titles.set((await world.release(recipe)).versionId, recipe.title ?? '');
  };

  it('finds what has the words in its title among more than it looks at', async () => {
    await put(
      ...['a', 'b', 'c', 'd', 'e'].map((title) => ({ title, body: 'rivers' })),
      { title: 'Rivers' },
      { title: 'summary', summary: 'rivers' },
    );
    const found = await ask({});
    expect(found.slice(0, 2)).toEqual(['Rivers', 'summary']);
    expect(found).toHaveLength(new Set(found).size);
    expect(found.length).toBeGreaterThan(3);
  });

  it('keeps to keys, filters and its bounds then as well', async () => {
    const trust = organisationKey(newId());
    await put(
      ...['a', 'b', 'c', 'd', 'e'].map((title) => ({ title: `Rivers ${title}`, subjects: ['geography'] })),
      { title: 'Rivers hidden', find: [trust], subjects: ['geography'] },
      { title: 'Rivers of history', subjects: ['history'] },
      { title: 'Rivers findable', summary: 'rivers', subjects: ['geography'], read: [trust] },
      { title: 'body of the unreadable', body: 'rivers', subjects: ['geography'], read: [trust] },
    );
    const found = await ask({ filters: [{ group: 'subject', codes: ['geography'] }] });
    expect(found).toHaveLength(4);
    for (const title of found) expect(title).toMatch(/^Rivers (?:[a-e]|findable)$/);
  });

  it('finds the same for many keys, common or rare, as for few', async () => {
    const [common, rare] = [organisationKey(newId()), organisationKey(newId())];
    await put(
      { title: 'Rivers common', find: [common] },
      { title: 'Rivers rare', find: [rare] },
      { title: 'Rivers hidden', find: [organisationKey(newId())] },
    );
    await world.database.query('analyze search_document');
    const many = Array.from({ length: 100 }, () => organisationKey(newId()));
    expect(new Set(await ask({}, [...many, common, rare]))).toEqual(new Set(['Rivers common', 'Rivers rare']));
    await world.database.query(`delete from pg_statistic where starelid = 'search_document'::regclass`);
    expect(new Set(await ask({}, [...many, common, rare]))).toEqual(new Set(['Rivers common', 'Rivers rare']));
    expect(await ask({}, many)).toEqual([]);
    expect(await ask({ terms: [] }, [...many, rare])).toEqual(['Rivers rare']);
  });
});
