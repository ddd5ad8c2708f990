import { Button, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCommand, useOperation } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { SavedSearchesQuery, StopSearchAlertsMutation } from '../features/search/saved-operations.ts';
import { SavedSearch } from '../features/search/saved-search.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { CommandError, Empty, Loaded } from '../ui/states.tsx';

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
