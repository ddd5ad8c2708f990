import { Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { type Ref, useRef, useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { AlertFrequency, SavedSearchesQuery as Saved } from '../../gql/graphql.ts';
import { formatDay, plural } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { Sheet } from '../../ui/page.tsx';
import { focusHeading } from '../../ui/route-focus.ts';
import { CommandError } from '../../ui/states.tsx';
import { frequencies } from './frequencies.ts';
import {
  ChangeSavedSearchMutation,
  DeleteSavedSearchMutation,
  MarkSearchAlertsReadMutation,
} from './saved-operations.ts';
import { SavedSearchName } from './saved-search-name.tsx';
import { type SearchState, isFilterGroup } from './search-state.ts';

type Search = Saved['savedSearches']['searches'][number];

const invalidates = ['SavedSearches'];
/** While it is paused nothing is told; these are the ways to be told. */
const ways = frequencies.filter(({ value }) => value !== 'OFF');

function stateOf({ query, filters }: Search): SearchState {
  const state: SearchState = query ? { q: query } : {};
  for (const { filter, codes } of filters) if (isFilterGroup(filter)) state[filter] = codes;
  return state;
}

/** One search that is kept: its name, how often one is told, and what is new. */
export function SavedSearch({ search }: { search: Search }) {
  const change = useCommand(ChangeSavedSearchMutation, { invalidates });
  const news = useRef<HTMLDivElement>(null);
  const remove = useCommand(DeleteSavedSearchMutation, { invalidates, onDone: focusHeading });
  // The button goes with the last that is new: what was new takes the focus.
  const mark = useCommand(MarkSearchAlertsReadMutation, { invalidates, onDone: () => news.current?.focus() });
  const filters = search.filters.reduce((sum, { codes }) => sum + codes.length, 0);
  const isPaused = search.frequency === 'OFF';
  // What it goes on with after a pause: what it was, as far as this page knows.
  const [before, setBefore] = useState<AlertFrequency>(isPaused ? 'WEEKLY' : search.frequency);
  const tell = (frequency: AlertFrequency) => {
    if (frequency !== 'OFF') setBefore(frequency);
    change.mutate({ input: { id: search.id, frequency } });
  };
  return (
    <Sheet>
      <SavedSearchName id={search.id} name={search.name} />
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <TextLink to="/search" search={stateOf(search)}>
            {search.query ? `“${search.query}”` : 'Everything'}
          </TextLink>
          {filters > 0 && <Text size="sm">with {plural(filters, 'filter')}</Text>}
        </div>
        <Group gap="sm" align="flex-end">
          <Select
            label="Tell me of what is new"
            aria-label={`How often to tell me of what is new for ${search.name}`}
            data={ways}
            value={isPaused ? before : search.frequency}
            disabled={isPaused}
            allowDeselect={false}
            onChange={(frequency) => frequency && tell(frequency)}
          />
          <Button
            variant="default"
            leftSection={
              isPaused ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />
            }
            aria-label={isPaused ? `Go on telling me of ${search.name}` : `Pause ${search.name}`}
            // It stays enabled while it is sent: a button that is disabled loses the focus.
            onClick={() => !change.isPending && tell(isPaused ? before : 'OFF')}
          >
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
          <Button
            variant="default"
            leftSection={<IconTrash size={18} aria-hidden />}
            aria-label={`Delete ${search.name}`}
            loading={remove.isPending}
            onClick={() => remove.mutate({ input: { id: search.id } })}
          >
            Delete
          </Button>
        </Group>
      </Group>
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {isPaused ? 'Paused: you are told of nothing until it goes on.' : ''}
      </Text>
      <CommandError error={change.error ?? remove.error ?? mark.error} />
      <Alerts ref={news} search={search} onRead={() => mark.mutate({ input: { id: search.id } })} />
    </Sheet>
  );
}

function Alerts({ search, onRead, ref }: { search: Search; onRead: () => void; ref: Ref<HTMLDivElement> }) {
  if (search.alerts.length === 0) return null;
  const unread = search.alerts.filter((alert) => !alert.isRead).length;
  return (
    <Stack gap="sm" mt="md" ref={ref} tabIndex={-1} role="group" aria-label={`What was new for ${search.name}`}>
      {unread > 0 && (
        <Group gap="sm">
          <Badge>{unread} new</Badge>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={onRead}
            aria-label={`Mark what is new for ${search.name} as read`}
          >
            Mark as read
          </Button>
        </Group>
      )}
      {search.alerts.map((alert) => (
        <div key={alert.id}>
          <Text size="sm" fw={alert.isRead ? 400 : 600}>
            {formatDay(alert.madeAt)}
          </Text>
          <ul>
            {alert.items.map((item) => (
              <li key={item.artefactId}>
                <TextLink to="/artefacts/$artefactId" params={{ artefactId: item.artefactId }}>
                  {item.title}
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Stack>
  );
}
