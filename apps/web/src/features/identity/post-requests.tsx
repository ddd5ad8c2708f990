import { Button, Checkbox, Group, Modal, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { PostRequestsQuery as PostRequestsAnswer, PostRole } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { AcceptPostRequestMutation, DeclinePostRequestMutation, PostRequestsQuery } from './newcomer-operations.ts';

type WaitingRequest = PostRequestsAnswer['postRequests']['nodes'][number];

/** Who asks to be accepted by an organisation, with what an admin says to it. */
export function PostRequests({ organisationId }: { organisationId: string }) {
  const [accepting, setAccepting] = useState<WaitingRequest | null>(null);
  const [declining, setDeclining] = useState<WaitingRequest | null>(null);
  const query = usePages(PostRequestsQuery, {
    key: [organisationId],
    withCursor: (after) => ({ organisationId, after }),
    pageOf: (answer) => answer.postRequests.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={80} />;
  const requests = query.data.pages.flatMap((page) => page.postRequests.nodes);
  if (requests.length === 0) {
    return <Empty title="Nobody is waiting">Who signs in and asks to be accepted here appears on this list.</Empty>;
  }
  return (
    <>
      <ul className={classes.rows}>
        {requests.map((request) => (
          <li key={request.id} className={classes.row}>
            <div className={classes.words}>
              <strong>{request.personName}</strong>
              <span className={classes.quiet}>
                {request.title} · {request.personEmail} · asked {formatDay(request.requestedAt)}
              </span>
              {request.message && <span>{request.message}</span>}
            </div>
            <Group gap="xs">
              <Button size="xs" onClick={() => setAccepting(request)} aria-label={`Accept ${request.personName}`}>
                Accept
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => setDeclining(request)}
                aria-label={`Decline ${request.personName}`}
              >
                Decline
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      <Modal
        opened={accepting !== null}
        onClose={() => setAccepting(null)}
        title={accepting ? `Accept ${accepting.personName}` : ''}
      >
        {accepting && <Accept request={accepting} onDone={() => setAccepting(null)} />}
      </Modal>
      <Modal
        opened={declining !== null}
        onClose={() => setDeclining(null)}
        title={declining ? `Decline ${declining.personName}` : ''}
      >
        {declining && <Decline request={declining} onDone={() => setDeclining(null)} />}
      </Modal>
    </>
  );
}

function Accept({ request, onDone }: { request: WaitingRequest; onDone: () => void }) {
  const [title, setTitle] = useState(request.title);
  const [roles, setRoles] = useState<PostRole[]>([]);
  const accept = useCommand(AcceptPostRequestMutation, { invalidates: ['PostRequests', 'Staff'], onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        accept.mutate({ input: { postRequestId: request.id, title: title.trim(), roles } });
      }}
    >
      <Stack>
        <Text>
          From now on {request.personName} sees what is shared with this organisation, and acts for it. Accept only whom
          you know.
        </Text>
        <TextInput
          label="Title of the post"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={problemAt(accept.error, 'title')}
          required
        />
        <Checkbox.Group
          label="Roles"
          description="None is needed to search, publish and record what is used."
          value={roles}
          onChange={(chosen) => setRoles(chosen)}
        >
          <Stack gap="xs" mt="xs">
            {(['ORGANISATION_ADMIN', 'RELEASE_AUTHORITY'] as const).map((role) => (
              <Checkbox key={role} value={role} label={labels.role[role]} />
            ))}
          </Stack>
        </Checkbox.Group>
        <CommandError error={accept.error} except={['title']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={accept.isPending}>
            Accept
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Decline({ request, onDone }: { request: WaitingRequest; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const decline = useCommand(DeclinePostRequestMutation, { invalidates: ['PostRequests'], onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        decline.mutate({ input: { postRequestId: request.id, reason: reason.trim() } });
      }}
    >
      <Stack>
        <Textarea
          label="Reason"
          description={`${request.personName} reads it.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problemAt(decline.error, 'reason')}
          autosize
          minRows={2}
          required
        />
        <CommandError error={decline.error} except={['reason']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button color="red" type="submit" loading={decline.isPending}>
            Decline
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
