import { createHash } from 'node:crypto';
import { artefactFacets, artefactIndex } from '../indexes/artefact.index.ts';
import { facetToken } from '../indexes/index-description.ts';

/** The columns the projection writes; vectors are made from them by the table itself. */
export const documentColumns = [
  'version_id',
  'artefact_id',
  'number',
  'state',
  'title',
  'keywords',
  'summary',
  'labels',
  'body',
  'file_text',
  'facets',
  'find_keys',
  'read_keys',
  'available_from',
  'available_until',
  'released_at',
] as const;

/** SQL list: states that can be found. Withdrawing and recalling end finding, also for those who keep the version. */
export const findableStates = `('released', 'superseded')`;

/** Most characters that are taken of a body and of all file texts of one version: beyond, words are not findable. */
const longestBody = 200_000;
const longestFileText = 400_000;

const facetTokens = `
  select token
    from (select facet.name || ':' || unnest(facet.codes) as token
            from (values ${artefactIndex.facets.map(({ group, values }) => `('${group}', ${values})`).join(', ')}) as facet (name, codes)) as listed
   where token is not null order by 1`;

/**
 * What the index should hold for the artefacts `$1` (uuid[]), read from the current rows. `$2` are the searchable words
 * of facet tokens, see {@link facetWords}. `offset 0` keeps PostgreSQL from working out a column again wherever the statement
 * around it names it: three times as fast.
 */
export const projectionSql = `
  select version.version_id, version.artefact_id, version.number, version.state,
         search_plain(version.title) as title,
         search_plain(array_to_string(version.keywords, E'\\n')) as keywords,
         search_plain(version.summary) as summary,
         search_plain(concat_ws(E'\\n', holder.name,
           (select string_agg($2::jsonb ->> token, E'\\n' order by token) from unnest(facet.tokens) as token))) as labels,
         search_plain(left(concat_ws(E'\\n', version.body, version.inclusion_note,
           (select string_agg(value #>> '{}', E'\\n')
              from jsonb_path_query(version.details, 'strict $.**') as value where jsonb_typeof(value) = 'string'),
           (select string_agg(author.name, E'\\n' order by author.position)
              from version_author author where author.version_id = version.version_id)), ${longestBody})) as body,
         search_plain(left(coalesce((select string_agg(concat_ws(E'\\n', file.file_name, file_text.content), E'\\n' order by file.position)
              from version_file file
              join stored_file on stored_file.file_id = file.file_id and stored_file.recalled_at is null
              left join file_text on file_text.file_id = file.file_id
             where file.version_id = version.version_id), ''), ${longestFileText})) as file_text,
         facet.tokens as facets,
         access.find_keys, access.read_keys, access.available_from, access.available_until, version.released_at
    from artefact_version version
    join artefact on artefact.artefact_id = version.artefact_id
    join organisation holder on holder.organisation_id = artefact.rights_holder_id
    join version_access access on access.version_id = version.version_id
    left join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
   cross join lateral (select array(${facetTokens}) as tokens offset 0) as facet
   where version.artefact_id = any($1::uuid[]) and version.state in ${findableStates} and version.released_at is not null
  offset 0`;

/** SQL: a text that differs when any column differs. */
export const fingerprintSql = (alias: string): string =>
  `md5(row(${documentColumns.map((column) => `${alias}.${column}`).join(', ')})::text)`;

/** Token → words that find it, for every facet whose labels are searchable text. Names of organisations are added by the SQL. */
export function facetWords(): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (const facet of artefactFacets) {
    if (!facet.words || facet.labels === 'organisation-names') continue;
    for (const code of facet.labels.codes) {
      words[facetToken(facet.group, code)] = facet.words(code, facet.labels.label(code));
    }
  }
  return words;
}

/** Changes when what is released carries other audience keys than before without being released anew: its rows were rewritten. */
const audienceKeysMadeSince = '1795305600031';

/** Differs when the same rows would make other documents: "rebuild". */
export const indexFingerprint = createHash('sha256')
  .update(JSON.stringify([documentColumns, projectionSql, facetWords(), audienceKeysMadeSince]))
  .digest('hex');
