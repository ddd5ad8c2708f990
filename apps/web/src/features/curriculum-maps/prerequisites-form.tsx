import { Button, Group, MultiSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { unitName, type ShownMap } from './map-view.tsx';
import { SetPrerequisitesMutation } from './unit-operations.ts';
import { weeksInWords } from './weeks.ts';

interface PrerequisitesFormProps {
  map: ShownMap;
  postId: string;
  slot: MapSlotPartsFragment;
  onDone: (told: string) => void;
}

/** What has to be taught before a unit. */
export function PrerequisitesForm({ map, postId, slot, onDone }: PrerequisitesFormProps) {
  const vocabulary = useVocabulary();
  const [chosen, setChosen] = useState<string[]>([...slot.prerequisiteIds]);
  const save = useCommand(SetPrerequisitesMutation, {
    invalidates: ['CurriculumMap'],
    onDone: () => onDone('What comes before the unit was saved.'),
  });
  const others = map.slots.filter(({ id }) => id !== slot.id);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const edit = { mapId: map.id, postId, slotId: slot.id, expectedRevision: slot.revision };
        save.mutate({ input: { ...edit, prerequisiteIds: chosen } });
      }}
    >
      <Stack gap="sm">
        <MultiSelect
          label="Units that have to be taught before"
          data={others.map((one) => ({
            value: one.id,
            label: `${unitName(one)} (${vocabulary.label('year-group', one.firstYear)}, ${weeksInWords(one).toLowerCase()})`,
          }))}
          value={chosen}
          onChange={setChosen}
          error={problemAt(save.error, 'prerequisiteIds')}
          limit={50}
          searchable
        />
        <CommandError error={save.error} except={['prerequisiteIds']} />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={save.isPending}>
            Save the order
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
