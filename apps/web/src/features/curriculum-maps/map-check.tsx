import { Button, Text } from '@mantine/core';
import { useCommand } from '../../client/hooks.ts';
import { plural } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { unitName, type ShownMap } from './map-view.tsx';
import { RemoveUnitMutation } from './operations.ts';
import { gapLines, weeksInWords, yearsInWords } from './weeks.ts';

/** What is to be looked at: what is out of order or lost, what two units claim, and weeks in which nothing is taught. */
export function MapCheck({ map, postId }: { map: ShownMap; postId: string | null }) {
  const vocabulary = useVocabulary();
  const named = new Map(map.slots.map((slot) => [slot.id, unitName(slot)]));
  const year = (code: string): string => vocabulary.label('year-group', code);
  const many = map.gaps.length + map.overlaps.length + map.prerequisiteFaults.length + map.lostUnits.length;
  if (many === 0) return <Text>Every week is taught, in an order that works, and nothing overlaps.</Text>;
  return (
    <>
      {map.lostUnits.length > 0 && <LostUnits map={map} postId={postId} />}
      {map.prerequisiteFaults.length > 0 && (
        <>
          <h3>{plural(map.prerequisiteFaults.length, 'unit')} out of order</h3>
          <ul>
            {map.prerequisiteFaults.map(({ kind, slotIds }) => (
              <li key={`${kind} ${slotIds.join(' ')}`}>
                {kind === 'CIRCLE'
                  ? `${slotIds.map((id) => named.get(id)).join(', ')}: each waits for the next, and the last for the first`
                  : `${named.get(slotIds[0] ?? '')} is taught before ${named.get(slotIds[1] ?? '')}, which should come first`}
              </li>
            ))}
          </ul>
        </>
      )}
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
          <h3>Weeks without a unit</h3>
          <ul>
            {gapLines(map.gaps, map.weeksPerYear).map((line) => (
              <li key={`${line.firstYear} ${line.cycle} ${line.words}`}>
                {yearsInWords(line, vocabulary)}
                {line.cycle ? `, cycle ${line.cycle}` : ''}: {line.words}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function LostUnits({ map, postId }: { map: ShownMap; postId: string | null }) {
  const remove = useCommand(RemoveUnitMutation, { invalidates: ['CurriculumMap', 'MapCoverage'] });
  return (
    <>
      <h3>{plural(map.lostUnits.length, 'unit')} whose artefact is not to be found any more</h3>
      <ul>
        {map.lostUnits.map(({ slotId, title, revision }) => (
          <li key={slotId}>
            {title}{' '}
            {postId && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Take ${title} off the map`}
                loading={remove.isPending}
                onClick={() => remove.mutate({ input: { mapId: map.id, postId, slotId, expectedRevision: revision } })}
              >
                Take it off
              </Button>
            )}
          </li>
        ))}
      </ul>
      <CommandError error={remove.error} />
    </>
  );
}
