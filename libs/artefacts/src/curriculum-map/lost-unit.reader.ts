import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { goneVersion } from '../collection/collection-work.reader.ts';
import { editMapRule, mapColumns } from './curriculum-map.policy.ts';
import { slotTables } from './map-slot.reader.ts';

/** A unit whose artefact its editor does not find any more, and knows what it was. */
export interface LostUnitRow {
  readonly mapId: string;
  readonly slotId: string;
  /** Of the artefact, as it was. */
  readonly title: string;
  readonly revision: number;
}

/** Tells the editors of maps which units have lost their artefact, by map, of those they may know of. */
@Injectable()
export class LostUnitReader implements BatchSource<readonly LostUnitRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, mapIds: readonly string[]): Promise<ReadonlyMap<string, readonly LostUnitRow[]>> {
    const parameters = new SqlParameters([mapIds.filter(isId)]);
    const rows = await this.database.query<LostUnitRow>(
      `select item.curriculum_map_id as "mapId", item.curriculum_map_slot_id as "slotId", gone.title, item.revision
         from ${slotTables(viewer, parameters)} join ${goneVersion(viewer, parameters)} on true
        where map.curriculum_map_id = any($1::uuid[]) and map.deleted_at is null
          and ${ruleToSql(editMapRule(viewer), mapColumns, parameters)}
          and item.artefact_id is not null and shown.version_id is null
        order by item.first_year, item.first_week, item.curriculum_map_slot_id`,
      parameters.values,
    );
    return Map.groupBy(rows, ({ mapId }) => mapId);
  }
}
