import { ActionIcon, Button, Group, TextInput, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { useFocusBack } from '../../ui/focus-back.ts';
import { CommandError } from '../../ui/states.tsx';
import { ChangeSavedSearchMutation } from './saved-operations.ts';

/** The name of a saved search, to be changed in its place: Enter keeps it, Escape leaves it as it was. */
export function SavedSearchName({ id, name }: { id: string; name: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useCommand(ChangeSavedSearchMutation, {
    invalidates: ['SavedSearches'],
    onDone: () => setTyped(null),
  });
  const isOpen = typed !== null;
  const pencil = useFocusBack(isOpen);

  function open() {
    rename.reset();
    setTyped(name);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed?.trim() === name) setTyped(null);
    else rename.mutate({ input: { id, name: typed ?? '' } });
  }

  if (!isOpen) {
    return (
      <Group gap="xs" mb="sm" wrap="nowrap">
        <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {name}
        </Title>
        <ActionIcon ref={pencil} variant="subtle" aria-label={`Rename ${name}`} onClick={open}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
      </Group>
    );
  }
  return (
    <form onSubmit={submit}>
      <Group gap="sm" mb="sm" align="flex-end">
        <TextInput
          label="Name"
          aria-label={`New name of ${name}`}
          maxLength={120}
          value={typed}
          autoFocus
          error={problemAt(rename.error, 'name')}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setTyped(null)}
          style={{ flex: '1 1 14rem' }}
        />
        <Button type="submit" loading={rename.isPending}>
          Save the name
        </Button>
        <Button variant="default" onClick={() => setTyped(null)}>
          Cancel
        </Button>
      </Group>
      <CommandError error={rename.error} except={['name']} />
    </form>
  );
}
