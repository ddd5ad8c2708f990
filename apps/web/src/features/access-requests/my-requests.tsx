import { Button } from '@mantine/core';
import { useCommand, usePages } from '../../client/hooks.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { MyAccessRequestsQuery, TakeBackAccessRequestMutation } from './operations.ts';
import { RequestRow } from './request-row.tsx';

/** What the person signed in asked for, with the answers. */
export function MyRequests() {
  const takeBack = useCommand(TakeBackAccessRequestMutation, { invalidates: ['MyAccessRequests'] });
  const query = usePages(MyAccessRequestsQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.myAccessRequests.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={110} />;
  const requests = query.data.pages.flatMap((page) => page.myAccessRequests.nodes);
  if (requests.length === 0) {
    return (
      <Empty title="You have not asked for anything">
        Where a page is not shared with you, or not all of it, you can ask for access there.
      </Empty>
    );
  }
  return (
    <>
      <CommandError error={takeBack.error} />
      <ul className={classes.rows}>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} isOwn>
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
          </RequestRow>
        ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}
