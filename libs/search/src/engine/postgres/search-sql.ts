import { ruleToSql, SqlParameters, type AccessRule, type OverlapSql } from '@constellation/platform/access';
import { facetToken } from '../../indexes/index-description.ts';
import { rankedCandidates, type EngineQuery, type EngineTerm } from '../search-engine.ts';
import { toTsquery } from '../tsquery.ts';

/** How much a statement looks at, whatever there is. */
export interface Bounds {
  /** Up to so many matches are all put in order. */
  readonly judged: number;
  /** Where there are more, so many of those that have the words in title, keywords or summary are. */
  readonly short: number;
}

export const usualBounds: Bounds = { judged: 5_000, short: 8_000 };

/** What a statement is made for beside the query. */
export interface Making {
  readonly limit: number;
  /** How keys are compared; undefined leaves it to the index. */
  readonly overlap: OverlapSql | undefined;
  readonly bounds: Bounds;
}

/** More words than these make a statement slow and an answer no better. */
const mostTerms = 16;
/** Weights of labels, summary, keywords and title in the rough order of candidates. */
const weights = '{0.1, 0.3, 0.6, 1.0}';
/** How much a preferred document is lifted in it. */
const preference = 3;

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Candidates for words, the closest first. Putting every match of common words in order would take as long as there are
 * documents; so where there are more than {@link Bounds.judged}, those that have the words in title, keywords or summary come
 * into question, and of the others only as many as were met on the way.
 */
export function matchSql(query: EngineQuery, { limit, overlap, bounds }: Making): Statement {
  const parameters = new SqlParameters();
  const terms = query.terms.slice(0, mostTerms);
  const text = `to_tsquery('public.constellation', ${parameters.add(toTsquery(terms, query.match === 'all' ? '&' : '|'))})`;
  const closeness = closenessSql(query.match, terms, parameters);
  const lift =
    query.preferred.length > 0
      ? ` * case when document.facets && ${parameters.add(query.preferred)}::text[] then ${preference} else 1 end`
      : '';
  const condition = (rule: AccessRule): string => ruleToSql(rule, accessColumns, parameters, overlap);
  const filters = filterSql(query, parameters);
  const columns = `document.version_id, document.state = 'superseded' as superseded, (${closeness} + 0.0001)${lift} as strength`;
  // Who may find but not read matches on title, keywords, summary and labels alone: words of the body must not answer their questions.
  // What is only handed out is read for the few that are kept, not for every match.
  const sql = `
    with met as materialized (
      select ${columns}, document.short_text @@ ${text} as is_short
        from search_document document
       where document.full_text @@ ${text}
         and ${condition(query.find)} and (document.short_text @@ ${text} or ${condition(query.read)})${filters}
       limit ${parameters.add(bounds.judged + 1)}
    ), many as materialized (
      select count(*) > ${parameters.add(bounds.judged)} as is_so from met
    ), kept as materialized (
      select version_id, superseded, strength
        from (
          select version_id, superseded, strength from met where not is_short or not (select is_so from many)
          union all
          (select ${columns}
             from search_document document
            where (select is_so from many) and document.short_text @@ ${text} and ${condition(query.find)}${filters}
            limit ${parameters.add(bounds.short)})
        ) as candidate
       order by strength desc, superseded, version_id
       limit ${parameters.add(limit)}
    )
    select document.version_id, document.artefact_id, kept.superseded, document.short_text @@ ${text} as matches_short,
           array_to_string(document.facets, ' ') as facets,
           case when row_number() over (order by kept.strength desc, kept.superseded, kept.version_id) <= ${rankedCandidates} then document.ranking end as ranking
      from kept join search_document document on document.version_id = kept.version_id
     order by kept.strength desc, kept.superseded, kept.version_id`;
  return { sql, values: parameters.values };
}

/** Where any word will do, the telling ones decide: `ts_rank` itself takes "lesson" for as good as "photosynthesis". */
function closenessSql(match: EngineQuery['match'], terms: readonly EngineTerm[], parameters: SqlParameters): string {
  const close = (some: readonly EngineTerm[]): string =>
    `ts_rank('${weights}', document.short_text, to_tsquery('public.constellation', ${parameters.add(toTsquery(some, '|'))}))`;
  if (match === 'all') return close(terms);
  return terms.map((term) => `${parameters.add(term.rarity)}::float8 * ${close([term])}`).join(' + ');
}

/** Newest first. */
export function browseSql(query: EngineQuery, { limit, overlap }: Making): Statement {
  const parameters = new SqlParameters();
  const preferred =
    query.preferred.length > 0 ? `document.facets && ${parameters.add(query.preferred)}::text[] desc, ` : '';
  const sql = `
    select document.version_id, document.artefact_id, document.state = 'superseded' as superseded,
           true as matches_short, array_to_string(document.facets, ' ') as facets, null as ranking
      from search_document document
     where ${ruleToSql(query.find, accessColumns, parameters, overlap)}${filterSql(query, parameters)}
     order by ${preferred}document.released_at desc, document.version_id
     limit ${parameters.add(limit)}`;
  return { sql, values: parameters.values };
}

const accessColumns = {
  find_keys: 'document.find_keys',
  read_keys: 'document.read_keys',
  available_from: 'document.available_from',
  available_until: 'document.available_until',
};

function filterSql(query: EngineQuery, parameters: SqlParameters): string {
  return query.filters
    .map(({ group, codes }) => {
      const tokens = codes.map((code) => facetToken(group, code));
      return ` and document.facets && ${parameters.add(tokens)}::text[]`;
    })
    .join('');
}
