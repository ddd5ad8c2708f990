import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { isMapSeen } from './curriculum-map.reader.ts';
import { selectSlots, toSlot, type MapSlotRow, type SlotRecord } from './map-slot.reader.ts';

/** Most places of one artefact that are told at once. */
const mostPlaces = 50;

/** Reads where artefacts stand on maps, by artefact, on the newest maps first. */
@Injectable()
export class MapPlaceReader implements BatchSource<readonly MapSlotRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, artefactIds: readonly string[]): Promise<ReadonlyMap<string, readonly MapSlotRow[]>> {
    const parameters = new SqlParameters([artefactIds.filter(isId)]);
    const rows = await this.database.query<SlotRecord & { readonly artefact_id: string }>(
      `select * from (
         select place.*, row_number() over (partition by artefact_id order by map_id desc, first_year, first_week, id) as nth
           from (${selectSlots(viewer, parameters)}
                  where item.artefact_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)}
                    and shown.version_id is not null) place
       ) placed where nth <= ${mostPlaces} order by artefact_id, nth`,
      parameters.values,
    );
    return new Map([...Map.groupBy(rows, (row) => row.artefact_id)].map(([id, here]) => [id, here.map(toSlot)]));
  }
}
