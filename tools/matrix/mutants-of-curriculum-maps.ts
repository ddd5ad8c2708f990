import { one, type Mutant } from './mutant.ts';

const maps = 'libs/artefacts/src/curriculum-map';

/** The filters of curriculum maps, taken out. */
export const curriculumMapMutants: readonly Mutant[] = [
  one(
    'CurriculumMapReader',
    {
      file: `${maps}/curriculum-map.reader.ts`,
      after: 'export const isMapSeen',
      find: '${may(mapRule(viewer), parameters)}',
      replace: '(true or ${may(mapRule(viewer), parameters)})',
    },
    ['curriculum map'],
  ),
  one(
    'MapSlotReader: units that are not there',
    {
      file: `${maps}/map-slot.reader.ts`,
      after: 'What stands on maps',
      find: "unitWith('shown.version_id is not null')",
      replace: "'true'",
    },
    ['curriculum map'],
  ),
  one(
    'MapNeighbourReader',
    {
      file: `${maps}/map-slot.reader.ts`,
      after: 'where map.subject = asked.subject',
      find: 'and ${isMapSeen(viewer, parameters)}',
      replace: '',
    },
    ['curriculum map: neighbours'],
  ),
  one(
    'holdMap: a unit that is not there',
    {
      file: `${maps}/held-slot.ts`,
      after: 'export async function findSlot',
      find: '${unitWith((mayBeLost ? isKnown : isShown)(viewer, parameters))}',
      replace: 'true',
    },
    ['curriculum map: edits by strangers'],
  ),
  one(
    'MapAlignmentReader: units that are not there',
    {
      file: `${maps}/map-alignment.reader.ts`,
      after: 'where map.curriculum_map_id',
      find: 'and ${isThere}',
      replace: '',
    },
    ['curriculum map'],
  ),
  one(
    'prerequisitesOn: units that are not there',
    {
      file: `${maps}/map-prerequisite.reader.ts`,
      after: 'where map.curriculum_map_id',
      find: 'and ${isThere}',
      replace: '',
    },
    ['curriculum map'],
  ),
  one(
    'MapPlaceReader: maps that are not shown',
    {
      file: `${maps}/map-place.reader.ts`,
      after: 'where item.artefact_id',
      find: 'and ${isMapSeen(viewer, parameters)}',
      replace: '',
    },
    ['artefact: its places'],
  ),
  one(
    'LostUnitReader: its editors',
    {
      file: `${maps}/lost-unit.reader.ts`,
      after: 'map.deleted_at is null',
      find: 'and ${ruleToSql(editMapRule(viewer), mapColumns, parameters)}',
      replace: '',
    },
    ['curriculum map'],
  ),
  one(
    'CurriculumMapReader: when it was changed',
    {
      file: 'libs/artefacts/src/curriculum-map/curriculum-map.reader.ts',
      after: 'const changedAt',
      find: '${isUnitThere(viewer, parameters)}',
      replace: 'true',
    },
    ['curriculum map'],
  ),
];
