import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { OrganisationPicker, type PickedOrganisation } from '../identity/organisation-picker.tsx';
import { InviteToPartnershipMutation } from './operations.ts';

/** Asks organisations to join. */
export function InviteToPartnership({ partnershipId, onDone }: { partnershipId: string; onDone: () => void }) {
  const [chosen, setChosen] = useState<PickedOrganisation[]>([]);
  const invite = useCommand(InviteToPartnershipMutation, {
    invalidates: ['Partnership', 'PartnershipMembers'],
    onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate({ input: { partnershipId, organisationIds: chosen.map((one) => one.id) } });
      }}
    >
      <Stack>
        <OrganisationPicker
          label="Organisations"
          description="An admin of each accepts or declines. Only verified organisations can join."
          value={chosen}
          onChange={setChosen}
          error={problemAt(invite.error, 'organisationIds')}
          maxValues={100}
        />
        <CommandError error={invite.error} except={['organisationIds']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending} disabled={chosen.length === 0}>
            Invite
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
