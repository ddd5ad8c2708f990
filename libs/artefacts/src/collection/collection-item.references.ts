import { SqlParameters, type Reference, type ReferenceReader, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { shownVersion } from '../access/shown-version.ts';
import { isSeen } from './collection.reader.ts';

/** Items of collections as other contexts point to them: those taken out meanwhile too, called as their work is. */
@Injectable()
export class CollectionItemReferences implements ReferenceReader {
  readonly kind = 'CollectionItem';

  constructor(private readonly database: Database) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<{ id: string; title: string }>(
      `select item.collection_item_id as id, version.title
         from collection_item item join collection using (collection_id)
         join ${shownVersion(viewer, parameters)} on true
         join artefact_version version on version.version_id = shown.version_id
        where item.collection_item_id = any($1::uuid[]) and ${isSeen(viewer, parameters)}`,
      parameters.values,
    );
    return new Map(rows.map(({ id, title }) => [id, { kind: this.kind, id, title }]));
  }
}
