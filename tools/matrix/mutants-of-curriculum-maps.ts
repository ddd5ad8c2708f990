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
      find: "'(item.artefact_id is null or shown.version_id is not null)'",
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
      file: `${maps}/map-slot.service.ts`,
      after: 'async #hold',
      find: '(item.artefact_id is null or ${isShown(viewer, parameters)})',
      replace: '(true or ${isShown(viewer, parameters)})',
    },
    ['curriculum map: edits by strangers'],
  ),
];
