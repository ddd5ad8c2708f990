import { Badge, Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { MembershipPartsFragment } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { GiveNotice } from './give-notice.tsx';
import { PartnershipMembersQuery, TakeBackPartnershipInvitationMutation } from './operations.ts';

interface PartnershipMembersProps {
  partnership: { id: string; name: string; noticeDays: number; steward: { id: string } };
  /** Whether the viewer looks after it. */
  stewards: boolean;
}

/** Who belongs to a partnership; to its stewards, who is invited as well. */
export function PartnershipMembers({ partnership, stewards }: PartnershipMembersProps) {
  const [leaving, setLeaving] = useState<MembershipPartsFragment | null>(null);
  const takeBack = useCommand(TakeBackPartnershipInvitationMutation, { invalidates: ['PartnershipMembers'] });
  const query = usePages(PartnershipMembersQuery, {
    key: [partnership.id],
    withCursor: (after) => ({ id: partnership.id, after }),
    pageOf: (answer) => answer.partnership?.members.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={3} height={60} />;
  const members = query.data.pages.flatMap((page) => page.partnership?.members.nodes ?? []);
  return (
    <>
      <CommandError error={takeBack.error} />
      <ul className={classes.rows}>
        {members.map((member) => (
          <li key={member.id} className={classes.row}>
            <div className={classes.words}>
              <span>
                <TextLink to="/organisations/$organisationId" params={{ organisationId: member.organisation.id }}>
                  {member.organisation.name}
                </TextLink>{' '}
                {member.state === 'INVITED' && <Badge color="gray">invited</Badge>}
                {member.organisation.id === partnership.steward.id && <Badge color="ember">steward</Badge>}
              </span>
              <span className={classes.quiet}>
                {[
                  labels.organisationKind[member.organisation.kind],
                  member.joinedAt ? `since ${formatDay(member.joinedAt)}` : '',
                  member.lastDay ? `until the end of ${formatDay(member.lastDay)}` : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {stewards && member.state === 'INVITED' && (
              <Button
                size="xs"
                variant="default"
                aria-label={`Take back the invitation of ${member.organisation.name}`}
                onClick={() => takeBack.mutate({ input: { membershipId: member.id } })}
              >
                Take back
              </Button>
            )}
            {stewards &&
              member.state === 'MEMBER' &&
              !member.lastDay &&
              member.organisation.id !== partnership.steward.id && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Give notice to ${member.organisation.name}`}
                  onClick={() => setLeaving(member)}
                >
                  Give notice…
                </Button>
              )}
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      <Modal opened={leaving !== null} onClose={() => setLeaving(null)} title="Give notice">
        {leaving && (
          <GiveNotice
            membershipId={leaving.id}
            organisation={leaving.organisation.name}
            partnership={partnership}
            onDone={() => setLeaving(null)}
          />
        )}
      </Modal>
    </>
  );
}
