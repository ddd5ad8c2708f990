import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CommunityDoorQuery, CommunityRole } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import {
  AnswerCommunityRequestMutation,
  InviteToCommunityMutation,
  TakeBackCommunityInvitationMutation,
} from './changes.ts';
import { placesInWords } from './words.ts';

type Door = NonNullable<CommunityDoorQuery['community']>;
type Request = Door['requests']['nodes'][number];

const roles = Object.entries(labels.communityRole).map(([value, label]) => ({ value, label }));
const changed = ['CommunityDoor', 'Community', 'CommunityMembers'];

/** Who asks to join, with what a steward says to it. */
export function CommunityRequests({ requests }: { requests: readonly Request[] }) {
  const [task, setTask] = useState<{ kind: 'accept' | 'decline'; request: Request } | null>(null);
  const close = () => setTask(null);
  if (requests.length === 0) return <Text c="dimmed">Nobody is waiting.</Text>;
  return (
    <>
      <ul className={classes.rows}>
        {requests.map((request) => (
          <li key={request.id} className={classes.row}>
            <div className={classes.words}>
              <strong>{nameOf(request)}</strong>
              <span className={classes.quiet}>
                {[
                  placesInWords(request.person?.posts),
                  `asked ${formatDay(request.requestedAt)}`,
                  `answer by ${formatDay(request.expiresAt)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {request.message && <span>{request.message}</span>}
            </div>
            <Group gap="xs">
              <Button
                size="xs"
                onClick={() => setTask({ kind: 'accept', request })}
                aria-label={`Accept ${nameOf(request)}`}
              >
                Accept
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => setTask({ kind: 'decline', request })}
                aria-label={`Decline ${nameOf(request)}`}
              >
                Decline
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Modal
        opened={task !== null}
        onClose={close}
        title={task ? `${task.kind === 'accept' ? 'Accept' : 'Decline'} ${nameOf(task.request)}` : ''}
      >
        {task?.kind === 'accept' && <Accept request={task.request} onDone={close} />}
        {task?.kind === 'decline' && <Decline request={task.request} onDone={close} />}
      </Modal>
    </>
  );
}

const nameOf = (request: Request): string => request.person?.name ?? 'somebody';

function Accept({ request, onDone }: { request: Request; onDone: () => void }) {
  const [role, setRole] = useState<CommunityRole>('MEMBER');
  const answer = useCommand(AnswerCommunityRequestMutation, { invalidates: changed, onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ input: { requestId: request.id, accepted: true, role } });
      }}
    >
      <Stack>
        <Select
          label="They join as"
          description="Leads and deputies decide; reviewers comment and recommend."
          data={roles}
          value={role}
          onChange={(value) => value && setRole(value as CommunityRole)}
          allowDeselect={false}
        />
        <CommandError error={answer.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={answer.isPending}>
            Accept
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Decline({ request, onDone }: { request: Request; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const answer = useCommand(AnswerCommunityRequestMutation, { invalidates: changed, onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate({ input: { requestId: request.id, accepted: false, reason: reason.trim() } });
      }}
    >
      <Stack>
        <Textarea
          label="Reason"
          description={`${nameOf(request)} reads it.`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problemAt(answer.error, 'reason')}
          autosize
          minRows={2}
          required
        />
        <CommandError error={answer.error} except={['reason']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button color="red" type="submit" loading={answer.isPending}>
            Decline
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Links by which people may join, and a form to make one. */
export function CommunityInvitations({ door }: { door: Door }) {
  const [role, setRole] = useState<CommunityRole>('MEMBER');
  const [note, setNote] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const invite = useCommand(InviteToCommunityMutation, {
    invalidates: ['CommunityDoor'],
    onDone: (made) => {
      setLink(made.link);
      setNote('');
    },
  });
  const takeBack = useCommand(TakeBackCommunityInvitationMutation, { invalidates: ['CommunityDoor'] });
  return (
    <Stack>
      {door.invitations.nodes.length > 0 && (
        <ul className={classes.rows}>
          {door.invitations.nodes.map((invitation) => (
            <li key={invitation.id} className={classes.row}>
              <div className={classes.words}>
                <strong>{invitation.note}</strong>
                <span className={classes.quiet}>
                  {[
                    `as ${labels.communityRole[invitation.role].toLowerCase()}`,
                    invitation.invitedBy ? `by ${invitation.invitedBy.name}` : '',
                    `until ${formatDay(invitation.expiresAt)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
              <Button
                size="xs"
                variant="default"
                onClick={() => takeBack.mutate({ input: { invitationId: invitation.id } })}
                aria-label={`Take back the invitation for ${invitation.note}`}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      <CommandError error={takeBack.error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setLink(null);
          invite.mutate({ input: { communityId: door.id, role, note: note.trim() } });
        }}
      >
        <Stack>
          <TextInput
            label="Whom you invite"
            description="For you and the other stewards, to know it again. They get a link from you, by which one person joins."
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={problemAt(invite.error, 'note')}
            maxLength={200}
            required
          />
          <Select
            label="They are invited as"
            data={roles}
            value={role}
            onChange={(value) => value && setRole(value as CommunityRole)}
            allowDeselect={false}
          />
          <CommandError error={invite.error} except={['note']} />
          <Button type="submit" loading={invite.isPending} style={{ alignSelf: 'flex-start' }}>
            Make a link
          </Button>
          {link && (
            <div role="status">
              <Text fw={600}>The link is made. It is shown this once.</Text>
              <Text style={{ overflowWrap: 'anywhere' }} my="xs">
                {link}
              </Text>
              <CopyButton value={link} label="Copy the link" />
            </div>
          )}
        </Stack>
      </form>
    </Stack>
  );
}
