import { Button, Group, Modal } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { PartnershipsQuery as PartnershipsAnswer } from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { CreatePartnership } from './create-partnership.tsx';
import { GiveNotice } from './give-notice.tsx';
import { AnswerPartnershipInvitationMutation, PartnershipsQuery } from './operations.ts';

type Membership = PartnershipsAnswer['partnerships']['nodes'][number];

/** What an organisation belongs to and is invited to, for who runs it. */
export function OrganisationPartnerships({ organisationId }: { organisationId: string }) {
  const navigate = useNavigate();
  const [making, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<Membership | null>(null);
  const query = usePages(PartnershipsQuery, {
    key: [organisationId],
    withCursor: (after) => ({ organisationId, after }),
    pageOf: (answer) => answer.partnerships.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={80} />;
  const memberships = query.data.pages.flatMap((page) => page.partnerships.nodes);
  const make = <Button onClick={() => setMaking(true)}>Make a partnership</Button>;
  return (
    <>
      {memberships.length === 0 ? (
        <Empty title="No partnerships yet" action={make}>
          A partnership is a set of organisations that share with each other: what is released to it, the people of all
          its members can see.
        </Empty>
      ) : (
        <>
          <ul className={classes.rows}>
            {memberships.map((membership) => (
              <li key={membership.id} className={classes.row}>
                <MembershipRow membership={membership} onLeave={() => setLeaving(membership)} />
              </li>
            ))}
          </ul>
          <LoadMore query={query} />
          <Group mt="lg">{make}</Group>
        </>
      )}
      <Modal opened={making} onClose={() => setMaking(false)} title="Make a partnership" size="lg">
        {making && (
          <CreatePartnership
            stewardId={organisationId}
            onCancel={() => setMaking(false)}
            onDone={(partnershipId) => navigate({ to: '/partnerships/$partnershipId', params: { partnershipId } })}
          />
        )}
      </Modal>
      <Modal opened={leaving !== null} onClose={() => setLeaving(null)} title="Leave the partnership">
        {leaving?.partnership && (
          <GiveNotice
            membershipId={leaving.id}
            organisation={leaving.organisation.name}
            partnership={leaving.partnership}
            onDone={() => setLeaving(null)}
          />
        )}
      </Modal>
    </>
  );
}

function MembershipRow({ membership, onLeave }: { membership: Membership; onLeave: () => void }) {
  const { partnership } = membership;
  const answer = useCommand(AnswerPartnershipInvitationMutation, {
    invalidates: ['Partnerships', 'Partnership', 'PartnershipMembers'],
  });
  if (!partnership) return null;
  const isInvited = membership.state === 'INVITED';
  const isSteward = partnership.steward.id === membership.organisation.id;
  const reply = (accepted: boolean) => answer.mutate({ input: { membershipId: membership.id, accepted } });
  return (
    <>
      <div className={classes.words}>
        <TextLink to="/partnerships/$partnershipId" params={{ partnershipId: partnership.id }}>
          {partnership.name}
        </TextLink>
        <span className={classes.quiet}>
          {isInvited
            ? `${partnership.steward.name} invites you · ${plural(partnership.noticeDays, 'day')} of notice`
            : [
                plural(partnership.memberCount, 'member'),
                isSteward ? 'looked after by you' : `looked after by ${partnership.steward.name}`,
                membership.lastDay ? `until the end of ${formatDay(membership.lastDay)}` : '',
              ]
                .filter(Boolean)
                .join(' · ')}
        </span>
        <CommandError error={answer.error} />
      </div>
      {isInvited && (
        <Group gap="xs">
          <Button
            size="xs"
            loading={answer.isPending}
            onClick={() => reply(true)}
            aria-label={`Accept the invitation of ${partnership.name}`}
          >
            Accept
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => reply(false)}
            aria-label={`Decline the invitation of ${partnership.name}`}
          >
            Decline
          </Button>
        </Group>
      )}
      {!isInvited && !isSteward && !membership.lastDay && (
        <Button size="xs" variant="default" onClick={onLeave} aria-label={`Leave ${partnership.name}`}>
          Leave…
        </Button>
      )}
    </>
  );
}
