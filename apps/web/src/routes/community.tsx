import { Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { CommunityCollections } from '../features/communities/community-collections.tsx';
import { ComeIn } from '../features/communities/come-in.tsx';
import { FollowButton } from '../features/inbox/follow-button.tsx';
import { CommunityMembers, MemberWords } from '../features/communities/community-members.tsx';
import { CommunityQuery } from '../features/communities/operations.ts';
import { EventList } from '../features/communities/event-list.tsx';
import { ThreadList } from '../features/communities/thread-list.tsx';
import { communityInWords } from '../features/communities/words.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import { formatDay, listInWords } from '../ui/format.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section, Sheet } from '../ui/page.tsx';
import { Prose } from '../ui/prose.tsx';
import rows from '../ui/rows.module.css';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/communities/$communityId');

export function CommunityPage() {
  return (
    <SignedIn title="Community">
      <Community />
    </SignedIn>
  );
}

/** What a newcomer sees first: what it is for, what it needs, who to ask, and how to come in. */
function Community() {
  const { communityId } = route.useParams();
  const { label } = useVocabulary();
  const query = useOperation(CommunityQuery, { id: communityId }, { staleTime: 0 });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const community = query.data?.community;
  if (!community) return <NotFoundPage />;
  const about = [
    ...community.subjects.map((code) => label('subject', code)),
    ...community.phases.map((code) => label('phase', code)),
  ];
  return (
    <Page
      title={community.name}
      eyebrow="Community"
      lead={communityInWords(community)}
      actions={
        <Group gap="xs">
          <ComeIn community={community} />
          <FollowButton kind="Community" id={community.id} name={community.name} isFollowed={community.isFollowed} />
          {community.canLookAfter && (
            <ButtonLink
              to="/communities/$communityId/stewards"
              params={{ communityId }}
              variant={community.warnings.length > 0 ? 'filled' : 'default'}
            >
              Look after it
            </ButtonLink>
          )}
        </Group>
      }
    >
      <Section title="What it is for" id="purpose">
        <Sheet>
          <Prose html={community.purposeHtml} />
        </Sheet>
        <Text c="dimmed" mt="sm">
          {about.length > 0 && `${listInWords(about)}. `}
          Founded {formatDay(community.foundedAt)}
          {community.charteredAt ? `, formal since ${formatDay(community.charteredAt)}` : ''}.
        </Text>
      </Section>
      <CommunityCollections community={community} />
      {community.needsHtml !== '' && (
        <Section title="What it needs" id="needs">
          <Prose html={community.needsHtml} />
        </Section>
      )}
      <Section title="Who to ask" id="stewards">
        {community.stewards.length === 0 ? (
          <Text c="dimmed">
            {community.endedAt
              ? 'This community has ended.'
              : 'It has no steward now: who runs its host organisations stands in.'}
          </Text>
        ) : (
          <ul className={rows.rows}>
            {community.stewards.map((steward) => (
              <li key={steward.id} className={rows.row}>
                <MemberWords member={steward} />
              </li>
            ))}
          </ul>
        )}
        <Text c="dimmed" mt="sm">
          Hosted by{' '}
          {community.hosts.map((host, place) => (
            <span key={host.id}>
              {place > 0 && ', '}
              <TextLink to="/organisations/$organisationId" params={{ organisationId: host.id }}>
                {host.name}
              </TextLink>
            </span>
          ))}
          .
        </Text>
      </Section>
      {community.curationPolicyHtml !== '' && (
        <Section title="What it curates, and how" id="policy">
          <Prose html={community.curationPolicyHtml} />
        </Section>
      )}
      {community.canSeeMembers && !community.endedAt && (
        <ThreadList community={community} isMember={Boolean(community.myRole)} />
      )}
      {community.canSeeMembers && !community.endedAt && (
        <EventList communityId={community.id} plans={community.canLookAfter} />
      )}
      {community.canSeeMembers && !community.endedAt && (
        <Section title="Members" id="members">
          <CommunityMembers communityId={community.id} decides={community.canLookAfter} />
        </Section>
      )}
    </Page>
  );
}
