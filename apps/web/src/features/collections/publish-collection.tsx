import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import type { ShownCollection } from './collection-view.tsx';
import { PublishCollectionMutation } from './version-operations.ts';

interface PublishProps {
  collection: ShownCollection;
  post: ViewerPost;
  onDone: (number: number) => void | Promise<void>;
}

/** Publishes a collection as it stands. */
export function PublishCollection({ collection, post, onDone }: PublishProps) {
  const [changeNote, setChangeNote] = useState('');
  const publish = useCommand(PublishCollectionMutation, {
    invalidates: ['CollectionVersions', 'CollectionVersion'],
    onDone: (done) => (done.__typename === 'CollectionPublished' ? onDone(done.version.number) : undefined),
  });
  const conflict = publish.data?.__typename === 'CollectionConflict' ? publish.data : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({
          input: {
            ...{ collectionId: collection.id, expectedRevision: collection.revision ?? 1 },
            ...{ changeNote, postId: post.id },
          },
        });
      }}
    >
      <Stack>
        <Text c="dimmed">
          A version can be cited: it keeps the order, the sections and the words of today, with an address that stays,
          and is never changed. Of what stands in it everyone sees what they may find.
        </Text>
        <Textarea
          label="What is new in it"
          autosize
          minRows={2}
          value={changeNote}
          onChange={(event) => setChangeNote(event.currentTarget.value)}
          error={problemAt(publish.error, 'changeNote')}
          required
        />
        <CommandError error={publish.error} except={['changeNote']} />
        {conflict && <Text role="alert">{conflict.message}</Text>}
        <div>
          <Button type="submit" loading={publish.isPending}>
            Publish this version
          </Button>
        </div>
      </Stack>
    </form>
  );
}
