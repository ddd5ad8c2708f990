import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { CommandError, Empty } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { nothingYet, RequestList } from '../requests/request-list.tsx';
import { AnswerRequest } from './answer-request.tsx';
import { AccessRequestsQuery, EndGrantedAccessMutation } from './operations.ts';
import { AccessRequestRow } from './request-row.tsx';
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
  return (
    <>
      <RequestList
        query={query}
        nodesOf={(answer) => answer.accessRequests.nodes}
        empty={<Empty title="Nobody waits for an answer">Requests for your works appear here.</Empty>}
      >
        {(request) => (
          <AccessRequestRow key={request.id} request={request} isOwn={false}>
            <Button size="xs" onClick={() => setAnswering(request)}>
              Answer
            </Button>
          </AccessRequestRow>
        )}
      </RequestList>
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
  return (
    <>
      <CommandError error={end.error} />
      <RequestList query={query} nodesOf={(answer) => answer.accessRequests.nodes} empty={nothingYet}>
        {(request) => (
          <AccessRequestRow key={request.id} request={request} isOwn={false}>
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
          </AccessRequestRow>
        )}
      </RequestList>
    </>
  );
}
