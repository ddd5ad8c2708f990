import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { PostRole, StaffQuery as StaffAnswer } from '../../gql/graphql.ts';
import { formatDay, today } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { NameSearch } from '../../ui/name-search.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { ChangePostRolesMutation, EndPostMutation, StaffQuery } from './organisation-operations.ts';

type StaffPost = NonNullable<StaffAnswer['organisation']>['posts']['nodes'][number];

/** The API leaves the person out where the viewer may not know them. */
const nameOf = (post: StaffPost): string => post.person?.name ?? 'someone';

/** The posts of an organisation, with what an admin does to them. */
export function Staff({ organisationId }: { organisationId: string }) {
  const [ending, setEnding] = useState<StaffPost | null>(null);
  const [changing, setChanging] = useState<StaffPost | null>(null);
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 250);
  const query = usePages(StaffQuery, {
    key: [organisationId, name],
    withCursor: (after) => ({ id: organisationId, name, after }),
    pageOf: (answer) => answer.organisation?.posts.pageInfo,
    // Invitations are accepted elsewhere, while an admin looks on.
    staleTime: 0,
    keepPrevious: true,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={5} height={64} />;
  const posts = query.data.pages.flatMap((page) => page.organisation?.posts.nodes ?? []);
  // What is shown may still be what was found for the words before.
  if (posts.length === 0 && typed === '' && name === '' && !query.isPlaceholderData)
    return <Empty title="Nobody here yet">Invite the first colleagues under “Invite”.</Empty>;
  return (
    <>
      <NameSearch label="Find a colleague by name" typed={typed} onType={setTyped} isLong={query.hasNextPage} />
      <Text size="sm" role="status">
        {posts.length === 0 ? 'Nobody of that name has a post here.' : ''}
      </Text>
      <ul className={classes.rows}>
        {posts.map((post) => (
          <li key={post.id} className={classes.row}>
            <div className={classes.words}>
              {post.person ? (
                <PlainLink to="/people/$personId" params={{ personId: post.person.id }} className={classes.link}>
                  {post.person.name}
                </PlainLink>
              ) : (
                <strong>{nameOf(post)}</strong>
              )}
              <span className={classes.quiet}>
                {[
                  post.title,
                  ...post.roles.map((role) => labels.role[role]),
                  post.endedOn ? `ends ${formatDay(post.endedOn)}` : `since ${formatDay(post.startedOn)}`,
                ].join(' · ')}
              </span>
            </div>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                onClick={() => setChanging(post)}
                aria-label={`Roles of ${nameOf(post)}`}
              >
                Roles
              </Button>
              <Button
                size="xs"
                variant="default"
                onClick={() => setEnding(post)}
                aria-label={`End the post of ${nameOf(post)}`}
              >
                End post
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <LoadMore query={query} />
      <Modal
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={ending ? `End the post of ${nameOf(ending)}` : ''}
      >
        {ending && <EndPost post={ending} onDone={() => setEnding(null)} />}
      </Modal>
      <Modal
        opened={changing !== null}
        onClose={() => setChanging(null)}
        title={changing ? `Roles of ${nameOf(changing)}` : ''}
      >
        {changing && <ChangeRoles post={changing} onDone={() => setChanging(null)} />}
      </Modal>
    </>
  );
}

function EndPost({ post, onDone }: { post: StaffPost; onDone: () => void }) {
  const [endedOn, setEndedOn] = useState(today());
  const end = useCommand(EndPostMutation, { invalidates: ['Staff', 'Viewer', 'Person'], onDone });
  return (
    <Stack>
      <Text>
        From the day after, {nameOf(post)} no longer sees what is shared with this organisation, and no longer acts for
        it. The account and posts elsewhere stay.
      </Text>
      <TextInput
        type="date"
        label="Last day"
        value={endedOn}
        onChange={(event) => setEndedOn(event.currentTarget.value)}
        error={problemAt(end.error, 'endedOn')}
        required
      />
      <CommandError error={end.error} except={['endedOn']} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button color="red" loading={end.isPending} onClick={() => end.mutate({ input: { postId: post.id, endedOn } })}>
          End the post
        </Button>
      </Group>
    </Stack>
  );
}

const roleWords: Record<PostRole, string> = {
  ORGANISATION_ADMIN: 'Invites staff, gives roles, ends posts.',
  RELEASE_AUTHORITY: 'Decides what is released, to whom and under which licence.',
};

export function RoleChoice({ roles, onChange }: { roles: readonly PostRole[]; onChange: (roles: PostRole[]) => void }) {
  return (
    <Checkbox.Group label="Roles" value={[...roles]} onChange={(values) => onChange(values)}>
      <Stack gap="xs" mt="xs">
        {(Object.keys(roleWords) as PostRole[]).map((role) => (
          <Checkbox key={role} value={role} label={labels.role[role]} description={roleWords[role]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function ChangeRoles({ post, onDone }: { post: StaffPost; onDone: () => void }) {
  const [roles, setRoles] = useState<PostRole[]>(post.roles);
  const change = useCommand(ChangePostRolesMutation, { invalidates: ['Staff', 'Viewer'], onDone });
  return (
    <Stack>
      <RoleChoice roles={roles} onChange={setRoles} />
      <CommandError error={change.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button loading={change.isPending} onClick={() => change.mutate({ input: { postId: post.id, roles } })}>
          Save
        </Button>
      </Group>
    </Stack>
  );
}
