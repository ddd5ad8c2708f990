import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import { CommandError, Loaded } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { NewCollection } from './new-collection.tsx';
import { AddToCollectionMutation } from './edit-operations.ts';
import { CollectionsQuery } from './operations.ts';

interface AddToCollectionProps {
  artefactId: string;
  title: string;
}

/** Puts what is on the page into a collection, for those who may curate one. */
export function AddToCollection({ artefactId, title }: AddToCollectionProps) {
  const { posts } = useViewer();
  const [opened, dialog] = useDisclosure(false);
  const [isNew, setNew] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  if (posts.length === 0) return null;
  const open = (): void => {
    setNew(false);
    dialog.open();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconStack2 size={18} aria-hidden />} onClick={open}>
        Add to a collection
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={isNew ? 'A new collection' : `Add “${title}”`} size="lg">
        {isNew ? (
          <NewCollection
            onCancel={() => setNew(false)}
            onDone={(collectionId) => {
              setChosen(collectionId);
              setNew(false);
            }}
          />
        ) : (
          <Choose
            artefactId={artefactId}
            chosen={chosen}
            onChoose={setChosen}
            onClose={dialog.close}
            onNew={() => setNew(true)}
          />
        )}
      </Modal>
    </>
  );
}

interface ChooseProps {
  artefactId: string;
  chosen: string | null;
  onChoose: (collectionId: string | null) => void;
  onClose: () => void;
  onNew: () => void;
}

function Choose({ artefactId, chosen, onChoose, onClose, onNew }: ChooseProps) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const query = useOperation(CollectionsQuery, { filter: { isCurated: true }, after: null });
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const add = useCommand(AddToCollectionMutation, {
    invalidates: ['Collection', 'Collections', 'CollectionGaps', 'CollectionUsage'],
    onDone: (done) => {
      if (done.__typename !== 'CollectionEdited') return;
      const { id, title } = done.collection;
      const isThere = done.addedIds.length === 0;
      notifications.show({
        icon: <IconCheck size={18} aria-hidden />,
        message: (
          <>
            {isThere ? 'It stands there already: ' : 'Added to '}
            <TextLink to="/collections/$collectionId" params={{ collectionId: id }}>
              {title}
            </TextLink>
          </>
        ),
      });
      onClose();
    },
  });
  return (
    <Loaded query={query}>
      {({ collections: { nodes } }) =>
        nodes.length === 0 ? (
          <Stack align="flex-start">
            <Text>You curate no collection yet.</Text>
            <Button onClick={onNew}>Begin one</Button>
          </Stack>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (!chosen || !choice.post) return;
              add.mutate({
                input: { collectionId: chosen, postId: choice.post.id, artefactIds: [artefactId], note },
              });
            }}
          >
            <Stack gap="lg">
              <Select
                label="Collection"
                data={nodes.map((one) => ({ value: one.id, label: one.title }))}
                value={chosen}
                onChange={onChoose}
                error={tried && !chosen ? 'Choose a collection.' : undefined}
                searchable
                withAsterisk
                data-autofocus
              />
              <Textarea
                label="Note"
                description="Those who see the collection read it beside the item."
                autosize
                minRows={2}
                maxLength={2_000}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <PostChoice
                choice={choice}
                label="Through which post?"
                error={tried && !choice.post ? 'Choose a post.' : undefined}
              />
              <CommandError error={add.error} />
              <Group justify="space-between">
                <Button variant="subtle" onClick={onNew}>
                  A new collection
                </Button>
                <Button type="submit" loading={add.isPending}>
                  Add it
                </Button>
              </Group>
            </Stack>
          </form>
        )
      }
    </Loaded>
  );
}
