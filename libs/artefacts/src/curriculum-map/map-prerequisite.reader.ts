import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId, type Queryable } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { isMapSeen } from './curriculum-map.reader.ts';
import { isThere, slotTables } from './map-slot.reader.ts';
import type { Prerequisite } from './prerequisites.ts';

type PrerequisiteRow = Prerequisite & { readonly mapId: string };

/** Which units of maps come before which, of the units that are there for the viewer. */
export async function prerequisitesOn(
  db: Queryable,
  viewer: Viewer,
  mapIds: readonly string[],
): Promise<readonly PrerequisiteRow[]> {
  const parameters = new SqlParameters([mapIds]);
  return db.query<PrerequisiteRow>(
    `with there as materialized (
       select item.curriculum_map_slot_id as id, item.curriculum_map_id as map_id from ${slotTables(viewer, parameters)}
        where map.curriculum_map_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)} and ${isThere}
     )
     select slot.map_id as "mapId", slot.id as "slotId", before.id as "prerequisiteId"
       from curriculum_map_prerequisite prerequisite
       join there slot on slot.id = prerequisite.curriculum_map_slot_id
       join there before on before.id = prerequisite.prerequisite_id
      order by slot.id, before.id`,
    parameters.values,
  );
}

/** Reads which units come before which, by map. */
@Injectable()
export class MapPrerequisiteReader implements BatchSource<readonly Prerequisite[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, mapIds: readonly string[]): Promise<ReadonlyMap<string, readonly Prerequisite[]>> {
    const rows = await prerequisitesOn(this.database, viewer, mapIds.filter(isId));
    return Map.groupBy(rows, ({ mapId }) => mapId);
  }
}
