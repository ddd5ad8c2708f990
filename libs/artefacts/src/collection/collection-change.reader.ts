import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import type { CollectionChangeKind } from './collection.entity.ts';
import { collectionColumns, curateCollectionRule } from './collection.policy.ts';
import { shownVersion } from '../access/shown-version.ts';

/** What a curator changed. */
export interface CollectionChangeRow {
  readonly revision: number;
  readonly kind: CollectionChangeKind;
  readonly item_id: string | null;
  readonly section_id: string | null;
  /** What the item or section is called. */
  readonly title: string | null;
  readonly changed_by: string;
  readonly changed_at: Date;
}

const mostChanges = 100;

/** Reads what was changed in a collection since a state of it, for its curators: of items, those they see. */
@Injectable()
export class CollectionChangeReader {
  constructor(private readonly database: Database) {}

  /** The newest hundred, first one first. */
  async listSince(viewer: Viewer, collectionId: string, revision: number): Promise<readonly CollectionChangeRow[]> {
    if (!isId(collectionId)) return [];
    const parameters = new SqlParameters([collectionId, revision]);
    const rows = await this.database.query<CollectionChangeRow>(
      `select change.revision, change.kind, change.collection_item_id as item_id, change.collection_section_id as section_id,
              coalesce(version.title, section.title) as title, change.changed_by, change.changed_at
         from collection_change change
         join collection using (collection_id)
         left join collection_section section on section.collection_section_id = change.collection_section_id
         left join collection_item item on item.collection_item_id = change.collection_item_id
         left join ${shownVersion(viewer, parameters)} on true
         left join artefact_version version on version.version_id = shown.version_id
        where change.collection_id = $1 and change.revision > $2 and collection.deleted_at is null
          and (change.kind not like 'item-%' or version.version_id is not null)
          and ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)}
        order by change.revision desc limit ${mostChanges}`,
      parameters.values,
    );
    return rows.reverse();
  }
}
