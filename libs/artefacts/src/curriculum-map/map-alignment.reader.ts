import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import type { Alignment, AlignmentExtent } from './coverage.ts';
import { editMapRule, mapColumns } from './curriculum-map.policy.ts';
import { isMapSeen } from './curriculum-map.reader.ts';
import { isThere, slotTables } from './map-slot.reader.ts';
import { statementColumns, toStatement, type StatementRow } from './map-statement.reader.ts';

/** An alignment of a unit that is there for the viewer. */
export interface AlignmentRow extends Alignment {
  readonly mapId: string;
  readonly alignedAt: Date;
  /** Null but to those who edit the map. */
  readonly alignedBy: string | null;
}

interface Row extends StatementRow {
  readonly map_id: string;
  readonly slot_id: string;
  readonly extent: AlignmentExtent;
  readonly aligned_at: Date;
  readonly aligned_by: string | null;
}

/** Reads which statements the units on maps teach, by map: of the units that are there for the viewer alone. */
@Injectable()
export class MapAlignmentReader implements BatchSource<readonly AlignmentRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, mapIds: readonly string[]): Promise<ReadonlyMap<string, readonly AlignmentRow[]>> {
    const parameters = new SqlParameters([mapIds.filter(isId)]);
    const mayEdit = ruleToSql(editMapRule(viewer), mapColumns, parameters);
    const rows = await this.database.query<Row>(
      `select item.curriculum_map_id as map_id, item.curriculum_map_slot_id as slot_id, alignment.extent, alignment.aligned_at,
              case when ${mayEdit} then alignment.aligned_by end as aligned_by, ${statementColumns}
         from ${slotTables(viewer, parameters)}
         join curriculum_map_alignment alignment on alignment.curriculum_map_slot_id = item.curriculum_map_slot_id
         join framework_statement statement on statement.framework_statement_id = alignment.framework_statement_id
        where map.curriculum_map_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)} and ${isThere}
        order by statement.framework_code, statement.position, item.curriculum_map_slot_id`,
      parameters.values,
    );
    const alignments = rows.map((row) => ({
      ...{ mapId: row.map_id, slotId: row.slot_id, extent: row.extent },
      ...{ alignedAt: row.aligned_at, alignedBy: row.aligned_by, statement: toStatement(row) },
    }));
    return Map.groupBy(alignments, ({ mapId }) => mapId);
  }
}
