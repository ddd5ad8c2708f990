import { Button, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCommand, useOperation } from '../client/hooks.ts';
import { problemAt } from '../client/problems.ts';
import { AcceptCommunityInvitationMutation } from '../features/communities/changes.ts';
import { CommunityInvitationQuery } from '../features/communities/operations.ts';
import { PostChoice, usePostChoice } from '../features/identity/post-choice.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import type { CommunityInvitationState } from '../gql/graphql.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page, PageFrame, Sheet } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import { CommandError, LoadError, PageSkeleton } from '../ui/states.tsx';

const route = getRouteApi('/communities/join/$token');

const closed: Record<CommunityInvitationState, string | null> = {
  WAITING: null,
  ACCEPTED: 'This invitation has been used already.',
  EXPIRED: 'This invitation has run out. Ask for a new one.',
  TAKEN_BACK: 'This invitation was taken back. Ask a steward of the community.',
};

export function JoinCommunityPage() {
  return (
    <SignedIn title="Join a community">
      <JoinCommunity />
    </SignedIn>
  );
}

function JoinCommunity() {
  const { token } = route.useParams();
  const navigate = useNavigate();
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const query = useOperation(CommunityInvitationQuery, { token }, { staleTime: 0 });
  const accept = useCommand(AcceptCommunityInvitationMutation, {
    invalidates: ['Community', 'Communities', 'SuggestedCommunities'],
    onDone: (joined) => navigate({ to: '/communities/$communityId', params: { communityId: joined.id } }),
  });
  if (query.error) {
    return (
      <PageFrame size="narrow">
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const invitation = query.data?.communityInvitation;
  if (!invitation) {
    return (
      <Page
        size="narrow"
        title="This invitation is not known"
        lead="The link may have been cut in two by your mail program. Copy it whole, or ask for a new one."
      >
        <ButtonLink to="/communities">See the communities</ButtonLink>
      </Page>
    );
  }
  const reason = closed[invitation.state];
  if (reason) {
    return (
      <Page
        size="narrow"
        eyebrow={invitation.communityName ?? 'Invitation'}
        title="This invitation is closed"
        lead={reason}
      >
        <ButtonLink to="/communities">See the communities</ButtonLink>
      </Page>
    );
  }
  return (
    <Page
      size="narrow"
      eyebrow="Invitation"
      title={`Join ${invitation.communityName ?? 'a community'}`}
      lead={`You are invited as ${labels.communityRole[invitation.role].toLowerCase()}.`}
    >
      <Sheet>
        <Prose html={invitation.purposeHtml ?? ''} />
      </Sheet>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (choice.post) accept.mutate({ input: { token, postId: choice.post.id } });
        }}
      >
        <Stack mt="lg">
          <PostChoice choice={choice} label="You join as" error={problemAt(accept.error, 'postId')} />
          <Text size="sm" c="dimmed">
            Its members see your name and where you work.
          </Text>
          <CommandError error={accept.error} except={['postId']} />
          <Button type="submit" loading={accept.isPending} disabled={!choice.post} style={{ alignSelf: 'flex-start' }}>
            Join
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
