import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { StaffQuery } from '../identity/organisation-operations.ts';
import type { ShownMap } from './map-view.tsx';
import { SetEditorsMutation } from './unit-operations.ts';

/** Names colleagues who edit a map beside those who answer for its organisation. */
export function MapEditors({ map, postId, onDone }: { map: ShownMap; postId: string; onDone: (told: string) => void }) {
  const organisationId = map.organisation?.id ?? '';
  const staff = useOperation(StaffQuery, { id: organisationId, after: null }, { enabled: organisationId !== '' });
  const people = new Map(map.editors.map(({ id, name }) => [id, name]));
  for (const { person } of staff.data?.organisation?.posts.nodes ?? []) if (person) people.set(person.id, person.name);
  const before = map.editors.map(({ id }) => id);
  const [chosen, setChosen] = useState<string[]>(before);
  const save = useCommand(SetEditorsMutation, {
    invalidates: ['CurriculumMap'],
    onDone: () => onDone('The editors were saved.'),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const addIds = chosen.filter((id) => !before.includes(id));
        const removeIds = before.filter((id) => !chosen.includes(id));
        save.mutate({ input: { mapId: map.id, postId, addIds, removeIds } });
      }}
    >
      <MultiSelect
        label="Who edits it with those who run the organisation"
        description="Colleagues of the organisation or its trust. They change what is on the map."
        data={[...people].map(([value, label]) => ({ value, label }))}
        value={chosen}
        onChange={setChosen}
        searchable
      />
      <CommandError error={save.error} />
      <Button type="submit" variant="default" mt="md" loading={save.isPending}>
        Save the editors
      </Button>
    </form>
  );
}
