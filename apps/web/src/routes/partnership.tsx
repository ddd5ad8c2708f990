import { Button, Group, Modal, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useOperation } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { EndPartnership } from '../features/partnerships/end-partnership.tsx';
import { InviteToPartnership } from '../features/partnerships/invite-to-partnership.tsx';
import { PartnershipQuery } from '../features/partnerships/operations.ts';
import { PartnershipMembers } from '../features/partnerships/partnership-members.tsx';
import { plural } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section, Sheet } from '../ui/page.tsx';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/partnerships/$partnershipId');

export function PartnershipPage() {
  return (
    <SignedIn title="Partnership">
      <Partnership />
    </SignedIn>
  );
}

function Partnership() {
  const { partnershipId } = route.useParams();
  const [task, setTask] = useState<'invite' | 'end' | null>(null);
  const query = useOperation(PartnershipQuery, { id: partnershipId });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const partnership = query.data?.partnership;
  if (!partnership) return <NotFoundPage />;
  const close = () => setTask(null);
  const stewards = partnership.canSteward && !partnership.endedAt;
  return (
    <Page
      title={partnership.name}
      eyebrow="Partnership"
      lead={
        partnership.endedAt
          ? 'This partnership has ended.'
          : `${plural(partnership.memberCount, 'organisation')} that share with each other; ${plural(partnership.noticeDays, 'day')} of notice.`
      }
      actions={
        stewards && (
          <Group gap="xs">
            <Button onClick={() => setTask('invite')}>Invite</Button>
            <Button variant="default" onClick={() => setTask('end')}>
              End it…
            </Button>
          </Group>
        )
      }
    >
      <Section title="Charter" id="charter">
        {partnership.charterMarkdown ? (
          <Sheet>
            <Text style={{ whiteSpace: 'pre-line' }}>{partnership.charterMarkdown}</Text>
          </Sheet>
        ) : (
          <Text c="dimmed">Nothing has been written down yet.</Text>
        )}
        <Text c="dimmed" mt="sm">
          Looked after by{' '}
          <TextLink to="/organisations/$organisationId" params={{ organisationId: partnership.steward.id }}>
            {partnership.steward.name}
          </TextLink>
          .
        </Text>
      </Section>
      <Section title="Members" id="members">
        <PartnershipMembers partnership={partnership} stewards={stewards} />
      </Section>
      <Modal opened={task === 'invite'} onClose={close} title="Invite organisations">
        {task === 'invite' && <InviteToPartnership partnershipId={partnership.id} onDone={close} />}
      </Modal>
      <Modal opened={task === 'end'} onClose={close} title="End the partnership">
        {task === 'end' && <EndPartnership partnership={partnership} onDone={close} />}
      </Modal>
    </Page>
  );
}
