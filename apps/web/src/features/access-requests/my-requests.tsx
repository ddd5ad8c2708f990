import { Button } from '@mantine/core';
import { useCommand, usePages } from '../../client/hooks.ts';
import { CommandError, Empty } from '../../ui/states.tsx';
import { RequestList } from '../requests/request-list.tsx';
import { MyAccessRequestsQuery, TakeBackAccessRequestMutation } from './operations.ts';
import { AccessRequestRow } from './request-row.tsx';

/** What the person signed in asked for, with the answers. */
export function MyRequests() {
  const takeBack = useCommand(TakeBackAccessRequestMutation, { invalidates: ['MyAccessRequests'] });
  const query = usePages(MyAccessRequestsQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.myAccessRequests.pageInfo,
    staleTime: 0,
  });
  return (
    <>
      <CommandError error={takeBack.error} />
      <RequestList
        query={query}
        nodesOf={(answer) => answer.myAccessRequests.nodes}
        empty={
          <Empty title="You have not asked for anything">
            Where a page is not shared with you, or not all of it, you can ask for access there.
          </Empty>
        }
      >
        {(request) => (
          <AccessRequestRow key={request.id} request={request} isOwn>
            {request.state === 'WAITING' && (
              <Button
                size="xs"
                variant="default"
                loading={takeBack.isPending && takeBack.variables.input.requestId === request.id}
                onClick={() => takeBack.mutate({ input: { requestId: request.id } })}
              >
                Take it back
              </Button>
            )}
          </AccessRequestRow>
        )}
      </RequestList>
    </>
  );
}
