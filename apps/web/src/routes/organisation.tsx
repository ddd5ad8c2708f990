import { Anchor, Group, SimpleGrid } from '@mantine/core';
import { IconRosetteDiscountCheck, IconSettings, IconShieldCheck } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOperation, usePages } from '../client/hooks.ts';
import { ArtefactCard } from '../features/artefacts/artefact-card.tsx';
import {
  OrganisationArtefactsQuery,
  OrganisationMembersQuery,
  OrganisationQuery,
} from '../features/identity/organisation-operations.ts';
import { OrganisationRow, organisationInWords } from '../features/identity/organisation-row.tsx';
import { FollowButton } from '../features/inbox/follow-button.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { oversees } from '../features/oversight/oversees.ts';
import { OrganisationSearch } from '../features/search/organisation-search.tsx';
import type { OrganisationQuery as OrganisationAnswer } from '../gql/graphql.ts';
import { formatDay } from '../ui/format.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import rows from '../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';
import classes from './organisation.module.css';

const route = getRouteApi('/organisations/$organisationId');

type Organisation = NonNullable<OrganisationAnswer['organisation']>;

export function OrganisationPage() {
  const { organisationId } = route.useParams();
  const query = useOperation(OrganisationQuery, { id: organisationId });
  const { posts, signedIn } = useViewer();
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const organisation = query.data?.organisation;
  if (!organisation) return <NotFoundPage />;
  const administers = posts.some(
    (post) => post.organisation.id === organisation.id && post.roles.includes('ORGANISATION_ADMIN'),
  );
  return (
    <Page
      size="wide"
      title={organisation.name}
      eyebrow={organisationInWords(organisation)}
      lead={organisation.about ?? undefined}
      actions={
        <Group gap="xs">
          {signedIn && (
            <FollowButton
              kind="Organisation"
              id={organisation.id}
              name={organisation.name}
              isFollowed={organisation.isFollowed}
            />
          )}
          {oversees(posts, organisation) && (
            <ButtonLink
              to="/organisations/$organisationId/register"
              params={{ organisationId }}
              variant="default"
              leftSection={<IconShieldCheck size={18} aria-hidden />}
            >
              Rights and reuse
            </ButtonLink>
          )}
          {administers && (
            <ButtonLink
              to="/organisations/$organisationId/admin"
              params={{ organisationId }}
              variant="default"
              leftSection={<IconSettings size={18} aria-hidden />}
            >
              Administer
            </ButtonLink>
          )}
        </Group>
      }
    >
      <About organisation={organisation} />
      <Section title="Its work" id="work" action={<OrganisationSearch id={organisation.id} name={organisation.name} />}>
        <Work organisationId={organisationId} />
      </Section>
      <Members organisationId={organisationId} />
    </Page>
  );
}

function About({ organisation }: { organisation: Organisation }) {
  const current = organisation.parents.filter((membership) => !membership.leftOn);
  const former = organisation.parents.filter((membership) => membership.leftOn);
  const website =
    organisation.website &&
    (/^https?:\/\//.test(organisation.website) ? organisation.website : `https://${organisation.website}`);
  return (
    <dl className={classes.facts}>
      <Fact term="On the network">
        {organisation.verification === 'VERIFIED' ? (
          <>
            <IconRosetteDiscountCheck size={18} stroke={1.6} aria-hidden className={classes.tick} /> Verified
          </>
        ) : (
          labels.verification[organisation.verification]
        )}
      </Fact>
      {current.length > 0 && (
        <Fact term="Belongs to">
          {current.map((membership) => (
            <span key={membership.id} className={classes.line}>
              <TextLink to="/organisations/$organisationId" params={{ organisationId: membership.parent.id }}>
                {membership.parent.name}
              </TextLink>
              {membership.joinedOn && `, since ${formatDay(membership.joinedOn)}`}
            </span>
          ))}
        </Fact>
      )}
      {former.length > 0 && (
        <Fact term="Belonged to">
          {former.map((membership) => (
            <span key={membership.id} className={classes.line}>
              {membership.parent.name}, until {formatDay(membership.leftOn ?? '')}
            </span>
          ))}
        </Fact>
      )}
      <Fact term="Place">
        {[organisation.town, organisation.localAuthority, organisation.region].filter(Boolean).join(', ') || null}
      </Fact>
      <Fact term="URN">{organisation.urn}</Fact>
      <Fact term="Group UID">{organisation.groupUid}</Fact>
      <Fact term="UKPRN">{organisation.ukprn}</Fact>
      <Fact term="Companies House">{organisation.companiesHouseNumber}</Fact>
      <Fact term="Website">
        {website && (
          <Anchor href={website} rel="noreferrer nofollow" target="_blank">
            {organisation.website?.replace(/^https?:\/\//, '')}
          </Anchor>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Work({ organisationId }: { organisationId: string }) {
  const query = usePages(OrganisationArtefactsQuery, {
    key: [organisationId],
    withCursor: (after) => ({ id: organisationId, after }),
    pageOf: (answer) => answer.organisation?.artefacts.pageInfo,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={160} />;
  const versions = query.data.pages.flatMap((page) =>
    (page.organisation?.artefacts.nodes ?? []).flatMap((artefact) => (artefact.version ? [artefact.version] : [])),
  );
  if (versions.length === 0) {
    return <Empty title="Nothing that you can see">What it shares with others only is not listed here.</Empty>;
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {versions.map((version) => (
          <ArtefactCard key={version.id} version={version} />
        ))}
      </SimpleGrid>
      <LoadMore query={query} />
    </>
  );
}

function Members({ organisationId }: { organisationId: string }) {
  const query = usePages(OrganisationMembersQuery, {
    key: [organisationId],
    withCursor: (after) => ({ id: organisationId, after }),
    pageOf: (answer) => answer.organisation?.members.pageInfo,
  });
  const members = query.data?.pages.flatMap((page) => page.organisation?.members.nodes ?? []) ?? [];
  if (members.length === 0) return null;
  return (
    <Section title="Its schools and members" id="members">
      <ul className={rows.rows}>
        {members.map((membership) => (
          <OrganisationRow
            key={membership.id}
            organisation={membership.organisation}
            note={membership.joinedOn ? `since ${formatDay(membership.joinedOn)}` : undefined}
          />
        ))}
      </ul>
      <LoadMore query={query} />
    </Section>
  );
}
