import { Button } from '@mantine/core';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { TakeBackShareRequestMutation } from './operations.ts';

/** Takes back a request that waits. */
export function TakeBackShareRequest({ requestId, title }: { requestId: string; title: string }) {
  const takeBack = useCommand(TakeBackShareRequestMutation, { invalidates: ['MyShareRequests', 'CollectionGaps'] });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Take back the request to share ${title}`}
        loading={takeBack.isPending}
        onClick={() => takeBack.mutate({ input: { requestId } })}
      >
        Take it back
      </Button>
      <CommandError error={takeBack.error} />
    </>
  );
}
