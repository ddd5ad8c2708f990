import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOperation } from '../client/hooks.ts';
import { Delegations } from '../features/delegations/delegations.tsx';
import { NameDelegate } from '../features/delegations/name-delegate.tsx';
import { OrganisationQuery } from '../features/identity/organisation-operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { AuditLog } from '../features/oversight/audit-log.tsx';
import { IpRegister } from '../features/oversight/ip-register.tsx';
import { ReuseLedger } from '../features/oversight/reuse-ledger.tsx';
import { oversees, postsFor } from '../features/oversight/oversees.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section, Sheet } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const registerRoute = getRouteApi('/organisations/$organisationId/register');
const reuseRoute = getRouteApi('/organisations/$organisationId/reuse');
const delegationsRoute = getRouteApi('/organisations/$organisationId/delegations');
const auditRoute = getRouteApi('/organisations/$organisationId/audit');

/** What an organisation holds, to whom it gave it, and who uses it. */
export function RegisterPage() {
  const { organisationId } = registerRoute.useParams();
  return (
    <Oversight
      organisationId={organisationId}
      title="IP register"
      lead="What this organisation holds: for whom, under which licence, who decided, and what came of it."
      actions={
        <Button
          component="a"
          href={`/ip-registers/${organisationId}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          Save as CSV
        </Button>
      }
    >
      <IpRegister organisationId={organisationId} />
    </Oversight>
  );
}

/** What came of what an organisation holds. */
export function ReusePage() {
  const { organisationId } = reuseRoute.useParams();
  return (
    <Oversight
      organisationId={organisationId}
      title="Reuse"
      lead="What others make of what this organisation holds, along the whole chain of what was made from it, as far as you may see it."
    >
      <ReuseLedger organisationId={organisationId} />
    </Oversight>
  );
}

/** The audit log of an organisation. */
export function AuditPage() {
  const { organisationId } = auditRoute.useParams();
  return (
    <Oversight
      organisationId={organisationId}
      title="Audit log"
      lead="Every decision and every change of access, as it was made. Nothing here can be changed or removed."
    >
      <AuditLog organisationId={organisationId} />
    </Oversight>
  );
}

/** Who decides about releases on behalf of an organisation. */
export function DelegationsPage() {
  const { organisationId } = delegationsRoute.useParams();
  return (
    <Oversight
      organisationId={organisationId}
      title="Standing delegations"
      lead="Who decides about releases on this organisation’s behalf: of which kinds, to which audiences, until when."
    >
      <DelegationsOf organisationId={organisationId} />
    </Oversight>
  );
}

function DelegationsOf({ organisationId }: { organisationId: string }) {
  const { posts } = useViewer();
  const organisation = useOperation(OrganisationQuery, { id: organisationId }).data?.organisation;
  if (!organisation) return null;
  const acting = postsFor(posts, organisation);
  return (
    <>
      <Delegations organisationId={organisationId} posts={acting} />
      <Section title="Name somebody" id="name">
        <Sheet>
          <NameDelegate organisation={organisation} posts={acting} />
        </Sheet>
      </Section>
    </>
  );
}

const pages = [
  { to: '/organisations/$organisationId/register', name: 'IP register' },
  { to: '/organisations/$organisationId/reuse', name: 'Reuse' },
  { to: '/organisations/$organisationId/delegations', name: 'Standing delegations' },
  { to: '/organisations/$organisationId/audit', name: 'Audit log' },
] as const;

/** A page for those who answer for an organisation; to others there is none. */
function Oversight(about: {
  organisationId: string;
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <SignedIn title={about.title}>
      <OfOrganisation {...about} />
    </SignedIn>
  );
}

function OfOrganisation({ organisationId, title, lead, actions, children }: Parameters<typeof Oversight>[0]) {
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
  if (!organisation || !oversees(posts, organisation)) return <NotFoundPage />;
  return (
    <Page
      title={title}
      eyebrow={
        <TextLink to="/organisations/$organisationId" params={{ organisationId }}>
          {organisation.name}
        </TextLink>
      }
      lead={lead}
      actions={actions}
    >
      <Group component="nav" aria-label="About the organisation" gap="lg" mb="xl">
        {pages.map(({ to, name }) => (
          <TextLink key={to} to={to} params={{ organisationId }} activeProps={{ 'aria-current': 'page', fw: 700 }}>
            {name}
          </TextLink>
        ))}
      </Group>
      {children}
    </Page>
  );
}
