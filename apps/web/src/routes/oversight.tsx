import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useOperation } from '../client/hooks.ts';
import { OrganisationQuery } from '../features/identity/organisation-operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { AuditLog } from '../features/oversight/audit-log.tsx';
import { oversees } from '../features/oversight/oversees.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const auditRoute = getRouteApi('/organisations/$organisationId/audit');

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

/** A page for those who answer for an organisation; to others there is none. */
function Oversight(about: { organisationId: string; title: string; lead: string; children: ReactNode }) {
  return (
    <SignedIn title={about.title}>
      <OfOrganisation {...about} />
    </SignedIn>
  );
}

function OfOrganisation({ organisationId, title, lead, children }: Parameters<typeof Oversight>[0]) {
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
    >
      {children}
    </Page>
  );
}
