import { all, begun, notEnded, overlaps, type AccessRule } from '@constellation/platform/access';
import { createDataSource, Database } from '@constellation/platform/db';
import { mostCandidates, type EngineQuery } from '../../../libs/search/src/engine/search-engine.ts';
import { openEngine, openUnfilteredEngine } from './open-engine.ts';

/** Searches to make, one after the other. */
export interface SearchTurn {
  readonly queries: readonly string[];
  /** What the viewer holds; null for no filter at all. */
  readonly keys: readonly string[] | null;
  /** Whether to count what should have been found, which takes its time. */
  readonly check: boolean;
}

/** What came of them. */
export interface SearchTurnResult {
  /** Milliseconds each took. */
  readonly times: readonly number[];
  /** Queries of which fewer than twenty were found although there were more. */
  readonly incomplete: readonly string[];
}

const shown = 20;
const { url } = JSON.parse(process.env['BENCH_CONTENDER'] ?? '{}') as { url: string };
const dataSource = createDataSource({ url, pool: 2, entities: [], applicationName: 'bench engine' });
await dataSource.initialize();
const database = new Database(dataSource);
const engine = openEngine(database);
const unfiltered = openUnfilteredEngine(database);

async function search({ queries, keys, check }: SearchTurn): Promise<SearchTurnResult> {
  const now = new Date();
  const rule = (field: string): AccessRule =>
    keys || unfiltered
      ? all(overlaps(field, keys ?? ['none']), begun('available_from', now), notEnded('available_until', now))
      : all();
  const asked = keys ? engine : (unfiltered ?? engine);
  const times: number[] = [];
  const incomplete: string[] = [];
  for (const text of queries) {
    const query: EngineQuery = {
      terms: text.split(' ').map((word) => ({ word, alternatives: [], prefix: false, rarity: 1 })),
      match: 'all',
      filters: [],
      preferred: [],
      find: rule('find_keys'),
      read: rule('read_keys'),
      limit: mostCandidates,
    };
    const begunAt = performance.now();
    const { hits } = await asked.search(query);
    times.push(performance.now() - begunAt);
    if (!check || hits.length >= shown) continue;
    if (hits.length < Math.min(shown, await matches(text, keys))) incomplete.push(text);
  }
  return { times, incomplete };
}

/** How many documents there are, by a statement that has nothing of the engine's: every row is looked at. */
async function matches(text: string, keys: readonly string[] | null): Promise<number> {
  const [row] = await database.query<{ total: number }>(
    `with visible as materialized (
       select full_text from search_document
        where ($2::text[] is null or find_keys && $2) and (available_from is null or available_from <= now())
          and (available_until is null or available_until > now()))
     select count(*)::int as total from visible where full_text @@ plainto_tsquery('public.constellation', $1)`,
    [text, keys],
  );
  return row?.total ?? 0;
}

process.on('message', (message: SearchTurn | 'usage') => {
  if (message === 'usage') return;
  search(message).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ port: 0 });
