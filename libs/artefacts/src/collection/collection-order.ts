import type { Tx } from '@constellation/platform/db';

/** A row of places: the sections of a collection, or the items of one section; the ones before the first section count as one. */
export interface Places {
  readonly collectionId: string;
  /** The section whose items they are; undefined for the sections themselves. */
  readonly sectionId?: string | null;
}

/** Beyond so many decimals the places of a row are numbered anew. */
const mostDecimals = 40;

const tableOf = (places: Places): { table: string; key: string; where: string; parameters: unknown[] } =>
  places.sectionId === undefined
    ? {
        table: 'collection_section',
        key: 'collection_section_id',
        where: 'collection_id = $1',
        parameters: [places.collectionId],
      }
    : {
        table: 'collection_item',
        key: 'collection_item_id',
        where: 'collection_id = $1 and collection_section_id is not distinct from $2::uuid',
        parameters: [places.collectionId, places.sectionId],
      };

/**
 * A place behind another of the row, or before all of them: half way to the next one, so that nothing else moves. What was
 * removed keeps its place, so what is put behind it finds one. A place that is not of this row any more means its end.
 * @param after what it goes behind; null for the first place
 */
export async function placeBehind(tx: Tx, places: Places, after: string | null): Promise<string> {
  const { table, key, where, parameters } = tableOf(places);
  const [row] = await tx.query<{ position: string; decimals: number }>(
    `with row_of as (select ${key} as id, position from ${table} where ${where}),
          anchor as (select case when $${parameters.length + 1}::uuid is null then null
                                 else coalesce((select position from row_of where id = $${parameters.length + 1}::uuid),
                                               (select max(position) from row_of), 0) end as position),
          next as (select min(row_of.position) as position from row_of, anchor
                    where anchor.position is null or row_of.position > anchor.position),
          chosen as (select case when anchor.position is null then coalesce(next.position - 1, 1)
                                 when next.position is null then floor(anchor.position) + 1
                                 else (anchor.position + next.position) * 0.5 end as position
                       from anchor, next)
     select position::text as position, scale(position) as decimals from chosen`,
    [...parameters, after],
  );
  if (!row) throw new Error('A place was not worked out.');
  if (row.decimals <= mostDecimals) return row.position;
  await renumber(tx, places);
  return placeBehind(tx, places, after);
}

/** The last place of a row. */
export async function lastPlace(tx: Tx, places: Places): Promise<number> {
  const { table, where, parameters } = tableOf(places);
  const [row] = await tx.query<{ last: number }>(
    `select coalesce(floor(max(position)), 0)::float8 as last from ${table} where ${where}`,
    parameters,
  );
  return row?.last ?? 0;
}

/** Gives whole numbers to the places of a row, in the order they have. In two steps, as no two may ever be the same. */
async function renumber(tx: Tx, places: Places): Promise<void> {
  const { table, key, where, parameters } = tableOf(places);
  const numbered = `from (select ${key} as id, row_number() over (order by position) as place,
      (select max(position) from ${table} where ${where}) as last from ${table} where ${where}) as numbered
    where ${table}.${key} = numbered.id`;
  await tx.query(`update ${table} set position = ceil(numbered.last) + numbered.place ${numbered}`, parameters);
  await tx.query(`update ${table} set position = numbered.place ${numbered}`, parameters);
}
