import { Group, Select } from '@mantine/core';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import type { ShownMap, ShownPart } from './map-view.tsx';
import { yearsBetween } from './weeks.ts';

interface PartChoiceProps {
  map: ShownMap;
  part: ShownPart;
  onChoose: (part: ShownPart) => void;
}

/** Shows the whole of a map, one year or one strand of it. */
export function PartChoice({ map, part, onChoose }: PartChoiceProps) {
  const vocabulary = useVocabulary();
  const strands = [...new Set(map.slots.map(({ strand }) => strand).filter(Boolean))].toSorted();
  return (
    <Group align="end" gap="sm">
      <Select
        label="Year"
        data={[
          { value: '', label: 'All years' },
          ...yearsBetween(map.firstYear, map.lastYear).map((year) => ({
            value: year,
            label: vocabulary.label('year-group', year),
          })),
        ]}
        value={part.year ?? ''}
        onChange={(year) => onChoose({ ...part, year: year || undefined })}
        allowDeselect={false}
      />
      {strands.length > 0 && (
        <Select
          label="Strand"
          data={[{ value: '', label: 'All strands' }, ...strands]}
          value={part.strand ?? ''}
          onChange={(strand) => onChoose({ ...part, strand: strand || undefined })}
          allowDeselect={false}
        />
      )}
    </Group>
  );
}
