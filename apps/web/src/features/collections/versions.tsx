import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { formatDay } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import type { ShownCollection } from './collection-view.tsx';
import { CollectionVersionsQuery, PublishCollectionMutation } from './version-operations.ts';

/** What was published of a collection; nothing where nothing was. */
export function CollectionVersions({ collectionId }: { collectionId: string }) {
  const query = usePages(CollectionVersionsQuery, {
    key: [collectionId],
    withCursor: (after) => ({ id: collectionId, after }),
    pageOf: (answer) => answer.collection?.versions.pageInfo,
  });
  const versions = query.data?.pages.flatMap((page) => page.collection?.versions.nodes ?? []) ?? [];
  if (versions.length === 0) return null;
  return (
    <Section title="Versions" id="versions">
      <ul className={rows.rows}>
        {versions.map(({ id, number, changeNote, publishedAt, publishedBy }) => (
          <li key={id} className={rows.row}>
            <div className={rows.words}>
              <TextLink
                to="/collections/$collectionId/versions/$number"
                params={{ collectionId, number: String(number) }}
              >
                Version {number}
              </TextLink>
              <span className={rows.quiet}>
                {formatDay(publishedAt)}
                {publishedBy ? `, ${publishedBy.name}` : ''}
              </span>
              <span>{changeNote}</span>
            </div>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
    </Section>
  );
}

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
