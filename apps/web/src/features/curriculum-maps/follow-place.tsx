import { Button, Group, Text } from '@mantine/core';
import { IconBellCheck, IconBellPlus } from '@tabler/icons-react';
import { useCommand } from '../../client/hooks.ts';
import type { FollowPlaceInput } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { FollowPlaceMutation, UnfollowMutation } from '../inbox/operations.ts';

interface FollowPlaceProps {
  place: FollowPlaceInput;
  /** By what it is followed; null where it is not. */
  followedId: string | null;
}

const invalidates = ['Following', 'MapNeighbours'];

/** Follows the weeks in which a unit stands, or stops: who follows is told to nobody. */
export function FollowPlace({ place, followedId }: FollowPlaceProps) {
  const follow = useCommand(FollowPlaceMutation, { invalidates });
  const unfollow = useCommand(UnfollowMutation, { invalidates });
  const isFollowed = followedId !== null;
  const isPending = follow.isPending || unfollow.isPending;
  const toggle = () => {
    if (isFollowed) unfollow.mutate({ input: { kind: 'CurriculumPlace', id: followedId } });
    else follow.mutate({ input: place });
  };
  return (
    <>
      <Group gap="sm" mt="sm">
        <Button
          variant="default"
          aria-label={isFollowed ? 'Stop telling me when others place something here' : undefined}
          leftSection={isFollowed ? <IconBellCheck size={18} aria-hidden /> : <IconBellPlus size={18} aria-hidden />}
          loading={isPending}
          styles={{ root: { height: 'auto', minHeight: 36 }, label: { whiteSpace: 'normal' } }}
          onClick={toggle}
        >
          {isFollowed ? 'Stop' : 'Tell me when others place something here'}
        </Button>
        <Text role="status" size="sm" c="dimmed">
          {isFollowed && 'You hear of what others place here.'}
        </Text>
      </Group>
      <CommandError error={follow.error ?? unfollow.error} />
    </>
  );
}
