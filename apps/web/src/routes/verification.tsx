import { Button, Stack } from '@mantine/core';
import { usePages } from '../client/hooks.ts';
import { Application } from '../features/identity/application.tsx';
import { IdentityLinks } from '../features/identity/identity-links.tsx';
import { InviteOrganisation } from '../features/identity/invite-organisation.tsx';
import { PendingApplicationsQuery } from '../features/identity/organisation-operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { UnansweredQueries } from '../features/search/unanswered-queries.tsx';
import { Page, Section, Sheet } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

export function VerificationPage() {
  return (
    <SignedIn title="Verification">
      <OperatorOnly />
    </SignedIn>
  );
}

function OperatorOnly() {
  const { viewer } = useViewer();
  if (!viewer?.isPlatformOperator) return <NotFoundPage />;
  return (
    <Page title="Verification" lead="Who asks to come onto the network, beside what the national register says.">
      <Section title="Applications" id="applications">
        <Applications />
      </Section>
      <Section title="Sign-ins to link" id="links">
        <IdentityLinks />
      </Section>
      <Section title="Searches that found nothing" id="unanswered">
        <UnansweredQueries />
      </Section>
      <Section title="Invite an organisation" id="invite">
        <Sheet>
          <InviteOrganisation />
        </Sheet>
      </Section>
    </Page>
  );
}

function Applications() {
  const query = usePages(PendingApplicationsQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.pendingApplications.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={220} />;
  const applications = query.data.pages.flatMap((page) => page.pendingApplications.nodes);
  if (applications.length === 0) return <Empty title="No application waits">New ones appear here.</Empty>;
  return (
    <Stack>
      {applications.map((application) => (
        <Application key={application.id} application={application} />
      ))}
      {query.hasNextPage && (
        <Button
          mx="auto"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </Stack>
  );
}
