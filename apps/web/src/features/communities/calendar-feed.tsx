import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, useOperation } from '../../client/hooks.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { formatDay } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { CalendarFeedQuery, MakeCalendarFeedMutation, RevokeCalendarFeedMutation } from './calendar-operations.ts';

/** The secret address at which one's own calendar reads what one's communities plan. */
export function CalendarFeed() {
  const [address, setAddress] = useState<string | null>(null);
  const query = useOperation(CalendarFeedQuery, {}, { staleTime: 0 });
  const make = useCommand(MakeCalendarFeedMutation, {
    invalidates: ['CalendarFeed'],
    onDone: (made) => setAddress(made.address ?? null),
  });
  const revoke = useCommand(RevokeCalendarFeedMutation, {
    invalidates: ['CalendarFeed'],
    onDone: () => setAddress(null),
  });
  const since = query.data?.calendarFeed.since;
  return (
    <Section title="In your own calendar" id="calendar">
      <Stack align="flex-start">
        <Text>
          {since
            ? `Your calendar has read what your communities plan since ${formatDay(since)}. Whoever has the address reads the same.`
            : 'Your calendar program can read what your communities plan, at a secret address.'}
        </Text>
        {address && (
          <div role="status">
            <Text fw={600}>The address is made. It is shown this once.</Text>
            <Text style={{ overflowWrap: 'anywhere' }} my="xs">
              {address}
            </Text>
            <CopyButton value={address} label="Copy the address" />
          </div>
        )}
        <CommandError error={make.error ?? revoke.error} />
        <Group>
          <Button variant="default" loading={make.isPending} onClick={() => make.mutate({})}>
            {since ? 'Make another address' : 'Make an address'}
          </Button>
          {since && (
            <Button variant="default" color="red" loading={revoke.isPending} onClick={() => revoke.mutate({})}>
              Take it away
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}
