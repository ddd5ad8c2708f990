import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { pageOf, type Page, type PageRequest } from '@constellation/platform/paging';
import { Injectable } from '@nestjs/common';
import { shownVersion } from '../access/shown-version.ts';
import { askedId } from '../agreement/agreement-keyset.ts';
import { cardColumns, versionTables } from '../artefact/version.row.ts';
import { toItemRow, type CollectionItemRow, type FlatItem } from './collection-item.reader.ts';
import { isSeen, type CollectionSectionRow } from './collection.reader.ts';

/** A version of a collection, to those who see the collection. */
export interface CollectionVersionRow {
  readonly id: string;
  readonly collection_id: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly change_note: string;
  readonly published_by: string;
  readonly published_for: string;
  readonly published_at: Date;
  readonly sections: readonly CollectionSectionRow[];
}

const selected = `select version.collection_version_id as id, version.collection_id, version.number, version.title, version.description,
    version.change_note, version.published_by, version.published_for, version.published_at,
    coalesce((select jsonb_agg(jsonb_build_object('id', collection_section_id, 'title', section.title, 'note', section.note) order by section.place)
       from collection_version_section section where section.collection_version_id = version.collection_version_id), '[]') as sections
  from collection_version version
  join collection using (collection_id)`;

/** Reads what collections were when they were published. */
@Injectable()
export class CollectionVersionReader {
  constructor(private readonly database: Database) {}

  async find(viewer: Viewer, collectionId: string, number: number): Promise<CollectionVersionRow | null> {
    const parameters = new SqlParameters([isId(collectionId) ? collectionId : null, number]);
    const [row] = await this.database.query<CollectionVersionRow>(
      `${selected} where version.collection_id = $1::uuid and version.number = $2::int and ${isSeen(viewer, parameters)}`,
      parameters.values,
    );
    return row ?? null;
  }

  /** Newest first. */
  async list(viewer: Viewer, collectionId: string, page: PageRequest): Promise<Page<CollectionVersionRow>> {
    const parameters = new SqlParameters([isId(collectionId) ? collectionId : null]);
    const after = parameters.typed(askedId(page), 'uuid');
    const rows = await this.database.query<CollectionVersionRow>(
      `${selected}
        where version.collection_id = $1::uuid and ${isSeen(viewer, parameters)}
          and (${after} is null or version.collection_version_id < ${after})
        order by version.collection_version_id desc limit ${parameters.add(page.size + 1)}`,
      parameters.values,
    );
    return pageOf(rows, page, (row) => [row.id]);
  }

  /**
   * What stood in it, in its order: those items of which the viewer may find the version that stood there, and nothing of the others.
   * Of what was not pinned that is the newest they may find of those that were released by then.
   */
  async listItems(viewer: Viewer, versionId: string): Promise<readonly CollectionItemRow[]> {
    const parameters = new SqlParameters([isId(versionId) ? versionId : null]);
    const shown = shownVersion(viewer, parameters, { further: 'seen.number <= item.newest_number' });
    const rows = await this.database.query<FlatItem>(
      `select item.collection_item_id as item_id, item.collection_section_id as section_id, item.note,
              item.version_id is not null as is_pinned, added.added_at, ${cardColumns(viewer, parameters)}
         from collection_version snapshot
         join collection on collection.collection_id = snapshot.collection_id
         join collection_version_item item on item.collection_version_id = snapshot.collection_version_id
         join collection_item added on added.collection_item_id = item.collection_item_id
        cross join ${shown}
         join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = shown.version_id')}
        where snapshot.collection_version_id = $1::uuid and ${isSeen(viewer, parameters)}
        order by item.place`,
      parameters.values,
    );
    return rows.map(toItemRow);
  }
}
