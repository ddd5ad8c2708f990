import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { IdentityLinks } from '../features/identity/identity-links.tsx';
import { Invitations } from '../features/identity/invitations.tsx';
import { OrganisationProfile } from '../features/identity/organisation-profile.tsx';
import { OrganisationQuery } from '../features/identity/organisation-operations.ts';
import { PostRequests } from '../features/identity/post-requests.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { Staff } from '../features/identity/staff.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { OrganisationPartnerships } from '../features/partnerships/organisation-partnerships.tsx';
import { labels } from '../ui/labels.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/organisations/$organisationId/admin');

export function OrganisationAdminPage() {
  return (
    <SignedIn title="Administration">
      <Administration />
    </SignedIn>
  );
}

function Administration() {
  const { organisationId } = route.useParams();
  const { posts } = useViewer();
  const query = useOperation(OrganisationQuery, { id: organisationId });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const organisation = query.data?.organisation;
  const administers = posts.some(
    (post) =>
      post.roles.includes('ORGANISATION_ADMIN') &&
      (post.organisation.id === organisationId ||
        // An admin of a trust looks after its schools as well.
        organisation?.parents.some(
          (membership) => !membership.leftOn && membership.parent.id === post.organisation.id,
        )),
  );
  if (!organisation || !administers) return <NotFoundPage />;
  return (
    <Page
      title={organisation.name}
      eyebrow="Administration"
      lead={`${labels.organisationKind[organisation.kind]}, ${labels.verification[organisation.verification].toLowerCase()}.`}
      actions={
        <ButtonLink to="/organisations/$organisationId" params={{ organisationId }} variant="default">
          Its page
        </ButtonLink>
      }
    >
      <Tabs defaultValue="staff" keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="staff">Staff</Tabs.Tab>
          <Tabs.Tab value="requests">Requests</Tabs.Tab>
          <Tabs.Tab value="invite">Invite</Tabs.Tab>
          <Tabs.Tab value="partnerships">Partnerships</Tabs.Tab>
          <Tabs.Tab value="profile">Page</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="staff">
          <Staff organisationId={organisationId} />
        </Tabs.Panel>
        <Tabs.Panel value="requests">
          <Section title="Who asks to be accepted" id="requests">
            <PostRequests organisationId={organisationId} />
          </Section>
          <Section title="Sign-ins to link" id="links">
            <IdentityLinks organisationId={organisationId} />
          </Section>
        </Tabs.Panel>
        <Tabs.Panel value="invite">
          <Invitations organisationId={organisationId} />
        </Tabs.Panel>
        <Tabs.Panel value="partnerships">
          <OrganisationPartnerships organisationId={organisationId} />
        </Tabs.Panel>
        <Tabs.Panel value="profile">
          <OrganisationProfile organisation={organisation} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
