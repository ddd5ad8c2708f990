import { ruleToSql, SqlParameters } from '@constellation/platform/access';
import { Database } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { facetToken } from '../../indexes/index-description.ts';
import {
  mostCandidates,
  rankedCandidates,
  SearchEngine,
  type EngineHits,
  type EngineQuery,
  type EngineTerm,
} from '../search-engine.ts';
import { toTsquery } from '../tsquery.ts';

/** More words than these make a statement slow and an answer no better. */
const mostTerms = 16;
/** Weights of labels, summary, keywords and title in the rough order of candidates. */
const weights = '{0.1, 0.3, 0.6, 1.0}';
/** How much a preferred document is lifted in it. */
const preference = 3;

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
  constructor(private readonly database: Database) {
    super();
  }

  async search(query: EngineQuery): Promise<EngineHits> {
    const limit = Math.max(1, Math.min(query.limit, mostCandidates));
    const { sql, values } = query.terms.length > 0 ? matchSql(query, limit + 1) : browseSql(query, limit + 1);
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
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

function matchSql(query: EngineQuery, limit: number): Statement {
  const parameters = new SqlParameters();
  const terms = query.terms.slice(0, mostTerms);
  const text = `to_tsquery('public.constellation', ${parameters.add(toTsquery(terms, query.match === 'all' ? '&' : '|'))})`;
  const closeness = closenessSql(query.match, terms, parameters);
  const lift =
    query.preferred.length > 0
      ? ` * case when document.facets && ${parameters.add(query.preferred)}::text[] then ${preference} else 1 end`
      : '';
  // What is only handed out is worked out for the few that are kept, not for every match.
  const sql = `
    select version_id, artefact_id, superseded, short_text @@ ${text} as matches_short,
           array_to_string(facets, ' ') as facets,
           case when row_number() over (order by strength desc, superseded, version_id) <= ${rankedCandidates} then ranking end as ranking
      from (
        select document.version_id, document.artefact_id, document.state = 'superseded' as superseded,
               document.facets, document.short_text, document.ranking,
               (${closeness} + 0.0001)${lift} as strength
          from search_document document
         where document.full_text @@ ${text}
           and ${accessSql(query, parameters, text)}${filterSql(query, parameters)}
         order by strength desc, superseded, version_id
         limit ${parameters.add(limit)}
      ) as candidate
     order by strength desc, superseded, version_id`;
  return { sql, values: parameters.values };
}

/** Where any word will do, the telling ones decide: `ts_rank` itself takes "lesson" for as good as "photosynthesis". */
function closenessSql(match: EngineQuery['match'], terms: readonly EngineTerm[], parameters: SqlParameters): string {
  const close = (some: readonly EngineTerm[]): string =>
    `ts_rank('${weights}', document.short_text, to_tsquery('public.constellation', ${parameters.add(toTsquery(some, '|'))}))`;
  if (match === 'all') return close(terms);
  return terms.map((term) => `${parameters.add(term.rarity)}::float8 * ${close([term])}`).join(' + ');
}

function browseSql(query: EngineQuery, limit: number): Statement {
  const parameters = new SqlParameters();
  const preferred =
    query.preferred.length > 0 ? `document.facets && ${parameters.add(query.preferred)}::text[] desc, ` : '';
  const sql = `
    select document.version_id, document.artefact_id, document.state = 'superseded' as superseded,
           true as matches_short, array_to_string(document.facets, ' ') as facets, null as ranking
      from search_document document
     where ${accessSql(query, parameters, null)}${filterSql(query, parameters)}
     order by ${preferred}document.released_at desc, document.version_id
     limit ${parameters.add(limit)}`;
  return { sql, values: parameters.values };
}

/** Who may find but not read matches on the short text alone: words of the body must not answer their questions. */
function accessSql(query: EngineQuery, parameters: SqlParameters, text: string | null): string {
  const columns = {
    find_keys: 'document.find_keys',
    read_keys: 'document.read_keys',
    available_from: 'document.available_from',
    available_until: 'document.available_until',
  };
  const find = ruleToSql(query.find, columns, parameters);
  if (text === null) return find;
  return `${find} and (${ruleToSql(query.read, columns, parameters)} or document.short_text @@ ${text})`;
}

function filterSql(query: EngineQuery, parameters: SqlParameters): string {
  return query.filters
    .map(({ group, codes }) => {
      const tokens = codes.map((code) => facetToken(group, code));
      return ` and document.facets && ${parameters.add(tokens)}::text[]`;
    })
    .join('');
}
