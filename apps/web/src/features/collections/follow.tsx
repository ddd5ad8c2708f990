import { Button } from '@mantine/core';
import { IconBell, IconBellCheck } from '@tabler/icons-react';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { FollowCollectionMutation, UnfollowCollectionMutation } from './proposal-operations.ts';

const invalidates = ['Collection', 'Collections'];

/** Follows a collection, or no more. */
export function Follow({ collection }: { collection: { id: string; isFollowed: boolean; newItemCount: number } }) {
  const follow = useCommand(FollowCollectionMutation, { invalidates });
  const unfollow = useCommand(UnfollowCollectionMutation, { invalidates });
  const { isFollowed } = collection;
  const change = isFollowed ? unfollow : follow;
  return (
    <>
      <Button
        variant="default"
        aria-pressed={isFollowed}
        loading={change.isPending}
        leftSection={isFollowed ? <IconBellCheck size={18} aria-hidden /> : <IconBell size={18} aria-hidden />}
        onClick={() => change.mutate({ input: { collectionId: collection.id } })}
      >
        {isFollowed ? 'Following' : 'Follow'}
      </Button>
      {isFollowed && collection.newItemCount > 0 && (
        <Button
          variant="default"
          loading={follow.isPending}
          onClick={() => follow.mutate({ input: { collectionId: collection.id } })}
        >
          I have seen what is new
        </Button>
      )}
      <CommandError error={change.error} />
    </>
  );
}
