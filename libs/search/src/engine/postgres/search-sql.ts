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

export const usualBounds: Bounds = { judged: 1_500, short: 2_500 };

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
 * documents, so how many are looked at is bounded: see {@link metByAll} and {@link metBySome}.
 */
export function matchSql(query: EngineQuery, { limit, overlap, bounds }: Making): Statement {
  const parameters = new SqlParameters();
  const terms = query.terms.slice(0, mostTerms);
  const asked =
    query.match === 'all'
      ? toTsquery(terms, '&')
      : toTsquery(
          terms.filter(({ leads = true }) => leads),
          '|',
        );
  const text = `to_tsquery('public.constellation', ${parameters.add(asked)})`;
  const { newestFirst = false } = query;
  const closeness = newestFirst
    ? 'extract(epoch from document.released_at)'
    : closenessSql(query.match, terms, parameters);
  const lift =
    query.preferred.length > 0 && !newestFirst
      ? ` * case when document.facets && ${parameters.add(query.preferred)}::text[] then ${preference} else 1 end`
      : '';
  const condition = (rule: AccessRule): string => ruleToSql(rule, accessColumns, parameters, overlap);
  const most = parameters.typed(limit, 'bigint');
  const about: Matching = {
    columns: `document.ctid as place, document.version_id, document.state = 'superseded' as superseded, (${closeness} + 0.0001)${lift} as strength`,
    text,
    find: `${condition(query.find)}${filterSql(query, parameters)}`,
    read: condition(query.read),
    judged: () => parameters.typed(bounds.judged, 'bigint'),
    short: () => parameters.typed(bounds.short, 'bigint'),
    most,
  };
  // What is only handed out is read for the few that are kept, not for every match; by their place in the table, which stays
  // theirs for as long as the statement takes, as an index would be walked down once for each.
  const sql = `
    with ${query.match === 'some' ? metBySome(about) : newestFirst ? newestByAll(about) : metByAll(about)},
    kept as materialized (
      select place, version_id, superseded, strength from candidate order by strength desc, superseded, version_id limit ${most}
    )
    select document.version_id, document.artefact_id, kept.superseded, document.short_text @@ ${text} as matches_short,
           array_to_string(document.facets, ' ') as facets,
           case when row_number() over (order by kept.strength desc, kept.superseded, kept.version_id) <= ${rankedCandidates} then document.ranking end as ranking
      from kept join search_document document on document.ctid = kept.place
     order by kept.strength desc, kept.superseded, kept.version_id`;
  return { sql, values: parameters.values };
}

/** The pieces of SQL that both ways of matching are made of. */
interface Matching {
  readonly columns: string;
  readonly text: string;
  readonly find: string;
  readonly read: string;
  readonly judged: () => string;
  readonly short: () => string;
  readonly most: string;
}

/**
 * Documents that hold every word, wherever. Where there are more than {@link Bounds.judged}, those that have them in title,
 * keywords or summary come into question, and of the others only as many as were met on the way.
 *
 * Who may find but not read matches on title, keywords, summary and labels alone: words of the body must not answer
 * their questions.
 */
const metByAll = (about: Matching): string => {
  const { columns, text, find, short } = about;
  return `${firstMetByAll(about)}, candidate as materialized (
      select place, version_id, superseded, strength from met where not is_short or not (select is_so from many)
      union all
      (select ${columns}
         from search_document document
        where (select is_so from many) and document.short_text @@ ${text} and ${find}
        limit ${short()})
    )`;
};

/** The newest of the documents that hold every word: where there are many, they are met on the way down from the newest of all. */
const newestByAll = (about: Matching): string => {
  const { columns, text, find, read, most } = about;
  return `${firstMetByAll(about)}, candidate as materialized (
      select place, version_id, superseded, strength from met where not (select is_so from many)
      union all
      (select ${columns}
         from search_document document
        where (select is_so from many) and document.full_text @@ ${text} and ${find}
          and (document.short_text @@ ${text} or ${read})
        order by document.released_at desc, document.version_id limit ${most})
    )`;
};

const firstMetByAll = ({ columns, text, find, read, judged }: Matching): string => `
    met as materialized (
      select ${columns}, document.short_text @@ ${text} as is_short
        from search_document document
       where document.full_text @@ ${text} and ${find} and (document.short_text @@ ${text} or ${read})
       limit ${judged()} + 1
    ), many as materialized (
      select count(*) > ${judged()} as is_so from met
    )`;

/**
 * Documents that hold any of the words. Only words in title, keywords, summary and labels say how close one is, so those that
 * have none there are not looked at unless there are too few others, and then only as many as are missing.
 */
const metBySome = ({ columns, text, find, read, short, most }: Matching): string => `
    met as materialized (
      select ${columns} from search_document document where document.short_text @@ ${text} and ${find} limit ${short()}
    ), missing as materialized (
      select greatest(0, ${most} - count(*)) as most from met
    ), candidate as materialized (
      select place, version_id, superseded, strength from met
      union all
      (select ${columns}
         from search_document document
        where (select most from missing) > 0 and document.full_text @@ ${text} and not document.short_text @@ ${text}
          and ${find} and ${read}
        limit (select most from missing))
    )`;

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
  const only = query.onlyArtefacts
    ? ` and document.artefact_id = any(${parameters.add(query.onlyArtefacts)}::uuid[])`
    : '';
  const groups = query.filters.map(({ group, codes }) => {
    const tokens = codes.map((code) => facetToken(group, code));
    return ` and document.facets && ${parameters.add(tokens)}::text[]`;
  });
  return `${groups.join('')}${only}`;
}
