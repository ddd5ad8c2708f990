import { all, begun, overlaps, publicKey } from '@constellation/platform/access';
import type { EngineQuery, EngineTerm } from '../search-engine.ts';
import {
  mostCombinations,
  mostWords,
  planSearches,
  toStemmed,
  waysOf,
  type EngineSearch,
} from './meilisearch-query.ts';
import { mergeScores } from './meilisearch-search-engine.ts';

const now = new Date('2026-11-22T12:00:00Z');
const audience = (field: string) => all(overlaps(field, [publicKey]), begun('available_from', now));
const term = (word: string, about: Partial<EngineTerm> = {}): EngineTerm => ({
  word,
  alternatives: [],
  prefix: false,
  rarity: 1,
  ...about,
});
const query = (terms: readonly EngineTerm[], about: Partial<EngineQuery> = {}): EngineQuery => ({
  terms,
  match: 'all',
  filters: [],
  preferred: [],
  find: audience('find_keys'),
  read: audience('read_keys'),
  limit: 10,
  ...about,
});
/** As if every word were its own stem. */
const plan = (asked: EngineQuery) =>
  planSearches(
    asked,
    toStemmed(
      asked.terms,
      waysOf(asked.terms).map((way) => way.split(' ')),
    ),
  );
const searches = (asked: EngineQuery): readonly EngineSearch[] => plan(asked).searches.map(({ search }) => search);

describe('the searches of a query', () => {
  it('each carry the audience, and the body is searched by those who may read alone', () => {
    const [read, short, ...more] = searches(query([term('rivers')]));
    expect(more).toEqual([]);
    expect(read?.filter).toContain('find_keys IN ["public"]');
    expect(read?.filter).toContain('read_keys IN ["public"]');
    expect(read?.attributesToSearchOn).toBeUndefined();
    expect(short?.filter).toContain('find_keys IN ["public"]');
    expect(short?.filter).not.toContain('read_keys');
    expect(short?.attributesToSearchOn).toEqual(['title', 'keywords', 'summary', 'labels']);
  });

  it('ask for the newest, and for some artefacts alone, where they are told to', () => {
    const some = searches(query([term('rivers')], { newestFirst: true, onlyArtefacts: ['a', 'b'] }));
    expect(some.length).toBeGreaterThan(0);
    for (const search of some) {
      expect(search.sort).toEqual(['released_at:desc', 'id:asc']);
      expect(search.filter).toContain('artefact_id IN ["a", "b"]');
    }
    expect(searches(query([term('rivers')]))[0]?.sort).toBeUndefined();
    expect(searches(query([term('rivers')], { onlyArtefacts: [] }))).toEqual([]);
  });

  it('are none when nobody meets the audience, and never run without one', () => {
    expect(searches(query([term('rivers')], { find: overlaps('find_keys', []) }))).toEqual([]);
    expect(searches(query([], { find: overlaps('find_keys', []) }))).toEqual([]);
    expect(() => searches(query([term('rivers')], { find: all() }))).toThrow('everything open');
    expect(() => searches(query([term('rivers')], { read: all() }))).toThrow('everything open');
  });

  it('take words exactly, alternatives each in a search of its own, the beginning at the end without quotes', () => {
    const asked = query([term('fractons', { alternatives: ['fractions'] }), term('adding', { prefix: true })]);
    const texts = searches(asked)
      .filter((search) => !search.attributesToSearchOn)
      .map(({ q }) => q);
    expect(texts).toEqual(['"fractons" adding', '"fractions" adding']);
  });

  it('stay within what the engine takes: ten words a query, a bounded number of searches', () => {
    const many = Array.from({ length: 16 }, (_, place) =>
      term(`word${place}`, { alternatives: [`other${place}`, `third${place}`] }),
    );
    const asked = plan(query(many));
    expect(asked.mustRecheck).toBe(true);
    expect(asked.searches).toHaveLength(2 * mostCombinations);
    for (const { search } of asked.searches) expect(search.q.split(' ').length).toBeLessThanOrEqual(mostWords);
    expect(plan(query(many.slice(0, 10))).mustRecheck).toBe(false);
  });

  it('ask for one word each where some are enough, and a document with more of them comes first', () => {
    const asked = plan(query([term('rivers'), term('coasts')], { match: 'some' }));
    expect(asked.searches.map(({ part, search }) => [part, search.q])).toEqual([
      [0, '"rivers"'],
      [0, '"rivers"'],
      [1, '"coasts"'],
      [1, '"coasts"'],
    ]);
    const hit = (id: string, score: number) => ({ id, score });
    const merged = mergeScores(asked, [[hit('a', 0.9), hit('b', 0.6)], [hit('a', 0.8)], [hit('b', 0.5)], []]);
    expect([...merged]).toEqual([
      ['b', 1.1],
      ['a', 0.9],
    ]);
  });

  it('list the newest first without words, those preferred before', () => {
    const asked = plan(query([], { preferred: ['year-group:year-4'] }));
    const [lifted, rest] = asked.searches.map(({ search }) => search);
    expect(lifted?.filter).toContain('facets IN ["year-group:year-4"]');
    expect(rest?.sort).toEqual(['released_at:desc', 'id:asc']);
    const merged = mergeScores(asked, [
      [{ id: 'b', score: 1 }],
      [
        { id: 'a', score: 1 },
        { id: 'b', score: 1 },
      ],
    ]);
    expect([...merged.keys()]).toEqual(['b', 'a']);
  });

  it('leave out words that are none to the database, and find nothing where all are', () => {
    const terms = [term('the'), term('rivers')];
    expect(toStemmed(terms, [[], ['river']])).toEqual([{ ways: [['river']], prefix: null, weight: 1 }]);
    expect(planSearches(query([term('the')]), []).searches).toEqual([]);
  });

  it.each([`a" OR "b`, '-river', '\\', '"'])('make %j words and no syntax', (stem) => {
    const [search] = planSearches(query([term('x')]), [{ ways: [[stem]], prefix: null, weight: 1 }]).searches;
    expect(search?.search.q).toMatch(/^"[^"\\]*"$/);
    expect(search?.search.q).not.toMatch(/^"?-/);
  });

  it('narrow by groups, one value each', () => {
    const filters = [
      { group: 'subject', codes: ['mathematics', 'music'] },
      { group: 'year-group', codes: ['year-4'] },
    ];
    expect(searches(query([], { filters }))[0]?.filter).toContain(
      'facets IN ["subject:mathematics", "subject:music"] AND facets IN ["year-group:year-4"]',
    );
  });
});
