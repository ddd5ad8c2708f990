import { Button } from '@mantine/core';
import { IconBellCheck, IconBellPlus } from '@tabler/icons-react';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { FollowMutation, UnfollowMutation } from './operations.ts';

interface FollowButtonProps {
  kind: 'Organisation' | 'Person' | 'Community';
  id: string;
  isFollowed: boolean;
  /** What it is called, for those who hear the button. */
  name: string;
}

/** Follows something, or stops: who follows is told to nobody. */
export function FollowButton({ kind, id, isFollowed, name }: FollowButtonProps) {
  const invalidates = ['Following', kind];
  const follow = useCommand(FollowMutation, { invalidates });
  const unfollow = useCommand(UnfollowMutation, { invalidates });
  const command = isFollowed ? unfollow : follow;
  return (
    <>
      <Button
        variant="default"
        aria-pressed={isFollowed}
        aria-label={isFollowed ? `Following ${name}: stop` : `Follow ${name}`}
        leftSection={isFollowed ? <IconBellCheck size={18} aria-hidden /> : <IconBellPlus size={18} aria-hidden />}
        loading={command.isPending}
        onClick={() => command.mutate({ input: { kind, id } })}
      >
        {isFollowed ? 'Following' : 'Follow'}
      </Button>
      <CommandError error={follow.error ?? unfollow.error} />
    </>
  );
}
