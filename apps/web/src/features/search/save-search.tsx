import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBell, IconCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { AlertFrequency } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { frequencies } from './frequencies.ts';
import { SaveSearchMutation } from './saved-operations.ts';
import { type SearchState, filtersOf } from './search-state.ts';

/** Keeps the search that is shown, under a name. */
export function SaveSearch({ state }: { state: SearchState }) {
  const [opened, dialog] = useDisclosure(false);
  const [saved, setSaved] = useState<SearchState | null>(null);
  const [name, setName] = useState('');
  const [frequency, setFrequency] = useState<AlertFrequency>('WEEKLY');
  const save = useCommand(SaveSearchMutation, {
    invalidates: ['SavedSearches'],
    onDone: () => {
      setSaved(state);
      dialog.close();
    },
  });

  function open() {
    setName(state.q ?? '');
    save.reset();
    dialog.open();
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    save.mutate({ input: { name, query: state.q ?? '', filters: filtersOf(state), frequency } });
  }

  const isSaved = saved === state;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={isSaved ? <IconCheck size={18} aria-hidden /> : <IconBell size={18} aria-hidden />}
        onClick={open}
      >
        {isSaved ? 'Saved' : 'Save search'}
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Save this search">
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label="Name"
              required
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <Select
              label="Tell me of what is new"
              description="Here and by e-mail, and only when there is something."
              data={frequencies}
              value={frequency}
              allowDeselect={false}
              onChange={(value) => value && setFrequency(value)}
            />
            <CommandError error={save.error} />
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
