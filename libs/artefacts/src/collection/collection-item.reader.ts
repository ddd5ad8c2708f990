import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { askedId } from '../agreement/agreement-keyset.ts';
import { cardColumns, forFinders, versionTables, type VersionCard } from '../artefact/version.row.ts';
import { isSeen } from './collection.reader.ts';
import { shownVersion } from '../access/shown-version.ts';

/** An item as this viewer sees it: with the version that stands for it. */
export interface CollectionItemRow {
  readonly id: string;
  readonly section_id: string | null;
  readonly note: string;
  readonly is_pinned: boolean;
  readonly added_at: Date;
  readonly version: VersionCard;
}

/** The same in one row of SQL. */
export type FlatItem = Omit<CollectionItemRow, 'id' | 'version'> & VersionCard & { readonly item_id: string };

/** The tables of what stands in collections, in order: `collection`, `item`, its `section` where it has one, `shown`. */
export const itemTables = (viewer: Viewer, parameters: SqlParameters): string => `collection
  join collection_item item on item.collection_id = collection.collection_id and item.removed_at is null
  left join collection_section section on section.collection_section_id = item.collection_section_id
  cross join ${shownVersion(viewer, parameters)}`;

/** The order of a collection, which is total: sections in theirs, what stands in none before them. */
export const itemOrder = `section.position nulls first, item.position, item.collection_item_id`;

/** Reads what stands in a collection: those items of which the viewer may find the version, and nothing of the others. */
@Injectable()
export class CollectionItemReader {
  constructor(private readonly database: Database) {}

  /** In the collection's order; empty for who does not see the collection. One statement. */
  async list(viewer: Viewer, collectionId: string, page: PageRequest): Promise<Page<CollectionItemRow>> {
    const parameters = new SqlParameters([isId(collectionId) ? collectionId : null]);
    const after = askedId(page);
    // The cursor names an item and not its place, as places would tell of what stands between.
    const behind = after
      ? `and (coalesce(section.position, '-Infinity'), item.position, item.collection_item_id) > (
           select coalesce(of_last.position, '-Infinity'), last.position, last.collection_item_id
             from collection_item last left join collection_section of_last on of_last.collection_section_id = last.collection_section_id
            where last.collection_id = $1::uuid and last.collection_item_id = ${parameters.add(after)}::uuid)`
      : '';
    const rows = await this.database.query<FlatItem>(
      `with listed as (
         select item.collection_item_id, shown.version_id, row_number() over (order by ${itemOrder}) as place
           from ${itemTables(viewer, parameters)}
          where collection.collection_id = $1::uuid and ${isSeen(viewer, parameters)} ${behind}
          order by ${itemOrder} limit ${parameters.add(page.size + 1)}
       )
       select item.collection_item_id as item_id, item.collection_section_id as section_id, item.note,
              item.version_id is not null as is_pinned, item.added_at, ${cardColumns(viewer, parameters)}
         from listed
         join collection_item item on item.collection_item_id = listed.collection_item_id
         join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = listed.version_id')}
        order by listed.place`,
      parameters.values,
    );
    return pageOf(rows.map(toItemRow), page, (row) => [row.id]);
  }
}

export function toItemRow({
  item_id: id,
  section_id,
  note,
  is_pinned,
  added_at,
  ...version
}: FlatItem): CollectionItemRow {
  return { id, section_id, note, is_pinned, added_at, version: forFinders(version) };
}

/** How many items of each collection the viewer sees. */
@Injectable()
export class CollectionCountReader implements BatchSource<number> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<{ id: string; many: number }>(
      `select collection.collection_id as id, count(*)::int as many from ${itemTables(viewer, parameters)}
        where collection.collection_id = any($1::uuid[]) and ${isSeen(viewer, parameters)} group by 1`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row.many]));
  }
}

/** How many items that the viewer sees were added to each collection they follow since they last looked. */
@Injectable()
export class CollectionNewsReader implements BatchSource<number> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const parameters = new SqlParameters([ids.filter(isId), viewer.person?.id ?? null]);
    const rows = await this.database.query<{ id: string; many: number }>(
      `select collection.collection_id as id, count(*)::int as many from ${itemTables(viewer, parameters)}
         join collection_follow follow on follow.collection_id = collection.collection_id and follow.person_id = $2::uuid
        where collection.collection_id = any($1::uuid[]) and item.added_at > follow.seen_at and item.added_by <> follow.person_id
          and ${isSeen(viewer, parameters)} group by 1`,
      parameters.values,
    );
    return new Map(rows.map((row) => [row.id, row.many]));
  }
}
