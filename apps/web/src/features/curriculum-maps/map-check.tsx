import { Text } from '@mantine/core';
import { plural } from '../../ui/format.ts';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { unitName, type ShownMap } from './map-view.tsx';
import { weeksInWords } from './weeks.ts';

/** Weeks in which nothing is taught, and weeks that two units of one strand claim. */
export function MapCheck({ map }: { map: ShownMap }) {
  const vocabulary = useVocabulary();
  const named = new Map(map.slots.map((slot) => [slot.id, unitName(slot)]));
  const year = (code: string): string => vocabulary.label('year-group', code);
  if (map.gaps.length === 0 && map.overlaps.length === 0) {
    return <Text>Every week is taught, and nothing overlaps.</Text>;
  }
  return (
    <>
      {map.overlaps.length > 0 && (
        <>
          <h3>{plural(map.overlaps.length, 'overlap')}</h3>
          <ul>
            {map.overlaps.map((overlap) => (
              <li key={`${overlap.year} ${overlap.slotIds.join(' ')}`}>
                {year(overlap.year)}, {weeksInWords(overlap).toLowerCase()}:{' '}
                {overlap.slotIds.map((id) => named.get(id)).join(' and ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {map.gaps.length > 0 && (
        <>
          <h3>{plural(map.gaps.length, 'gap')}</h3>
          <ul>
            {map.gaps.map((gap) => (
              <li key={`${gap.year} ${gap.cycle} ${gap.firstWeek}`}>
                {year(gap.year)}
                {gap.cycle ? `, cycle ${gap.cycle}` : ''}: {weeksInWords(gap).toLowerCase()}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
