import { Badge, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formatDay, humanise } from '../../ui/format.ts';
import { Section, Sheet } from '../../ui/page.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, Loaded } from '../../ui/states.tsx';
import { InviteList } from './invite-list.tsx';
import { InviteOne } from './invite-one.tsx';
import { InvitationsQuery, RevokeInvitationMutation } from './organisation-operations.ts';
import type { MadeInvitation } from './made-invitation.ts';
import { useViewer } from './viewer.ts';

/** Inviting staff, singly or by a pasted list, and what has become of the invitations. */
export function Invitations({ organisationId }: { organisationId: string }) {
  const [way, setWay] = useState('one');
  const [made, setMade] = useState<readonly MadeInvitation[]>([]);
  return (
    <>
      <Section title="Invite colleagues" id="invite">
        <SegmentedControl
          aria-label="How to invite"
          value={way}
          onChange={setWay}
          data={[
            { value: 'one', label: 'One person' },
            { value: 'list', label: 'A list' },
          ]}
          mb="md"
        />
        <Sheet>
          {way === 'one' ? (
            <InviteOne organisationId={organisationId} onMade={(list) => setMade(list)} />
          ) : (
            <InviteList organisationId={organisationId} onMade={(list) => setMade(list)} />
          )}
        </Sheet>
        {made.length > 0 && <Made invitations={made} />}
      </Section>
      <Section title="Invitations" id="invitations">
        <Sent organisationId={organisationId} />
      </Section>
    </>
  );
}

function Made({ invitations }: { invitations: readonly MadeInvitation[] }) {
  const { viewer } = useViewer();
  return (
    <Stack mt="lg" role="status" gap="xs">
      <Text fw={600}>
        {invitations.length === 1 ? 'The invitation is made.' : `${invitations.length} invitations are made.`} Each link
        is for one person; it is shown only now.
      </Text>
      <Text>
        {viewer?.sendsEmail
          ? 'An e-mail with a link of its own is sent to everybody; these are for handing over besides.'
          : 'No e-mail is sent: hand the link over yourself.'}
      </Text>
      <ul className={classes.rows}>
        {invitations.map(({ invitation, link }) => (
          <li key={invitation.id} className={classes.row}>
            <div className={classes.words}>
              <strong>{invitation.name}</strong>
              <span className={classes.quiet}>{link}</span>
            </div>
            <CopyButton value={link} label="Copy the link" />
          </li>
        ))}
      </ul>
      {invitations.length > 1 && (
        <div>
          <CopyButton
            value={invitations
              .map(({ invitation, link }) => `${invitation.name}\t${invitation.email}\t${link}`)
              .join('\n')}
            label="Copy all of them"
          />
        </div>
      )}
    </Stack>
  );
}

function Sent({ organisationId }: { organisationId: string }) {
  const query = useOperation(InvitationsQuery, { organisationId }, { staleTime: 0 });
  const revoke = useCommand(RevokeInvitationMutation, { invalidates: ['Invitations'] });
  return (
    <Loaded query={query}>
      {(data) => {
        const invitations = data.invitations.nodes;
        if (invitations.length === 0) return <Empty title="No invitations yet" />;
        return (
          <>
            <CommandError error={revoke.error} />
            <ul className={classes.rows}>
              {invitations.map((invitation) => {
                const state = invitation.state.toLowerCase();
                return (
                  <li key={invitation.id} className={classes.row}>
                    <div className={classes.words}>
                      <span>
                        <strong>{invitation.name}</strong>{' '}
                        <Badge color={state === 'pending' ? 'ember' : 'gray'}>{humanise(state)}</Badge>
                      </span>
                      <span className={classes.quiet}>
                        {invitation.email} · {invitation.title} ·{' '}
                        {state === 'pending'
                          ? `holds until ${formatDay(invitation.expiresAt)}`
                          : `made ${formatDay(invitation.createdAt)}`}
                      </span>
                    </div>
                    {state === 'pending' && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`Take back the invitation of ${invitation.name}`}
                        onClick={() => revoke.mutate({ input: { invitationId: invitation.id } })}
                      >
                        Take back
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        );
      }}
    </Loaded>
  );
}
