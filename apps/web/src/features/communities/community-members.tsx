import { Badge, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { CommunityMemberFragment, CommunityRole } from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { NameSearch } from '../../ui/name-search.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { ChangeCommunityRoleMutation, RemoveCommunityMemberMutation } from './changes.ts';
import { CommunityMembersQuery } from './operations.ts';
import { placesInWords } from './words.ts';

const roles = Object.entries(labels.communityRole).map(([value, label]) => ({ value, label }));
/** So many are found by looking. */
const fewMembers = 10;
const changed = ['Community', 'CommunityMembers', 'CommunityDoor'];

/** A member in a list: who, what they are in it, and where they work. */
export function MemberWords({ member }: { member: CommunityMemberFragment }) {
  return (
    <div className={classes.words}>
      <span>
        {member.person ? (
          <TextLink to="/people/$personId" params={{ personId: member.person.id }}>
            {member.person.name}
          </TextLink>
        ) : (
          'A member'
        )}{' '}
        {member.role !== 'MEMBER' && (
          <Badge color={member.role === 'REVIEWER' ? 'gray' : 'ember'}>{labels.communityRole[member.role]}</Badge>
        )}
      </span>
      <span className={classes.quiet}>
        {[placesInWords(member.person?.posts), `since ${formatDay(member.joinedAt)}`].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

/** Who belongs to a community; its stewards say what each is. */
export function CommunityMembers({ communityId, decides }: { communityId: string; decides: boolean }) {
  const [chosen, setChosen] = useState<CommunityMemberFragment | null>(null);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 250);
  const query = usePages(CommunityMembersQuery, {
    key: [communityId, name],
    withCursor: (after) => ({ id: communityId, name, after }),
    pageOf: (answer) => answer.community?.members.pageInfo,
    staleTime: 0,
    keepPrevious: true,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={3} height={60} />;
  const members = query.data.pages.flatMap((page) => page.community?.members.nodes ?? []);
  const total = query.data.pages[0]?.community?.members.totalCount ?? 0;
  return (
    <>
      <NameSearch label="Find a member by name" typed={typed} onType={setTyped} isLong={total > fewMembers} />
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {plural(total, 'member')}
        {name === '' ? '' : ' of that name'}
      </Text>
      <ul className={classes.rows}>
        {members.map((member) => (
          <li key={member.id} className={classes.row}>
            <MemberWords member={member} />
            {decides && (
              <Button
                size="xs"
                variant="default"
                onClick={() => setChosen(member)}
                aria-label={`Change the role of ${member.person?.name ?? 'this member'}`}
              >
                Change…
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      <Modal opened={chosen !== null} onClose={() => setChosen(null)} title={chosen?.person?.name ?? 'A member'}>
        {chosen && <ChangeMember member={chosen} onDone={() => setChosen(null)} />}
      </Modal>
    </>
  );
}

function ChangeMember({ member, onDone }: { member: CommunityMemberFragment; onDone: () => void }) {
  const [role, setRole] = useState<CommunityRole>(member.role);
  const change = useCommand(ChangeCommunityRoleMutation, { invalidates: changed, onDone });
  const remove = useCommand(RemoveCommunityMemberMutation, { invalidates: changed, onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ input: { membershipId: member.id, role } });
      }}
    >
      <Stack>
        <Select
          label="Role"
          description="Leads and deputies decide; reviewers comment and recommend."
          data={roles}
          value={role}
          onChange={(value) => value && setRole(value as CommunityRole)}
          allowDeselect={false}
        />
        <Text size="sm" c="dimmed">
          Whom you remove comes back only when a steward accepts their request.
        </Text>
        <CommandError error={change.error ?? remove.error} />
        <Group justify="space-between">
          <Button
            color="red"
            variant="light"
            loading={remove.isPending}
            onClick={() => remove.mutate({ input: { membershipId: member.id } })}
          >
            Remove
          </Button>
          <Group>
            <Button variant="default" onClick={onDone}>
              Cancel
            </Button>
            <Button type="submit" loading={change.isPending} disabled={role === member.role}>
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
