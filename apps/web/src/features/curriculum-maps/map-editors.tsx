import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { Picked } from '../../ui/found-picker.tsx';
import { CommandError } from '../../ui/states.tsx';
import { PeoplePicker } from '../identity/people-picker.tsx';
import type { ShownMap } from './map-view.tsx';
import { SetEditorsMutation } from './unit-operations.ts';

/** Names colleagues who edit a map beside those who answer for its organisation. */
export function MapEditors({ map, postId, onDone }: { map: ShownMap; postId: string; onDone: (told: string) => void }) {
  const before = map.editors.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly Picked[]>(map.editors);
  const save = useCommand(SetEditorsMutation, {
    invalidates: ['CurriculumMap'],
    onDone: () => onDone('The editors were saved.'),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const ids = chosen.map(({ id }) => id);
        const addIds = ids.filter((id) => !before.includes(id));
        const removeIds = before.filter((id) => !ids.includes(id));
        save.mutate({ input: { mapId: map.id, postId, addIds, removeIds } });
      }}
    >
      <PeoplePicker
        label="Who edits it with those who run the organisation"
        description="Colleagues of the organisation or its trust. They change what is on the map."
        value={chosen}
        onChange={setChosen}
      />
      <CommandError error={save.error} />
      <Button type="submit" variant="default" mt="md" loading={save.isPending}>
        Save the editors
      </Button>
    </form>
  );
}
