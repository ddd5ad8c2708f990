import { Button, Stack } from '@mantine/core';
import { usePages } from '../client/hooks.ts';
import { ArtefactCard } from '../features/artefacts/artefact-card.tsx';
import { MyWorkQuery } from '../features/artefacts/draft-operations.ts';
import { DraftRow } from '../features/artefacts/draft-row.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { NoPost } from '../features/identity/no-post.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { WaitingChanges } from '../features/upstream/waiting-changes.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from '../ui/rows.module.css';

export function WorkPage() {
  return (
    <SignedIn title="My work">
      <WorkFrame />
    </SignedIn>
  );
}

function WorkFrame() {
  const { posts } = useViewer();
  return (
    <Page
      title="My work"
      lead="What you are writing, what waits for release, and what is out."
      actions={posts.length > 0 && <ButtonLink to="/publish">Start a draft</ButtonLink>}
    >
      <Work />
      {posts.length > 0 && <WaitingChanges />}
    </Page>
  );
}

function Work() {
  const { posts } = useViewer();
  const query = usePages(MyWorkQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.myWork.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton />;
  const items = query.data.pages.flatMap((page) => page.myWork.nodes);
  if (items.length === 0 && posts.length === 0) return <NoPost />;
  if (items.length === 0) {
    return (
      <Empty title="Nothing here yet" action={<ButtonLink to="/publish">Start a draft</ButtonLink>}>
        A lesson that worked, a sequence your department rehearsed, an enquiry with a null result: someone elsewhere is
        looking for it.
      </Empty>
    );
  }
  const drafts = items.filter((item) => item.draft);
  const released = items.filter((item) => item.version && item.version.id !== item.draft?.id);
  return (
    <Stack gap={0}>
      {drafts.length > 0 && (
        <Section title="Drafts" id="drafts">
          <ul className={classes.rows}>
            {drafts.map((item) => item.draft && <DraftRow key={item.id} kind={item.kind} draft={item.draft} />)}
          </ul>
        </Section>
      )}
      {released.length > 0 && (
        <Section title="Released" id="released">
          <Stack>{released.map((item) => item.version && <ArtefactCard key={item.id} version={item.version} />)}</Stack>
        </Section>
      )}
      {query.hasNextPage && (
        <Button
          mt="lg"
          mx="auto"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </Stack>
  );
}
