import { Select, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCommand, usePages } from '../client/hooks.ts';
import { CommunityThreadQuery, FollowCommunityThreadMutation } from '../features/communities/discussion-operations.ts';
import { MessageForm } from '../features/communities/message-form.tsx';
import { MessageView } from '../features/communities/message-view.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import type { CommunityThreadFollowing } from '../gql/graphql.ts';
import { labels } from '../ui/labels.ts';
import { TextLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { CommandError, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/communities/$communityId/threads/$threadId');
const choices = Object.entries(labels.threadFollowing).map(([value, label]) => ({ value, label }));

export function CommunityThreadPage() {
  return (
    <SignedIn title="Discussion">
      <Thread />
    </SignedIn>
  );
}

function Thread() {
  const { communityId, threadId } = route.useParams();
  const { person } = useViewer();
  const query = usePages(CommunityThreadQuery, {
    key: [threadId],
    withCursor: (after) => ({ id: threadId, after }),
    pageOf: (answer) => answer.communityThread?.messages.pageInfo,
    staleTime: 0,
  });
  const follow = useCommand(FollowCommunityThreadMutation, { invalidates: ['CommunityThread', 'CommunityThreads'] });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const thread = query.data?.pages[0]?.communityThread;
  if (!thread) return <NotFoundPage />;
  const messages = query.data.pages.flatMap((page) => page.communityThread?.messages.nodes ?? []);
  return (
    <Page
      title={thread.title ?? 'A thread that a steward hid'}
      eyebrow={
        <TextLink to="/communities/$communityId" params={{ communityId }}>
          {thread.community?.name ?? 'Community'}
        </TextLink>
      }
      actions={
        <div>
          <Select
            label="What you hear of it"
            data={choices}
            value={thread.following}
            onChange={(value) =>
              value && follow.mutate({ input: { threadId, following: value as CommunityThreadFollowing } })
            }
            allowDeselect={false}
          />
          <CommandError error={follow.error} />
        </div>
      }
    >
      <Stack>
        {messages.map((message) => (
          <MessageView
            key={message.id}
            message={message}
            isOwn={message.author?.id === person?.id}
            canWrite={thread.canWrite}
          />
        ))}
      </Stack>
      <LoadMore query={query} />
      {thread.canWrite ? (
        <Section title="Answer" id="answer">
          <MessageForm communityId={communityId} threadId={threadId} onDone={() => undefined} />
        </Section>
      ) : (
        <Text c="dimmed" mt="lg">
          Members of the community write here.
        </Text>
      )}
    </Page>
  );
}
