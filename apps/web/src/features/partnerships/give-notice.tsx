import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { plural } from '../../ui/format.ts';
import { CommandError } from '../../ui/states.tsx';
import { GivePartnershipNoticeMutation } from './operations.ts';

interface GiveNoticeProps {
  membershipId: string;
  organisation: string;
  partnership: { name: string; noticeDays: number };
  onDone: () => void;
}

/** Ends a membership at the end of its notice. */
export function GiveNotice({ membershipId, organisation, partnership, onDone }: GiveNoticeProps) {
  const [lastDay, setLastDay] = useState('');
  const give = useCommand(GivePartnershipNoticeMutation, {
    invalidates: ['Partnerships', 'Partnership', 'PartnershipMembers'],
    onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ input: { membershipId, ...(lastDay ? { lastDay } : {}) } });
      }}
    >
      <Stack>
        <Text>
          The charter of {partnership.name} asks for {plural(partnership.noticeDays, 'day')} of notice. Until the end of
          its last day {organisation} sees what is shared with the partnership; what it has adopted by then it keeps.
        </Text>
        <TextInput
          type="date"
          label="Last day"
          description="Empty: the earliest day the charter allows."
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
          error={problemAt(give.error, 'lastDay')}
        />
        <CommandError error={give.error} except={['lastDay']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button type="submit" color="red" loading={give.isPending}>
            Give notice
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
