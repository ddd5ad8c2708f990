import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import type { BatchSource } from '@constellation/platform/graphql';
import { Injectable } from '@nestjs/common';
import { shownVersion } from '../access/shown-version.ts';
import { isMapSeen } from './curriculum-map.reader.ts';
import type { SlotPlace } from './map-check.ts';
import { mapUnits, unitWith } from './map-unit.sql.ts';

/** A unit on a map as this viewer sees it. */
export interface MapSlotRow extends SlotPlace {
  readonly mapId: string;
  /** The newest version of its artefact that the viewer may find; null where it is only planned. */
  readonly versionId: string | null;
  /** What is planned; null where an artefact stands there. */
  readonly title: string | null;
  readonly revision: number;
  /** Of its map. */
  readonly weeksPerYear: number;
}

/** A row of {@link selectSlots}. */
export interface SlotRecord {
  readonly id: string;
  readonly map_id: string;
  readonly version_id: string | null;
  readonly title: string | null;
  readonly strand: string;
  readonly first_year: number;
  readonly last_year: number;
  readonly cycle: SlotPlace['cycle'];
  readonly first_week: number;
  readonly weeks: number;
  readonly revision: number;
  readonly weeks_per_year: number;
}

const columns = `item.curriculum_map_slot_id as id, item.curriculum_map_id as map_id, shown.version_id, item.title, item.strand,
  item.first_year, item.last_year, item.cycle, item.first_week, item.weeks, item.revision, map.weeks_per_year, item.artefact_id`;

/** What stands on maps. A unit whose artefact the viewer may not find is not there for them, in no list and no gap. */
export const slotTables = (viewer: Viewer, parameters: SqlParameters): string => `curriculum_map map
  join ${mapUnits} on item.curriculum_map_id = map.curriculum_map_id
  left join ${shownVersion(viewer, parameters)} on true`;
export const isThere = unitWith('shown.version_id is not null');

/** SQL that selects what stands on maps, to be narrowed by a `where`; it has to ask whether the map is seen and the unit is there. */
export const selectSlots = (viewer: Viewer, parameters: SqlParameters): string =>
  `select ${columns} from ${slotTables(viewer, parameters)}`;

export const toSlot = (row: SlotRecord): MapSlotRow => ({
  ...{ id: row.id, mapId: row.map_id, versionId: row.version_id, title: row.title, strand: row.strand },
  ...{ firstYear: row.first_year, lastYear: row.last_year, cycle: row.cycle },
  ...{ firstWeek: row.first_week, weeks: row.weeks, revision: row.revision },
  weeksPerYear: row.weeks_per_year,
});

/** Reads what stands on maps, by map, in the order of years and weeks. */
@Injectable()
export class MapSlotReader implements BatchSource<readonly MapSlotRow[]> {
  constructor(private readonly database: Database) {}

  async readBatch(viewer: Viewer, mapIds: readonly string[]): Promise<ReadonlyMap<string, readonly MapSlotRow[]>> {
    const parameters = new SqlParameters([mapIds.filter(isId)]);
    const rows = await this.database.query<SlotRecord>(
      `${selectSlots(viewer, parameters)}
        where map.curriculum_map_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)} and ${isThere}
        order by item.first_year, item.first_week, item.strand, item.curriculum_map_slot_id`,
      parameters.values,
    );
    return Map.groupBy(rows.map(toSlot), ({ mapId }) => mapId);
  }
}

/** Weeks of a year of a map, for which others are looked for. */
export interface AskedWeeks {
  readonly mapId: string;
  /** On the axis, from 0. */
  readonly year: number;
  /** From 1. */
  readonly firstWeek: number;
  readonly weeks: number;
}

/** Most units of others that are told at once. */
const mostNeighbours = 50;

/** Finds what others teach at the same time: units on maps of other organisations, as far as the viewer sees both. */
@Injectable()
export class MapNeighbourReader {
  constructor(private readonly database: Database) {}

  /**
   * Units with an artefact that overlap these weeks of the same year in the same subject, those that overlap most first;
   * where years have different numbers of weeks, by the share of the year that has passed. Empty for who does not see the map.
   */
  async list(viewer: Viewer, { mapId, year, firstWeek, weeks }: AskedWeeks): Promise<readonly MapSlotRow[]> {
    const parameters = new SqlParameters([isId(mapId) ? mapId : null, year, firstWeek, weeks]);
    const rows = await this.database.query<SlotRecord>(
      `with asked as (
         select map.subject, map.organisation_id, ($3::int - 1)::numeric / map.weeks_per_year as begins,
                ($3::int - 1 + $4::int)::numeric / map.weeks_per_year as ends
           from curriculum_map map where map.curriculum_map_id = $1::uuid and ${isMapSeen(viewer, parameters)}
       )
       select ${columns}
         from asked cross join ${slotTables(viewer, parameters)}
        cross join lateral (
          select least(asked.ends, (item.first_week - 1 + item.weeks)::numeric / map.weeks_per_year)
               - greatest(asked.begins, (item.first_week - 1)::numeric / map.weeks_per_year) as share) as common
        where map.subject = asked.subject and map.organisation_id <> asked.organisation_id and ${isMapSeen(viewer, parameters)}
          and $2::int between item.first_year and item.last_year and common.share > 0 and shown.version_id is not null
        order by common.share desc, item.curriculum_map_slot_id limit ${mostNeighbours}`,
      parameters.values,
    );
    return rows.map(toSlot);
  }
}
