import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { ShareRequestPartsFragment } from '../../gql/graphql.ts';
import { listInWords } from '../../ui/format.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Empty } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import { DeclineForm } from '../requests/answer-form.tsx';
import { nothingYet, RequestList } from '../requests/request-list.tsx';
import { DeclineToShareMutation, ShareRequestsQuery } from './operations.ts';
import { ShareRequestRow, titleOf } from './share-request-row.tsx';

function useRequests(organisationId: string, answered: boolean) {
  return usePages(ShareRequestsQuery, {
    key: [organisationId, answered],
    withCursor: (after) => ({ organisationId, answered, after }),
    pageOf: (page) => page.shareRequests.pageInfo,
    staleTime: 0,
  });
}

/** What curators ask an organisation's release authority to share further. */
export function ShareInbox({ post }: { post: ViewerPost }) {
  const [declining, setDeclining] = useState<ShareRequestPartsFragment | null>(null);
  const query = useRequests(post.organisation.id, false);
  return (
    <>
      <RequestList
        query={query}
        nodesOf={(answer) => answer.shareRequests.nodes}
        empty={
          <Empty title="No curator waits for an answer">
            When somebody puts a work of yours into a collection that further people see, they can ask you here to share
            it with them.
          </Empty>
        }
      >
        {(request) => (
          <ShareRequestRow key={request.id} request={request} isOwn={false}>
            <Group gap="xs">
              {request.artefact && (
                <ButtonLink
                  size="xs"
                  to="/artefacts/$artefactId"
                  params={{ artefactId: request.artefact.id }}
                  search={{ version: request.versionId ?? undefined, share: request.id }}
                  aria-label={`Widen the release of ${titleOf(request)}`}
                >
                  Widen the release…
                </ButtonLink>
              )}
              <Button
                size="xs"
                variant="default"
                aria-label={`Decline to share ${titleOf(request)}`}
                onClick={() => setDeclining(request)}
              >
                Decline…
              </Button>
            </Group>
          </ShareRequestRow>
        )}
      </RequestList>
      {declining && <Decline request={declining} post={post} onClose={() => setDeclining(null)} />}
    </>
  );
}

/** What was declined, and what is met. */
export function AnsweredShareRequests({ post }: { post: ViewerPost }) {
  const query = useRequests(post.organisation.id, true);
  return (
    <RequestList query={query} nodesOf={(answer) => answer.shareRequests.nodes} empty={nothingYet}>
      {(request) => <ShareRequestRow key={request.id} request={request} isOwn={false} />}
    </RequestList>
  );
}

interface DeclineProps {
  request: ShareRequestPartsFragment;
  post: ViewerPost;
  onClose: () => void;
}

function Decline({ request, post, onClose }: DeclineProps) {
  const decline = useCommand(DeclineToShareMutation, { invalidates: ['ShareRequests'], onDone: onClose });
  return (
    <Modal opened onClose={onClose} title="Decline to share it further" size="lg">
      <DeclineForm
        label="Why not"
        decline={decline}
        onDecline={(reason) => decline.mutate({ input: { requestId: request.id, postId: post.id, reason } })}
        onClose={onClose}
      >
        <Text size="sm">
          {request.personName}, {request.organisation.name}, asks you to share “{titleOf(request)}” with:{' '}
          {listInWords(request.audiences)}.
        </Text>
      </DeclineForm>
    </Modal>
  );
}
