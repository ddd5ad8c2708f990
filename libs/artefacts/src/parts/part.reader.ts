import { ruleToSql, SqlParameters, type JoinableSource, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { pageRule, standsForArtefactRule } from '../access/version.policy.ts';
import { readableVersion } from '../artefact/version-content.reader.ts';
import type { ArtefactRow } from '../artefact/artefact.reader.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';

const columnsOf = (alias: string): string => `${alias}.artefact_id as id, ${alias}.kind, ${alias}.rights_holder_id`;

type PartRow = ArtefactRow & { readonly version_id: string };
type ContainerRow = ArtefactRow & { readonly part_id: string };

/** The parts of a version in their order, by version: those the viewer may find. */
@Injectable()
export class PartsReader
  implements BatchSource<readonly ArtefactRow[]>, JoinableSource<PartRow, readonly ArtefactRow[]>
{
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, versionIds: readonly string[]): Promise<ReadonlyMap<string, readonly ArtefactRow[]>> {
    const parameters = new SqlParameters([versionIds.filter(isId)]);
    const rows = await this.database.query<PartRow>(this.select(viewer, '$1::uuid[]', parameters), parameters.values);
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    const columns = Object.fromEntries(
      Object.entries(ruleColumns).map(([field, column]) => [
        field,
        column.replace(/^(access|version|artefact)\./, 'part_$1.'),
      ]),
    );
    return `select version.version_id, ${columnsOf('part_artefact')}
         from ${versionTables}
         join version_part on version_part.version_id = version.version_id
         join artefact part_artefact on part_artefact.artefact_id = version_part.part_id
        where ${readableVersion(viewer, keys, parameters)} and exists (
          select from artefact_version part_version join version_access part_access on part_access.version_id = part_version.version_id
           where part_version.artefact_id = version_part.part_id and ${ruleToSql(standsForArtefactRule(viewer), columns, parameters)})
        order by version_part.position`;
  }

  collect(rows: readonly PartRow[]): ReadonlyMap<string, readonly ArtefactRow[]> {
    return Map.groupBy(rows, (row) => row.version_id);
  }
}

/** What an artefact is a part of, by artefact: of each container only versions that are not superseded, as the viewer may read them. */
@Injectable()
export class ContainersReader
  implements BatchSource<readonly ArtefactRow[]>, JoinableSource<ContainerRow, readonly ArtefactRow[]>
{
  constructor(private readonly database: Database) {}

  async readBatch(
    viewer: Viewer,
    artefactIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly ArtefactRow[]>> {
    const parameters = new SqlParameters([artefactIds.filter(isId)]);
    const rows = await this.database.query<ContainerRow>(
      this.select(viewer, '$1::uuid[]', parameters),
      parameters.values,
    );
    return this.collect(rows);
  }

  select(viewer: Viewer, keys: string, parameters: SqlParameters): string {
    return `select distinct on (version_part.part_id, artefact.artefact_id) version_part.part_id, ${columnsOf('artefact')}
         from version_part
         join ${versionTables.replace('artefact_version version', 'artefact_version version on version.version_id = version_part.version_id')}
        where version_part.part_id = any(${keys}) and version.state <> 'superseded'
          and ${ruleToSql(pageRule(viewer, 'read'), ruleColumns, parameters)}
        order by version_part.part_id, artefact.artefact_id`;
  }

  collect(rows: readonly ContainerRow[]): ReadonlyMap<string, readonly ArtefactRow[]> {
    return Map.groupBy(rows, (row) => row.part_id);
  }
}
