import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId, type Queryable } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { releasesFor } from '../access/version.policy.ts';
import { audienceParts, audiencesAsked, isLacking, type AudiencePart } from './audience-part.ts';
import { itemOrder, itemTables } from './collection-item.reader.ts';
import { collectionColumns, curateCollectionRule } from './collection.policy.ts';

/** An item that some of the collection's audience does not find. */
export interface CollectionGapRow {
  readonly item_id: string;
  readonly title: string;
  readonly artefact_id: string;
  /** Whether the viewer decides about its releases themselves. */
  readonly decides: boolean;
  readonly lacking: readonly AudiencePart[];
}

/** Tells curators which of the items they see others do not, of those to whom the collection is shown. */
@Injectable()
export class CollectionGapReader {
  constructor(private readonly database: Database) {}

  /** In the collection's order; empty to who does not curate it. */
  async list(viewer: Viewer, collectionId: string): Promise<readonly CollectionGapRow[]> {
    return gapsOf(this.database, viewer, { collectionId });
  }
}

/** The gaps of a collection, of all its items or of one, as its curator sees them; none to who does not curate it. */
export async function gapsOf(
  db: Queryable,
  viewer: Viewer,
  { collectionId, itemId = null }: { readonly collectionId: string; readonly itemId?: string | null },
): Promise<readonly CollectionGapRow[]> {
  const parameters = new SqlParameters([isId(collectionId) ? collectionId : null]);
  const mine = ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters);
  const [collection] = await db.query<{ keys: string[] }>(
    `select ${audiencesAsked} as keys from collection where collection_id = $1::uuid and deleted_at is null and ${mine}`,
    parameters.values,
  );
  const parts = collection ? await audienceParts(db, collection.keys, viewer.now) : [];
  if (parts.length === 0) return [];
  const asked = new SqlParameters([collectionId, itemId]);
  const lacks = parts.map((part) => isLacking(part, viewer.now, asked));
  const rows = await db.query<Omit<CollectionGapRow, 'lacking'> & { lacks: boolean[] }>(
    `select item.collection_item_id as item_id, version.title, item.artefact_id,
            artefact.rights_holder_id = any(${asked.typed(releasesFor(viewer), 'uuid[]')}) as decides, array[${lacks.join(', ')}] as lacks
       from ${itemTables(viewer, asked)}
       join artefact_version version on version.version_id = shown.version_id
       join artefact on artefact.artefact_id = item.artefact_id
      where collection.collection_id = $1::uuid and ($2::uuid is null or item.collection_item_id = $2::uuid)
      order by ${itemOrder}`,
    asked.values,
  );
  return rows.flatMap(({ lacks: lacking, ...row }) =>
    lacking.includes(true) ? [{ ...row, lacking: parts.filter((_, place) => lacking[place]) }] : [],
  );
}
