import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CommunityQuery as CommunityAnswer } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import {
  JoinCommunityMutation,
  LeaveCommunityMutation,
  RequestCommunityMembershipMutation,
  WithdrawCommunityRequestMutation,
} from './changes.ts';

type Community = NonNullable<CommunityAnswer['community']>;

const changed = ['Community', 'CommunityMembers', 'CommunityDoor', 'Communities', 'SuggestedCommunities'];

/** What the viewer can do about belonging to a community. */
export function ComeIn({ community }: { community: Community }) {
  const { posts } = useViewer();
  const [task, setTask] = useState<'join' | 'leave' | null>(null);
  const close = () => setTask(null);
  const withdraw = useCommand(WithdrawCommunityRequestMutation, { invalidates: changed });
  if (community.endedAt) return null;
  const request = community.myRequest;
  if (community.myRole) {
    return (
      <>
        <Button variant="default" onClick={() => setTask('leave')}>
          Leave…
        </Button>
        <Modal opened={task === 'leave'} onClose={close} title={`Leave ${community.name}`}>
          {task === 'leave' && <Leave community={community} onDone={close} />}
        </Modal>
      </>
    );
  }
  if (request?.state === 'WAITING') {
    return (
      <Stack gap="xs">
        <Text size="sm" role="status">
          You asked to join on {formatDay(request.requestedAt)}. Its stewards answer by {formatDay(request.expiresAt)}.
        </Text>
        <Button
          variant="default"
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ input: { requestId: request.id } })}
          style={{ alignSelf: 'flex-start' }}
        >
          Take my request back
        </Button>
        <CommandError error={withdraw.error} />
      </Stack>
    );
  }
  if (community.joining === 'INVITATION' || posts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {posts.length === 0
          ? 'To join, you need a post in a school or trust.'
          : 'People join by invitation: ask a steward.'}
      </Text>
    );
  }
  const isOpen = community.joining === 'OPEN';
  return (
    <>
      <Button onClick={() => setTask('join')}>{isOpen ? 'Join' : 'Ask to join'}</Button>
      <Modal
        opened={task === 'join'}
        onClose={close}
        title={isOpen ? `Join ${community.name}` : `Ask to join ${community.name}`}
      >
        {task === 'join' && <Join community={community} onDone={close} />}
      </Modal>
    </>
  );
}

function Join({ community, onDone }: { community: Community; onDone: () => void }) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [message, setMessage] = useState('');
  const join = useCommand(JoinCommunityMutation, { invalidates: changed, onDone });
  const request = useCommand(RequestCommunityMembershipMutation, { invalidates: changed, onDone });
  const asked = request.error !== null || join.error?.message.includes('ask to join again') === true;
  const asks = community.joining !== 'OPEN' || asked;
  const error = request.error ?? join.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const postId = choice.post?.id;
        if (!postId) return;
        const input = { communityId: community.id, postId };
        if (asks) request.mutate({ input: { ...input, message: message.trim() || null } });
        else join.mutate({ input });
      }}
    >
      <Stack>
        <PostChoice choice={choice} label="You join as" error={problemAt(error, 'postId')} />
        {asks && (
          <Textarea
            label="A message to its stewards"
            description="Optional: what you teach, and what you would like to do here."
            value={message}
            onChange={(event) => setMessage(event.currentTarget.value)}
            error={problemAt(error, 'message')}
            autosize
            minRows={2}
          />
        )}
        <Text size="sm" c="dimmed">
          {asks
            ? 'Its stewards see your name and where you work, and answer within 30 days.'
            : 'Its members see your name and where you work.'}
        </Text>
        <CommandError error={error} except={['postId', 'message']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={join.isPending || request.isPending} disabled={!choice.post}>
            {asks ? 'Ask to join' : 'Join'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Leave({ community, onDone }: { community: Community; onDone: () => void }) {
  const leave = useCommand(LeaveCommunityMutation, { invalidates: changed, onDone });
  return (
    <Stack>
      <Text>From now on you do not see its members any more, nor what is shared with them alone.</Text>
      <CommandError error={leave.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button
          color="red"
          loading={leave.isPending}
          onClick={() => leave.mutate({ input: { communityId: community.id } })}
        >
          Leave
        </Button>
      </Group>
    </Stack>
  );
}
