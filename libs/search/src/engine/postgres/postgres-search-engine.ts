import { overlapByRow, type AccessRule, type OverlapSql } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { mostCandidates, SearchEngine, type EngineHits, type EngineQuery } from '../search-engine.ts';
import { browseSql, matchSql, usualBounds, type Bounds } from './search-sql.ts';

/** From so many keys on the index is no longer the obvious way. */
const manyKeys = 64;
/** What they must be on of all documents, counted together, to be common. */
const commonShare = 0.02;

interface Row {
  version_id: string;
  artefact_id: string;
  superseded: boolean;
  matches_short: boolean;
  facets: string;
  ranking: string | null;
}

/**
 * PostgreSQL full text over `search_document`, the table that the projection writes.
 *
 * Every statement is sent unnamed, so that it is planned with its values in view: a generic plan was measured to be up to
 * a hundred times slower where a word or a key is very common or very rare.
 */
@Injectable()
export class PostgresSearchEngine extends SearchEngine {
  protected readonly bounds: Bounds = usualBounds;

  constructor(private readonly database: Database) {
    super();
  }

  async search(query: EngineQuery): Promise<EngineHits> {
    const limit = Math.max(1, Math.min(query.limit, mostCandidates));
    const overlap = await this.#overlapFor(query);
    const about = { limit: limit + 1, overlap, bounds: this.bounds };
    const { sql, values } = query.terms.length > 0 ? matchSql(query, about) : browseSql(query, about);
    const rows = await this.database.query<Row>(sql, values);
    return {
      hits: rows.slice(0, limit).map((row) => ({
        versionId: row.version_id,
        artefactId: row.artefact_id,
        matchesShort: row.matches_short,
        facets: row.facets === '' ? [] : row.facets.split(' '),
        superseded: row.superseded,
        ranking: row.ranking,
      })),
      capped: rows.length > limit,
      degraded: false,
    };
  }

  /** Nothing to do: what the projection committed is what is searched. */
  async refresh(): Promise<void> {}

  /**
   * Who holds few keys, or keys that are rare, is served by the index, which intersects words and keys. For many keys it would
   * merge as many lists, so those that are common are looked for in the rows the words lead to.
   */
  async #overlapFor({ find }: EngineQuery): Promise<OverlapSql | undefined> {
    const keys = keysOf(find);
    if (keys.length < manyKeys) return undefined;
    const [common] = await this.database.query<{ share: number }>(
      `select coalesce(sum(held.share), 0)::float8 as share
         from pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) as held (key, share)
        where tablename = 'search_document' and attname = 'find_keys' and schemaname = 'public' and held.key = any($1)`,
      [keys],
    );
    return (common?.share ?? 0) >= commonShare ? overlapByRow : undefined;
  }
}

/** The keys a rule is about. */
function keysOf(rule: AccessRule): readonly string[] {
  if (rule.op === 'overlaps') return rule.values;
  return rule.op === 'all' || rule.op === 'any' ? rule.rules.flatMap(keysOf) : [];
}
