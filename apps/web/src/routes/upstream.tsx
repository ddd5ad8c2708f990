import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { usePages } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { UpstreamChangesQuery } from '../features/upstream/operations.ts';
import { UpstreamRow } from '../features/upstream/upstream-row.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from '../ui/rows.module.css';

export function UpstreamPage() {
  return (
    <SignedIn title="Changes where your work comes from">
      <Inbox />
    </SignedIn>
  );
}

function Inbox() {
  const [settled, setSettled] = useState(false);
  return (
    <Page
      title="Changes where your work comes from"
      lead="What became of works that your organisation adapted or uses. Nothing of yours changes until you say so."
      actions={
        <SegmentedControl
          aria-label="Which changes"
          value={settled ? 'settled' : 'waiting'}
          onChange={(value) => setSettled(value === 'settled')}
          data={[
            { value: 'waiting', label: 'Waiting' },
            { value: 'settled', label: 'Settled' },
          ]}
        />
      }
    >
      <Changes key={String(settled)} settled={settled} />
    </Page>
  );
}

function Changes({ settled }: { settled: boolean }) {
  const query = usePages(UpstreamChangesQuery, {
    key: [settled],
    withCursor: (after) => ({ settled, first: 20, after }),
    pageOf: (answer) => answer.upstreamChanges.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton />;
  const changes = query.data.pages.flatMap((page) => page.upstreamChanges.nodes);
  if (changes.length === 0) {
    return (
      <Empty title={settled ? 'Nothing has been settled yet' : 'Nothing waits for you'}>
        When a work that you adapted gets a new version, its changes come here, part by part.
      </Empty>
    );
  }
  return (
    <>
      <ul className={classes.rows}>
        {changes.map((change) => (
          <UpstreamRow key={change.id} change={change} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button mt="lg" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Load more
        </Button>
      )}
    </>
  );
}
