import { SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { readableVersion } from '../artefact/version-content.reader.ts';
import { versionTables } from '../artefact/version.row.ts';
import type { ThirdPartyItem } from './third-party.ts';

type ItemRow = ThirdPartyItem & { readonly version_id: string };

/** What in a version is somebody else's, in the order listed, by version; for readers. */
@Injectable()
export class ThirdPartyReader
  implements BatchSource<readonly ThirdPartyItem[]>, JoinableSource<ItemRow, readonly ThirdPartyItem[]>
{
  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ThirdPartyItem[]>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const rows = await this.database.query<ItemRow>(this.select(viewer, '$1::uuid[]', parameters), parameters.values);
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select version.version_id, item.what, item.source, item.permission, item.note
         from ${versionTables} join version_third_party item on item.version_id = version.version_id
        where ${readableVersion(viewer, keys, parameters)} order by item.position`;
  }

  collect(rows: readonly ItemRow[]): ReadonlyMap<string, readonly ThirdPartyItem[]> {
    return Map.groupBy(rows, (row) => row.version_id);
  }
}
