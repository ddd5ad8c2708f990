import { Stack } from '@mantine/core';
import { usePages } from '../client/hooks.ts';
import { FeedbackView } from '../features/feedback/feedback-view.tsx';
import { ReceivedFeedbackQuery, WrittenFeedbackQuery } from '../features/feedback/operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import type { FeedbackPartsFragment } from '../gql/graphql.ts';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';

export function FeedbackPage() {
  return (
    <SignedIn title="Feedback">
      <Page
        title="Feedback"
        lead="What people write to each other about works. It is private until both sides show it."
      >
        <Received />
        <Written />
      </Page>
    </SignedIn>
  );
}

function Received() {
  const query = usePages(ReceivedFeedbackQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.receivedFeedback.pageInfo,
    staleTime: 0,
  });
  return (
    <Section title="To you" id="received">
      <List
        query={query}
        feedback={query.data?.pages.flatMap((page) => page.receivedFeedback.nodes)}
        empty="Nobody wrote to you about a work of yours yet."
      />
    </Section>
  );
}

function Written() {
  const query = usePages(WrittenFeedbackQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.writtenFeedback.pageInfo,
    staleTime: 0,
  });
  return (
    <Section title="By you" id="written">
      <List
        query={query}
        feedback={query.data?.pages.flatMap((page) => page.writtenFeedback.nodes)}
        empty="On the page of anything you used, choose “Write to the authors”."
      />
    </Section>
  );
}

interface ListProps {
  query: Parameters<typeof LoadMore>[0]['query'] & { error: Error | null; refetch: () => unknown };
  feedback: readonly FeedbackPartsFragment[] | undefined;
  empty: string;
}

function List({ query, feedback, empty }: ListProps) {
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!feedback) return <ListSkeleton rows={2} />;
  if (feedback.length === 0) return <Empty title="Nothing yet">{empty}</Empty>;
  return (
    <>
      <Stack gap="md">
        {feedback.map((one) => (
          <FeedbackView key={one.id} feedback={one} withVersion />
        ))}
      </Stack>
      <LoadMore query={query} />
    </>
  );
}
