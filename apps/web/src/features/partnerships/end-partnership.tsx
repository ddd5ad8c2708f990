import { Button, Group, Stack, Text } from '@mantine/core';
import { useCommand } from '../../client/hooks.ts';
import { plural } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { EndPartnershipMutation } from './operations.ts';

interface EndPartnershipProps {
  partnership: { id: string; name: string; memberCount: number };
  onDone: () => void;
}

/** Dissolves a partnership, after saying what that means. */
export function EndPartnership({ partnership, onDone }: EndPartnershipProps) {
  const end = useCommand(EndPartnershipMutation, {
    invalidates: ['Partnerships', 'Partnership', 'PartnershipMembers'],
    onDone,
  });
  return (
    <Stack>
      <Text>
        {partnership.name} ends at once for all its {plural(partnership.memberCount, 'member')}: nobody sees anything
        through it any more. What a member has adopted it keeps.
      </Text>
      <CommandError error={end.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button
          color="red"
          loading={end.isPending}
          onClick={() => end.mutate({ input: { partnershipId: partnership.id } })}
        >
          End it now
        </Button>
      </Group>
    </Stack>
  );
}
