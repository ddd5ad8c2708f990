import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../client/hooks.ts';
import { problemAt } from '../client/problems.ts';
import {
  communityFields,
  CommunityFields,
  emptyCommunity,
  toCommunityInput,
} from '../features/communities/community-fields.tsx';
import { FoundCommunityMutation } from '../features/communities/changes.ts';
import { PostChoice, usePostChoice } from '../features/identity/post-choice.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { KeptNotice } from '../ui/kept-notice.tsx';
import { useKeptWords } from '../ui/kept-words.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { CommandError } from '../ui/states.tsx';

export function FoundCommunityPage() {
  return (
    <SignedIn title="Found a community">
      <FoundCommunity />
    </SignedIn>
  );
}

const nothing = { ...emptyCommunity, isTrustOnly: false as boolean };

function FoundCommunity() {
  const navigate = useNavigate();
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const kept = useKeptWords('found-community', nothing);
  const { isTrustOnly, ...values } = kept.words;
  const found = useCommand(FoundCommunityMutation, {
    invalidates: ['Communities', 'SuggestedCommunities'],
    onDone: async (made) => {
      kept.clear();
      await navigate({ to: '/communities/$communityId', params: { communityId: made.id } });
    },
  });
  return (
    <Page
      size="narrow"
      title="Found a community"
      lead="You are its lead. It begins informal, and becomes formal when it has a curation policy and two stewards from two trusts."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!choice.post) return;
          found.mutate({ input: { ...toCommunityInput(values), postId: choice.post.id, trustOnly: isTrustOnly } });
        }}
      >
        <Stack>
          <KeptNotice kept={kept} />
          <CommunityFields values={values} onChange={kept.set} error={found.error} />
          <PostChoice
            choice={choice}
            label="You found it for"
            description="This organisation stands behind it first; others can be added."
            error={problemAt(found.error, 'postId')}
          />
          <Checkbox
            label="For the people of my trust alone"
            description="Nobody else sees it. Left open, everybody of a verified organisation does."
            checked={isTrustOnly}
            onChange={(event) => kept.set({ isTrustOnly: event.currentTarget.checked })}
          />
          <CommandError error={found.error} except={communityFields} />
          <Group justify="flex-end">
            <ButtonLink to="/communities" variant="default" onClick={kept.clear}>
              Cancel
            </ButtonLink>
            <Button type="submit" loading={found.isPending} disabled={!choice.post}>
              Found it
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
