import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCommand } from '../../client/hooks.ts';
import type { CommunityDoorQuery, CommunityQuery } from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import classes from '../../ui/rows.module.css';
import { CommandError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { MemberWords } from './community-members.tsx';
import { ChangeCommunityRoleMutation, TakeOverCommunityMutation } from './changes.ts';
import { warningWords } from './words.ts';

type Community = NonNullable<CommunityQuery['community']>;
type Door = NonNullable<CommunityDoorQuery['community']>;

const changed = ['Community', 'CommunityMembers', 'CommunityDoor'];

/** What is missing among those who look after a community, and what is to be taken over. */
export function StewardWarnings({ community, door }: { community: Community; door: Door }) {
  const name = useCommand(ChangeCommunityRoleMutation, { invalidates: changed });
  const handover = door.handover;
  const isWithoutLead = community.warnings.some((warning) => warning === 'NO_LEAD' || warning === 'NO_STEWARD');
  if (community.warnings.length === 0) return null;
  return (
    <Stack mb="xl">
      {community.warnings.map((warning) => (
        <Alert
          key={warning}
          color="ember"
          icon={<IconAlertTriangle aria-hidden />}
          title={warningWords[warning].title}
          role="status"
        >
          {warningWords[warning].words}
        </Alert>
      ))}
      {handover && (
        <div>
          {handover.succession && (
            <Text>
              {labels.successionCause[handover.succession.cause]}
              {handover.succession.departed ? `: ${handover.succession.departed.name}` : ''}, noticed{' '}
              {formatDay(handover.succession.openedAt)}.
            </Text>
          )}
          <Text>
            {`To take over: ${plural(handover.waitingRequests, 'request')} and ${plural(handover.waitingInvitations, 'invitation')} that wait.`}
          </Text>
        </div>
      )}
      {isWithoutLead && <TakeOver communityId={community.id} />}
      {handover && handover.candidates.length > 0 && (
        <section aria-label="Who could be asked">
          <Text fw={600}>Who could be asked</Text>
          <CommandError error={name.error} />
          <ul className={classes.rows}>
            {handover.candidates.map((candidate) => (
              <li key={candidate.id} className={classes.row}>
                <MemberWords member={candidate} />
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => name.mutate({ input: { membershipId: candidate.id, role: 'DEPUTY' } })}
                  aria-label={`Make ${candidate.person?.name ?? 'this member'} deputy`}
                >
                  Make deputy
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function TakeOver({ communityId }: { communityId: string }) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const take = useCommand(TakeOverCommunityMutation, { invalidates: changed });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (choice.post) take.mutate({ input: { communityId, postId: choice.post.id } });
      }}
    >
      <Stack>
        <PostChoice choice={choice} label="You take it over for" />
        <CommandError error={take.error} />
        <Button type="submit" loading={take.isPending} disabled={!choice.post} style={{ alignSelf: 'flex-start' }}>
          Become its lead
        </Button>
      </Stack>
    </form>
  );
}
