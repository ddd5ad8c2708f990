import { Alert, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { TextLink } from '../../ui/links.tsx';

/** To whoever handed something in and would decide about it as well: who does, and what to do where there is nobody else. */
export function OwnSubmission({ holder }: { holder: { id: string; name: string } }) {
  return (
    <Alert color="ember" icon={<IconUsers aria-hidden />} title="Somebody else decides about this">
      <Text size="sm">
        You handed it in yourself, and nobody decides on their own submission. It waits for another release authority of{' '}
        {holder.name}, who finds it under “Releases”. Where there is no other, an admin makes a second person release
        authority:{' '}
        <TextLink to="/organisations/$organisationId" params={{ organisationId: holder.id }}>
          people of {holder.name}
        </TextLink>
        , or names a{' '}
        <TextLink to="/organisations/$organisationId/delegations" params={{ organisationId: holder.id }}>
          standing delegation
        </TextLink>
        .
      </Text>
    </Alert>
  );
}
