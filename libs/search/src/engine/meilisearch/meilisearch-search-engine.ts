import type { Database } from '@constellation/platform/db';
import {
  mostCandidates,
  rankedCandidates,
  SearchEngine,
  type EngineHit,
  type EngineHits,
  type EngineQuery,
} from '../search-engine.ts';
import { checkWord, toTsquery } from '../tsquery.ts';
import { EngineAway, type MeilisearchClient, type ScoredId } from './meilisearch-client.ts';
import type { MeilisearchIndex } from './meilisearch-index.ts';
import { mostTerms, planSearches, toStemmed, waysOf, type SearchPlan } from './meilisearch-query.ts';

/** How much a preferred document is lifted, as in the other engine. */
const preference = 3;

interface Row {
  readonly version_id: string;
  readonly artefact_id: string;
  readonly superseded: boolean;
  /** Seconds since 1970. */
  readonly released: number;
  readonly matches_short: boolean;
  readonly holds_all: boolean;
  readonly facets: string;
  readonly ranking: string | null;
}

/**
 * Meilisearch finds the ids, filtered by audience and time; what ranking needs of them is read from `search_document`, which
 * it was filled from. It holds stems made by the database's own text search configuration, so both engines agree on what a
 * word is.
 */
export class MeilisearchSearchEngine extends SearchEngine {
  constructor(
    private readonly database: Database,
    private readonly client: MeilisearchClient,
    private readonly index: MeilisearchIndex | null,
  ) {
    super();
  }

  async search(asked: EngineQuery): Promise<EngineHits> {
    const query = {
      ...asked,
      terms: asked.terms.slice(0, mostTerms),
      limit: Math.max(1, Math.min(asked.limit, mostCandidates)),
    };
    const ways = waysOf(query.terms);
    for (const way of ways) for (const word of way.split(' ')) checkWord(word);
    const { live, stems } = await this.#lookUp(ways);
    const plan = planSearches(query, toStemmed(query.terms, stems));
    if (plan.searches.length === 0) return { hits: [], capped: false, degraded: false };
    if (live === null) throw new EngineAway('The index of the search engine is not filled yet.');
    const results = await this.client.search(
      live,
      plan.searches.map(({ search }) => search),
    );
    const scores = mergeScores(plan, results);
    const hits = await this.#describe(query, plan, scores);
    return {
      hits: hits.slice(0, query.limit),
      capped: hits.length > query.limit,
      degraded: false,
    };
  }

  async refresh(artefactIds: readonly string[]): Promise<void> {
    if (!this.index) throw new Error('A process that only searches does not write to the search engine.');
    await this.index.refresh(artefactIds);
  }

  /** Which index is searched, and the stems of words, in one statement. */
  async #lookUp(
    ways: readonly string[],
  ): Promise<{ readonly live: string | null; readonly stems: readonly (readonly string[])[] }> {
    const [row] = await this.database.query<{ live: string | null; stems: string[] }>(
      `select (select live from search_engine_index where engine = 'meilisearch') as live,
              array(select array_to_string(tsvector_to_array(to_tsvector('public.constellation', way)), ' ')
                      from unnest($1::text[]) with ordinality as asked (way, place) order by place) as stems`,
      [ways],
    );
    return { live: row?.live ?? null, stems: (row?.stems ?? []).map((text) => text.split(' ').filter(Boolean)) };
  }

  /** What the database says of the found, in their order. What it does not know (any more) is left out. */
  async #describe(
    query: EngineQuery,
    plan: SearchPlan,
    scores: ReadonlyMap<string, number>,
  ): Promise<readonly EngineHit[]> {
    const ids = [...scores.keys()];
    const hasTerms = query.terms.length > 0;
    const text = hasTerms ? toTsquery(query.terms, query.match === 'all' ? '&' : '|') : null;
    const rows = await this.database.query<Row>(
      `select version_id, artefact_id, state = 'superseded' as superseded,
              extract(epoch from released_at)::float8 as released, array_to_string(facets, ' ') as facets,
              coalesce(short_text @@ to_tsquery('public.constellation', $2), true) as matches_short,
              ${plan.mustRecheck ? `full_text @@ to_tsquery('public.constellation', $2)` : 'true'} as holds_all,
              case when place <= ${rankedCandidates} and $2::text is not null then ranking end as ranking
         from unnest($1::uuid[]) with ordinality as found (id, place)
         join search_document on version_id = found.id
        order by place`,
      [ids, text],
    );
    const preferred = new Set(query.preferred);
    const scored = rows
      .filter((row) => row.holds_all)
      .map((row) => {
        const facets = row.facets === '' ? [] : row.facets.split(' ');
        const lift = hasTerms && !query.newestFirst && facets.some((facet) => preferred.has(facet)) ? preference : 1;
        return { row, facets, score: query.newestFirst ? row.released : (scores.get(row.version_id) ?? 0) * lift };
      });
    // Without words the engine's own order, newest first, holds.
    if (hasTerms) {
      scored.sort(
        (a, b) =>
          b.score - a.score ||
          Number(a.row.superseded) - Number(b.row.superseded) ||
          (a.row.version_id < b.row.version_id ? -1 : 1),
      );
    }
    return scored.map(({ row, facets }) => ({
      versionId: row.version_id,
      artefactId: row.artefact_id,
      matchesShort: row.matches_short,
      facets,
      superseded: row.superseded,
      ranking: row.ranking,
    }));
  }
}

/** Ids with their scores, in the order in which they were found first; best first where there are words. */
export function mergeScores(
  plan: Pick<SearchPlan, 'searches'>,
  results: readonly (readonly ScoredId[])[],
): ReadonlyMap<string, number> {
  const byId = new Map<string, Map<number, number>>();
  results.forEach((hits, place) => {
    const { part = 0, weight = 1 } = plan.searches[place] ?? {};
    for (const { id, score } of hits) {
      const known = byId.get(id) ?? new Map<number, number>();
      known.set(part, Math.max(known.get(part) ?? 0, score * weight));
      byId.set(id, known);
    }
  });
  const total = (parts: ReadonlyMap<number, number>): number => [...parts.values()].reduce((a, b) => a + b, 0);
  const scores = [...byId].map(([id, parts]) => [id, total(parts)] as const);
  const isBrowsing = plan.searches.every(({ search }) => search.q === '');
  return new Map(isBrowsing ? scores : scores.sort((a, b) => b[1] - a[1]));
}
