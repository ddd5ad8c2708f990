import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useOperation } from '../client/hooks.ts';
import {
  communityFields,
  CommunityFields,
  toCommunityInput,
  type CommunityValues,
} from '../features/communities/community-fields.tsx';
import { CommunityInvitations, CommunityRequests } from '../features/communities/community-door.tsx';
import { CommunityMembers } from '../features/communities/community-members.tsx';
import {
  CharterCommunityMutation,
  EndCommunityMutation,
  UpdateCommunityMutation,
} from '../features/communities/changes.ts';
import { CommunityDoorQuery, CommunityQuery } from '../features/communities/operations.ts';
import { CommunityReports } from '../features/communities/community-reports.tsx';
import { StewardWarnings } from '../features/communities/steward-warnings.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import type { CommunityQuery as CommunityAnswer } from '../gql/graphql.ts';
import { formatDay, plural } from '../ui/format.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { CommandError, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/communities/$communityId/stewards');
const changed = ['Community', 'CommunityDoor', 'Communities', 'CommunityMembers'];

type CommunityOf = NonNullable<CommunityAnswer['community']>;

export function CommunityStewardsPage() {
  return (
    <SignedIn title="Look after a community">
      <Stewards />
    </SignedIn>
  );
}

function Stewards() {
  const { communityId } = route.useParams();
  const query = useOperation(CommunityQuery, { id: communityId }, { staleTime: 0 });
  const doorQuery = useOperation(CommunityDoorQuery, { id: communityId }, { staleTime: 0 });
  const error = query.error ?? doorQuery.error;
  if (error) {
    return (
      <PageFrame>
        <LoadError error={error} retry={() => void Promise.all([query.refetch(), doorQuery.refetch()])} />
      </PageFrame>
    );
  }
  if (query.isPending || doorQuery.isPending) return <PageSkeleton />;
  const community = query.data?.community;
  const door = doorQuery.data?.community;
  if (!community?.canLookAfter || !door || community.endedAt) return <NotFoundPage />;
  return (
    <Page
      title={community.name}
      eyebrow="Look after it"
      lead={`${plural(community.memberCount, 'member')}, ${plural(community.stewards.length, 'steward')}, ${plural(door.requests.totalCount ?? 0, 'request')} waiting.`}
      actions={
        <ButtonLink to="/communities/$communityId" params={{ communityId }} variant="default">
          Its page
        </ButtonLink>
      }
    >
      <StewardWarnings community={community} door={door} />
      <Section title="Who asks to join" id="requests">
        <CommunityRequests requests={door.requests.nodes} />
      </Section>
      <Section title="Reported messages" id="reports">
        <CommunityReports communityId={community.id} />
      </Section>
      <Section title="Members and what they are" id="members">
        <CommunityMembers communityId={community.id} decides />
      </Section>
      <Section title="Invitations" id="invitations">
        <CommunityInvitations door={door} />
      </Section>
      <Section title="What it says about itself" id="about">
        <About key={community.id} community={community} />
      </Section>
      <Section title="Formal or informal, and its end" id="standing">
        <Standing community={community} />
      </Section>
    </Page>
  );
}

function About({ community }: { community: CommunityOf }) {
  const [values, setValues] = useState<CommunityValues>({
    ...{ kind: community.kind, name: community.name, joining: community.joining },
    ...{ purpose: community.purposeMarkdown, curationPolicy: community.curationPolicyMarkdown },
    ...{ needs: community.needsMarkdown, subjects: community.subjects, phases: community.phases },
  });
  const update = useCommand(UpdateCommunityMutation, { invalidates: changed });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        update.mutate({ input: { communityId: community.id, ...toCommunityInput(values) } });
      }}
    >
      <Stack>
        <CommunityFields values={values} onChange={setValues} error={update.error} />
        <CommandError error={update.error} except={communityFields} />
        <Group>
          <Button type="submit" loading={update.isPending}>
            Save
          </Button>
          <Text role="status" size="sm" c="dimmed">
            {update.isSuccess ? 'Saved.' : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function Standing({ community }: { community: CommunityOf }) {
  const [ending, setEnding] = useState(false);
  const charter = useCommand(CharterCommunityMutation, { invalidates: changed });
  const end = useCommand(EndCommunityMutation, { invalidates: changed });
  return (
    <Stack align="flex-start">
      {community.charteredAt ? (
        <Text>Formal since {formatDay(community.charteredAt)}.</Text>
      ) : (
        <>
          <Text>
            Informal. It becomes formal when it has a curation policy, a lead, and a second steward from another trust;
            people and history stay.
          </Text>
          <CommandError error={charter.error} />
          <Button
            variant="default"
            loading={charter.isPending}
            onClick={() => charter.mutate({ input: { communityId: community.id } })}
          >
            Make it formal
          </Button>
        </>
      )}
      <Button color="red" variant="light" onClick={() => setEnding(true)}>
        End the community…
      </Button>
      <Modal opened={ending} onClose={() => setEnding(false)} title="End the community">
        <Stack>
          <Text>
            {community.name} ends at once for all its {plural(community.memberCount, 'member')}: nobody sees anything
            through it any more.
          </Text>
          <CommandError error={end.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setEnding(false)}>
              Cancel
            </Button>
            <Button
              color="red"
              loading={end.isPending}
              onClick={() => end.mutate({ input: { communityId: community.id } })}
            >
              End it now
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
