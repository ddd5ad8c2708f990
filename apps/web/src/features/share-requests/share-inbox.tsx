import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { ShareRequestPartsFragment } from '../../gql/graphql.ts';
import { listInWords } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
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
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={110} />;
  const requests = query.data.pages.flatMap((page) => page.shareRequests.nodes);
  return (
    <>
      {requests.length === 0 ? (
        <Empty title="No curator waits for an answer">
          When somebody puts a work of yours into a collection that further people see, they can ask you here to share
          it with them.
        </Empty>
      ) : (
        <ul className={classes.rows}>
          {requests.map((request) => (
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
          ))}
        </ul>
      )}
      <LoadMore query={query} />
      {declining && <Decline request={declining} post={post} onClose={() => setDeclining(null)} />}
    </>
  );
}

/** What was declined, and what is met. */
export function AnsweredShareRequests({ post }: { post: ViewerPost }) {
  const query = useRequests(post.organisation.id, true);
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={1} height={110} />;
  const requests = query.data.pages.flatMap((page) => page.shareRequests.nodes);
  if (requests.length === 0) return <p className={classes.quiet}>Nothing yet.</p>;
  return (
    <>
      <ul className={classes.rows}>
        {requests.map((request) => (
          <ShareRequestRow key={request.id} request={request} isOwn={false} />
        ))}
      </ul>
      <LoadMore query={query} />
    </>
  );
}

function Decline({
  request,
  post,
  onClose,
}: {
  request: ShareRequestPartsFragment;
  post: ViewerPost;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const decline = useCommand(DeclineToShareMutation, { invalidates: ['ShareRequests', 'Inbox'], onDone: onClose });
  return (
    <Modal opened onClose={onClose} title="Decline to share it further" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          decline.mutate({ input: { requestId: request.id, postId: post.id, reason } });
        }}
        noValidate
      >
        <Stack gap="lg">
          <Text size="sm">
            {request.personName}, {request.organisation.name}, asks you to share “{titleOf(request)}” with:{' '}
            {listInWords(request.audiences)}.
          </Text>
          <Textarea
            label="Why not"
            description="They read it."
            autosize
            minRows={3}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={problemAt(decline.error, 'reason')}
            withAsterisk
          />
          <CommandError error={decline.error} except={['reason']} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={decline.isPending}>
              Decline it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
