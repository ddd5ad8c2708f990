import { Badge, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useCommand, useOperation } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { frequencies } from '../features/search/frequencies.ts';
import {
  ChangeSavedSearchMutation,
  DeleteSavedSearchMutation,
  MarkSearchAlertsReadMutation,
  SavedSearchesQuery,
  StopSearchAlertsMutation,
} from '../features/search/saved-operations.ts';
import { type SearchState, isFilterGroup } from '../features/search/search-state.ts';
import type { SavedSearchesQuery as Saved } from '../gql/graphql.ts';
import { formatDay, plural } from '../ui/format.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { CommandError, Empty, Loaded } from '../ui/states.tsx';

type Search = Saved['savedSearches']['searches'][number];

export function SavedSearchesPage() {
  return (
    <SignedIn title="Saved searches">
      <Page title="Saved searches" lead="What you keep an eye on, and what is new since you saved it.">
        <SavedSearches />
      </Page>
    </SignedIn>
  );
}

function SavedSearches() {
  const query = useOperation(SavedSearchesQuery, {}, { staleTime: 0 });
  return (
    <Loaded query={query}>
      {({ savedSearches: { searches } }) =>
        searches.length === 0 ? (
          <Empty title="You keep no search yet" action={<ButtonLink to="/search">Search the network</ButtonLink>}>
            Search for something, then choose “Save search” beside the results.
          </Empty>
        ) : (
          <Stack gap="lg">
            {searches.map((search) => (
              <SavedSearch key={search.id} search={search} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function stateOf({ query, filters }: Search): SearchState {
  const state: SearchState = query ? { q: query } : {};
  for (const { filter, codes } of filters) if (isFilterGroup(filter)) state[filter] = codes;
  return state;
}

function SavedSearch({ search }: { search: Search }) {
  const invalidates = ['SavedSearches'];
  const change = useCommand(ChangeSavedSearchMutation, { invalidates });
  const remove = useCommand(DeleteSavedSearchMutation, { invalidates });
  const mark = useCommand(MarkSearchAlertsReadMutation, { invalidates });
  const unread = search.alerts.filter((alert) => !alert.isRead).length;
  const filters = search.filters.reduce((sum, { codes }) => sum + codes.length, 0);
  return (
    <Sheet>
      <Title order={2} size="h3" mb="sm">
        {search.name}
      </Title>
      <Group justify="space-between" align="flex-end" gap="md">
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
            data={frequencies}
            value={search.frequency}
            allowDeselect={false}
            onChange={(frequency) => frequency && change.mutate({ input: { id: search.id, frequency } })}
          />
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
      <CommandError error={change.error ?? remove.error ?? mark.error} />
      {search.alerts.length > 0 && (
        <Stack gap="sm" mt="md">
          {unread > 0 && (
            <Group gap="sm">
              <Badge>{unread} new</Badge>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => mark.mutate({ input: { id: search.id } })}
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
      )}
    </Sheet>
  );
}

const stopRoute = getRouteApi('/saved-searches/stop/$token');

/** Where the link of an e-mail leads: a button, as programs that look at links must end nothing. */
export function StopAlertsPage() {
  const { token } = stopRoute.useParams();
  const stop = useCommand(StopSearchAlertsMutation);
  const done = stop.data === true;
  return (
    <Page
      size="narrow"
      title={done ? 'No more e-mails for this search' : 'End the e-mails for this search'}
      lead={
        done
          ? 'The search itself is kept, under your saved searches.'
          : 'You get no more e-mails about what is new for this one saved search.'
      }
    >
      {done ? (
        <ButtonLink to="/saved-searches">Saved searches</ButtonLink>
      ) : (
        <Stack align="flex-start">
          {stop.data === false && (
            <Text role="alert">This link is not known: it may have been cut in two, or the search was deleted.</Text>
          )}
          <CommandError error={stop.error} />
          <Button loading={stop.isPending} onClick={() => stop.mutate({ input: { token } })}>
            End these e-mails
          </Button>
        </Stack>
      )}
    </Page>
  );
}
