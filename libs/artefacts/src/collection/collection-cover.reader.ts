import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { versionColumns, versionRule } from '../access/version.policy.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import { itemTables } from './collection-item.reader.ts';
import { isSeen } from './collection.reader.ts';

/** Most parts that a cover is made of. */
export const mostCoverParts = 6;

/** How many items of a collection are of a subject and a kind. */
export interface CoverPart {
  /** The first subject of the version that stands for each; null where it has none. */
  readonly subject: string | null;
  readonly kind: ArtefactKind;
  readonly count: number;
}

interface CoverRow extends CoverPart {
  readonly id: string;
}

/** What covers are drawn from: what the viewer reads of a collection, and nothing of the rest. One statement for all of a page. */
@Injectable()
export class CollectionCoverReader implements BatchSource<readonly CoverPart[]> {
  constructor(private readonly database: Database) {}

  /** The largest parts, in an order that is always the same; absent where the viewer reads none. */
  async readBatch(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, readonly CoverPart[]>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<CoverRow>(
      `select id, subject, kind, count from (
         select collection.collection_id as id, version.subjects[1] as subject, artefact.kind, count(*)::int as count,
                row_number() over (partition by collection.collection_id order by count(*) desc, version.subjects[1], artefact.kind) as place
           from ${itemTables(viewer, parameters)}
           join artefact_version version on version.version_id = shown.version_id
           join version_access access on access.version_id = shown.version_id
           join artefact on artefact.artefact_id = item.artefact_id
          where collection.collection_id = any($1::uuid[]) and ${isSeen(viewer, parameters)}
            and ${ruleToSql(versionRule(viewer, 'read'), versionColumns('access'), parameters)}
          group by 1, 2, 3) as parts
        where place <= ${mostCoverParts} order by id, place`,
      parameters.values,
    );
    return Map.groupBy(rows, (row) => row.id);
  }
}
