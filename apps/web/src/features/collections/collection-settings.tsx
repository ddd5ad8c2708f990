import { Button, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { command, useCommand } from '../../client/hooks.ts';
import type { Picked } from '../../ui/found-picker.tsx';
import { CommandError } from '../../ui/states.tsx';
import { PeoplePicker } from '../identity/people-picker.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import {
  AudienceChoice,
  audienceInput,
  communityScopes,
  organisedScopes,
  type ChosenAudience,
} from './audience-choice.tsx';
import type { ShownCollection } from './collection-view.tsx';
import {
  RemoveCollectionMutation,
  SetCollectionAudienceMutation,
  SetCollectionCuratorsMutation,
  UpdateCollectionMutation,
} from './edit-operations.ts';
import type { Edits } from './use-edits.ts';

interface SettingsProps {
  collection: ShownCollection;
  edits: Edits;
}

/** What a collection is called and said to be. What was typed stays until it is saved. */
export function CollectionDetails({ collection, edits }: SettingsProps) {
  const [title, setTitle] = useState(collection.title);
  const [description, setDescription] = useState(collection.descriptionMarkdown);

  function save(event: FormEvent): void {
    event.preventDefault();
    const changed = {
      ...(title === collection.title ? {} : { title }),
      ...(description === collection.descriptionMarkdown ? {} : { description }),
    };
    void edits.edit((about) => command(UpdateCollectionMutation, { input: { ...about, ...changed } }));
  }

  return (
    <form onSubmit={save}>
      <Stack>
        <TextInput label="Title" value={title} onChange={(event) => setTitle(event.currentTarget.value)} required />
        <Textarea
          label="What it is for"
          autosize
          minRows={3}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={edits.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who sees a collection, and who curates it: for its owner. */
export function CollectionSharing({ collection, edits, post }: SettingsProps & { post: ViewerPost | null }) {
  const { audience } = collection;
  const [chosen, setChosen] = useState<ChosenAudience>({
    scope: audience?.scope ?? 'PRIVATE',
    partners: [...(audience?.partners ?? [])],
    partnershipIds: (audience?.partnerships ?? []).map(({ id }) => id),
  });
  const organisationId = collection.ownerOrganisation?.id ?? post?.organisation.id ?? null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void edits.edit((about) =>
          command(SetCollectionAudienceMutation, { input: { ...about, audience: audienceInput(chosen) } }),
        );
      }}
    >
      <AudienceChoice
        scopes={collection.ownerKind === 'COMMUNITY' ? communityScopes : organisedScopes}
        organisationId={organisationId}
        value={chosen}
        onChange={setChosen}
      />
      <Button type="submit" mt="md" loading={edits.isPending}>
        Show it to them
      </Button>
    </form>
  );
}

/** Names people who curate it too, colleagues or not. */
export function CollectionCurators({ collection, edits }: SettingsProps) {
  const before = collection.curators.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly Picked[]>(collection.curators);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const ids = chosen.map(({ id }) => id);
        const addIds = ids.filter((id) => !before.includes(id));
        const removeIds = before.filter((id) => !ids.includes(id));
        void edits.edit((about) => command(SetCollectionCuratorsMutation, { input: { ...about, addIds, removeIds } }));
      }}
    >
      <PeoplePicker
        label="Who curates it with its owner"
        description="Colleagues, and people of other organisations who said that the network may find them. They change what stands in it, and see it whoever else does."
        value={chosen}
        onChange={setChosen}
        exceptId={collection.ownerPerson?.id}
        beyond
      />
      <Button type="submit" mt="md" loading={edits.isPending}>
        Save the curators
      </Button>
    </form>
  );
}

interface EndProps {
  collection: ShownCollection;
  post: ViewerPost | null;
  onDone: () => void | Promise<void>;
}

/** Ends a collection, after asking. */
export function EndCollection({ collection, post, onDone }: EndProps) {
  const [opened, dialog] = useDisclosure(false);
  const end = useCommand(RemoveCollectionMutation, {
    invalidates: ['Collections', 'Collection'],
    onDone: (done) => (done.__typename === 'Done' ? onDone() : undefined),
  });
  const isConflict = end.data?.__typename === 'CollectionConflict';
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        End this collection
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={`End “${collection.title}”?`}>
        <Stack>
          <Text>Nobody sees it any more. What stands in it stays where it is.</Text>
          <CommandError error={end.error} />
          {end.data?.__typename === 'CollectionConflict' && <Text role="alert">{end.data.message}</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              Keep it
            </Button>
            <Button
              color="red"
              disabled={!post || isConflict}
              loading={end.isPending}
              onClick={() =>
                end.mutate({
                  input: {
                    collectionId: collection.id,
                    expectedRevision: collection.revision ?? 1,
                    postId: post?.id ?? '',
                  },
                })
              }
            >
              End it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
