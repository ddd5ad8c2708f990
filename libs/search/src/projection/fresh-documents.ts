import type { Tx } from '@constellation/platform/db';
import { freshSchema } from './fresh-tables.ts';
import { documentColumns, facetWords, fingerprintSql, projectionSql } from './projection.sql.ts';
import { holdReferences } from './writer-lock.ts';

/** What `search_texts` makes vectors of, in its order. */
const texts = ['title', 'keywords', 'summary', 'labels', 'body', 'file_text'] as const;
const isText = (column: string): boolean => texts.some((text) => text === column);

/**
 * SQL: what vectors are made by. Where it is what they were made by at the last reindex, the same texts come to the same vectors.
 */
export const textsBySql = `
  select md5(concat_ws('|', current_setting('server_version_num')::integer / 10000,
    (select string_agg(prosrc, '|' order by proname) from pg_proc
      where pronamespace = 'public'::regnamespace and proname in ('search_texts', 'search_vector', 'search_document_vectors')),
    (select string_agg(concat_ws(',', maptokentype, mapseqno, dictname, dictinitoption), '|' order by maptokentype, mapseqno)
       from pg_ts_config_map join pg_ts_dict on pg_ts_dict.oid = mapdict where mapcfg = 'public.constellation'::regconfig)))`;

/**
 * Writes the documents of artefacts that have none among the fresh ones yet, with the words of their titles. Working out the
 * vectors is most of the work, so those of the same texts are taken over where `keep` says so; given no title, the (strict)
 * function is not run.
 */
const fillSql = (keep: boolean): string => `
  with written as (
    insert into ${freshSchema}.search_document (${documentColumns.join(', ')}, fingerprint, short_text, full_text, ranking)
    select ${documentColumns
      .map((column) => (isText(column) ? `coalesce(former.${column}, projected.${column})` : `projected.${column}`))
      .join(', ')},
           ${fingerprintSql('projected')}, coalesce(former.short_text, made.short_text), coalesce(former.full_text, made.full_text),
           coalesce(former.ranking, made.ranking)
      from (${projectionSql}) as projected
      left join search_document former
        on ${keep} and former.version_id = projected.version_id
           and ${texts.map((text) => `former.${text} = projected.${text}`).join(' and ')}
     cross join lateral search_texts(case when former.version_id is null then projected.title end, ${texts
       .slice(1)
       .map((text) => `projected.${text}`)
       .join(', ')}) as made
    returning version_id, title
  )
  insert into ${freshSchema}.search_title (version_id, word, place)
  select version_id, words.word, words.place from written cross join lateral search_title_words(title) as words`;

/**
 * Writes the documents of artefacts that have none among the fresh ones yet.
 * @param keep whether vectors of the same texts are taken over from those that are searched
 */
export async function fillFresh(tx: Tx, artefactIds: readonly string[], keep: boolean): Promise<void> {
  await tx.query(fillSql(keep), [artefactIds, JSON.stringify(facetWords())]);
}

/** Removes the documents of artefacts after this one: of a stretch that was written and not noted. */
export async function clearFreshAfter(tx: Tx, artefactId: string | null): Promise<void> {
  await tx.query(
    `with gone as (delete from ${freshSchema}.search_document where $1::uuid is null or artefact_id > $1 returning version_id)
     delete from ${freshSchema}.search_title using gone where search_title.version_id = gone.version_id`,
    [artefactId],
  );
}

/** Removes documents whose versions are gone: until the references are there nothing else does. */
export async function clearFreshOrphans(tx: Tx): Promise<void> {
  await tx.query(
    `delete from ${freshSchema}.search_document document
      where not exists (select from artefact_version version where version.version_id = document.version_id)
         or not exists (select from artefact where artefact.artefact_id = document.artefact_id)`,
  );
}

/** Writes a change down for an index that is being built, if one is. */
export async function noteChanges(tx: Tx, artefactIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into search_index_change (artefact_id)
     select id from unnest($1::uuid[]) as id where exists (select from search_index where reindexing is not null)`,
    [artefactIds],
  );
}

/**
 * Makes those documents anew that were written since they were filled in, at most of so many changes. Whoever writes one at this moment
 * notes it once more when done.
 * @param keep see {@link fillFresh}
 * @returns how many artefacts that were
 */
export async function replayChanges(tx: Tx, most: number, keep: boolean): Promise<number> {
  const changed = await tx.query<{ artefact_id: string }>(
    `with told as (
       delete from search_index_change
        where change in (select change from search_index_change order by change limit $1) returning artefact_id)
     select distinct artefact_id from told`,
    [most],
  );
  if (changed.length === 0) return 0;
  const ids = changed.map((row) => row.artefact_id);
  await holdReferences(tx, ids);
  // The words of titles go with their documents.
  await tx.query(`delete from ${freshSchema}.search_document where artefact_id = any($1::uuid[])`, [ids]);
  await fillFresh(tx, ids, keep);
  return ids.length;
}
