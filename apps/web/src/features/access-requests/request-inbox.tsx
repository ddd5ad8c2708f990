import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { AnswerRequest } from './answer-request.tsx';
import { AccessRequestsQuery, EndGrantedAccessMutation } from './operations.ts';
import { RequestRow } from './request-row.tsx';
import type { InboxRequest } from './words.ts';

function useInbox(organisationId: string, answered: boolean) {
  return usePages(AccessRequestsQuery, {
    key: [organisationId, answered],
    withCursor: (after) => ({ organisationId, answered, after }),
    pageOf: (page) => page.accessRequests.pageInfo,
    staleTime: 0,
  });
}

/** What waits for a decision of an organisation's release authority. */
export function RequestInbox({ post }: { post: ViewerPost }) {
  const [answering, setAnswering] = useState<InboxRequest | null>(null);
  const query = useInbox(post.organisation.id, false);
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={110} />;
  const requests = query.data.pages.flatMap((page) => page.accessRequests.nodes);
  return (
    <>
      {requests.length === 0 ? (
        <Empty title="Nobody waits for an answer">Requests for your works appear here.</Empty>
      ) : (
        <ul className={classes.rows}>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} isOwn={false}>
              <Button size="xs" onClick={() => setAnswering(request)}>
                Answer
              </Button>
            </RequestRow>
          ))}
        </ul>
      )}
      <LoadMore query={query} />
      {answering && <AnswerRequest request={answering} post={post} onClose={() => setAnswering(null)} />}
    </>
  );
}

/** What was answered, with the means to end what was granted. */
export function AnsweredRequests({ post }: { post: ViewerPost }) {
  const [ending, setEnding] = useState<string | null>(null);
  const query = useInbox(post.organisation.id, true);
  const end = useCommand(EndGrantedAccessMutation, {
    invalidates: ['AccessRequests', 'Search', 'WhoCanSee'],
    onDone: () => setEnding(null),
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={1} height={110} />;
  const requests = query.data.pages.flatMap((page) => page.accessRequests.nodes);
  if (requests.length === 0) return <p className={classes.quiet}>Nothing yet.</p>;
  return (
    <>
      <CommandError error={end.error} />
      <ul className={classes.rows}>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} isOwn={false}>
            {request.state === 'GRANTED' && ending !== request.id && (
              <Button size="xs" variant="default" onClick={() => setEnding(request.id)}>
                End it now…
              </Button>
            )}
            {ending === request.id && (
              <Group gap="xs" role="group" aria-label="End this access now?">
                <Button
                  size="xs"
                  color="red"
                  loading={end.isPending}
                  onClick={() => end.mutate({ input: { requestId: request.id, postId: post.id } })}
                >
                  Yes, end it
                </Button>
                <Button size="xs" variant="default" onClick={() => setEnding(null)}>
                  No
                </Button>
              </Group>
            )}
          </RequestRow>
        ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}
