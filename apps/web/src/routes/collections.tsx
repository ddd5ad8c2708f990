import { Box, Button, Modal, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePages } from '../client/hooks.ts';
import { CollectionRows } from '../features/collections/collection-rows.tsx';
import { NewCollection } from '../features/collections/new-collection.tsx';
import { CollectionsQuery } from '../features/collections/operations.ts';
import { useViewer } from '../features/identity/viewer.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';

export function CollectionsPage() {
  const { posts } = useViewer();
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure(false);
  const [which, setWhich] = useState('all');
  const isCurated = which === 'mine';
  const query = usePages(CollectionsQuery, {
    key: [{ isCurated }],
    withCursor: (after) => ({ filter: { isCurated }, after }),
    pageOf: (answer) => answer.collections.pageInfo,
    keepPrevious: true,
  });
  const shown = query.data?.pages.flatMap(({ collections }) => collections.nodes);
  return (
    <Page
      title="Collections"
      lead="What people put together for others: in order, with a word on each."
      actions={posts.length > 0 && <Button onClick={dialog.open}>New collection</Button>}
    >
      {posts.length > 0 && (
        <Box mb="lg">
          <SegmentedControl
            aria-label="Which collections"
            value={which}
            onChange={setWhich}
            data={[
              { value: 'all', label: 'All I see' },
              { value: 'mine', label: 'Those I curate' },
            ]}
          />
        </Box>
      )}
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {!query.error && shown === undefined && <ListSkeleton />}
      {shown?.length === 0 && (
        <Empty title={isCurated ? 'You curate no collection yet' : 'No collection is shown to you yet'}>
          Begin one, or choose “Add to a collection” on the page of anything you find.
        </Empty>
      )}
      {shown !== undefined && shown.length > 0 && <CollectionRows collections={shown} />}
      <LoadMore query={query} />
      <Modal opened={opened} onClose={dialog.close} title="A new collection" size="lg">
        <NewCollection
          onCancel={dialog.close}
          onDone={(collectionId) => navigate({ to: '/collections/$collectionId', params: { collectionId } })}
        />
      </Modal>
    </Page>
  );
}
