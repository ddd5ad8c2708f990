import { OrganisationReader } from '@constellation/identity';
import { SqlParameters, type Reference, type ReferenceReader, type Viewer } from '@constellation/platform/access';
import { Database, isId } from '@constellation/platform/db';
import { Injectable } from '@nestjs/common';
import { isMapSeen } from './curriculum-map.reader.ts';
import { isThere, slotTables } from './map-slot.reader.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly map_id: string;
  readonly map_title: string;
  readonly organisation_id: string;
}

/** Units of curriculum maps as other contexts point to them: where the viewer sees the map and may find what stands there. */
@Injectable()
export class MapSlotReferences implements ReferenceReader {
  readonly kind = 'CurriculumMapSlot';

  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationReader,
  ) {}

  async readReferences(viewer: Viewer, ids: readonly string[]): Promise<ReadonlyMap<string, Reference>> {
    const parameters = new SqlParameters([ids.filter(isId)]);
    const rows = await this.database.query<Row>(
      `select item.curriculum_map_slot_id as id, coalesce(version.title, item.title) as title,
              map.curriculum_map_id as map_id, map.title as map_title, map.organisation_id
         from ${slotTables(viewer, parameters)} left join artefact_version version on version.version_id = shown.version_id
        where item.curriculum_map_slot_id = any($1::uuid[]) and ${isMapSeen(viewer, parameters)} and ${isThere}`,
      parameters.values,
    );
    const organisations = await this.organisations.readBatch(viewer, [
      ...new Set(rows.map((row) => row.organisation_id)),
    ]);
    return new Map(
      rows.map(({ id, title, map_id: mapId, map_title: mapTitle, organisation_id: organisationId }) => {
        const holder = organisations.get(organisationId);
        const of = holder ? { within: { kind: 'Organisation', id: holder.id, title: holder.name } } : {};
        const map = { kind: 'CurriculumMap', id: mapId, title: mapTitle, organisationId, ...of };
        return [id, { kind: this.kind, id, title, organisationId, within: map }];
      }),
    );
  }
}
