import { Button, Modal, Select, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconBulb } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { useKeptWords } from '../../ui/kept-words.ts';
import { CommandError } from '../../ui/states.tsx';
import { FindArtefactsQuery } from '../artefacts/draft-operations.ts';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { ProposeForCollectionMutation } from './proposal-operations.ts';

/** Proposes something for a collection that others curate. */
export function Propose({ collectionId }: { collectionId: string }) {
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconBulb size={18} aria-hidden />} onClick={dialog.open}>
        Propose something
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Propose something for this collection" size="lg">
        <ProposeForm collectionId={collectionId} onDone={dialog.close} />
      </Modal>
    </>
  );
}

function ProposeForm({ collectionId, onDone }: { collectionId: string; onDone: () => void }) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const kept = useKeptWords(`proposal.${collectionId}`, { artefactId: '', title: '', note: '' });
  const { artefactId, title, note } = kept.words;
  const chosen = artefactId === '' ? null : { value: artefactId, label: title };
  const [tried, setTried] = useState(false);
  const found = useOperation(
    FindArtefactsQuery,
    { query: search },
    { enabled: search.length >= 2, keepPrevious: true },
  );
  const hits = (found.data?.search.hits ?? []).map(({ version }) => ({
    value: version.artefact.id,
    label: `${version.title} (${version.artefact.rightsHolder.name})`,
  }));
  const propose = useCommand(ProposeForCollectionMutation, {
    invalidates: ['CollectionDesk'],
    onDone: () => {
      notifications.show({ message: 'Proposed. Its curators decide, and you see here what they say.' });
      kept.clear();
      onDone();
    },
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!chosen || !choice.post) return;
    propose.mutate({ input: { collectionId, artefactId: chosen.value, postId: choice.post.id, note } });
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <KeptNotice kept={kept} />
        <Select
          label="What"
          placeholder="Type a title"
          data={chosen && !hits.some(({ value }) => value === chosen.value) ? [chosen, ...hits] : hits}
          value={chosen?.value ?? null}
          onChange={(value) => {
            const hit = hits.find((one) => one.value === value);
            kept.set({ artefactId: hit?.value ?? '', title: hit?.label ?? '' });
          }}
          searchable
          searchValue={typed}
          onSearchChange={setTyped}
          // The API has searched already, in ways a substring test would not.
          filter={({ options }) => options}
          nothingFoundMessage={search.length < 2 ? 'Type at least two letters' : 'Nothing found'}
          error={tried && !chosen ? 'Choose what you propose.' : undefined}
          withAsterisk
          data-autofocus
        />
        <Textarea
          label="Why"
          autosize
          minRows={2}
          maxLength={2_000}
          value={note}
          onChange={(event) => kept.set({ note: event.currentTarget.value })}
        />
        <PostChoice
          choice={choice}
          label="Through which post?"
          error={tried && !choice.post ? 'Choose a post.' : undefined}
        />
        <CommandError error={propose.error} />
        <Button type="submit" loading={propose.isPending}>
          Propose it
        </Button>
      </Stack>
    </form>
  );
}
