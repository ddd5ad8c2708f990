import { Button, Drawer, Group, Stack, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import { usePages } from '../client/hooks.ts';
import { useViewer } from '../features/identity/viewer.ts';
import { Chips } from '../features/search/chips.tsx';
import { Facets } from '../features/search/facets.tsx';
import { KindResults } from '../features/search/kind-results.tsx';
import { NamedByQuery } from '../features/search/named.tsx';
import { SearchQuery } from '../features/search/operations.ts';
import { Results, resultsInWords } from '../features/search/results.tsx';
import { SaveSearch } from '../features/search/save-search.tsx';
import { SearchField } from '../features/search/search-field.tsx';
import { type SearchState, countFilters, searchInput, toggled } from '../features/search/search-state.ts';
import { SearchTabs } from '../features/search/search-tabs.tsx';
import { SortChoice } from '../features/search/sort-choice.tsx';
import { PageFrame, PageTitle } from '../ui/page.tsx';
import { ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from './search.module.css';

const route = getRouteApi('/search');

export function SearchPage() {
  const state = route.useSearch();
  return (
    <PageFrame size="wide">
      <VisuallyHidden>
        <PageTitle documentTitle={state.q ? `${state.q} – search` : 'Search'}>Search</PageTitle>
      </VisuallyHidden>
      <SearchField size="lg" state={state} placeholder="Fractions year 4, phonics rehearsal, rivers…" />
      {state.tab ? <KindResults state={state} tab={state.tab} /> : <Works />}
    </PageFrame>
  );
}

function Works() {
  const state = route.useSearch();
  const navigate = useNavigate();
  const { signedIn } = useViewer();
  const [filtersOpen, filters] = useDisclosure(false);
  const query = usePages(SearchQuery, {
    key: [state],
    withCursor: (after) => ({
      input: { ...searchInput(state), first: 20, ...(after ? { after } : {}) },
    }),
    pageOf: (answer) => answer.search.pageInfo,
    // The filters stay where they are while the next answer comes: the focus is on one of them.
    keepPrevious: true,
  });
  const first = query.data?.pages[0]?.search;
  const go = (next: SearchState) => void navigate({ to: '/search', search: next, resetScroll: false });
  const chosen = countFilters(state);
  const count = useRef<HTMLParagraphElement>(null);
  const focusCount = useCallback(() => count.current?.focus(), []);
  const facets = first && (
    <Facets
      facets={first.facets}
      total={first.total}
      state={state}
      onToggle={(group, code) => go(toggled(state, group, code))}
    />
  );

  return (
    <>
      <SearchTabs state={state} works={first} isReady={first !== undefined} />
      <div className={classes.columns}>
        <aside className={classes.side} aria-label="Filters">
          {facets ?? <ListSkeleton rows={3} height={120} />}
        </aside>
        <div className={classes.main} data-waiting={query.isPlaceholderData || undefined}>
          <Group justify="space-between" mb="md" gap="sm">
            <p className={classes.count} role="status" aria-live="polite" tabIndex={-1} ref={count}>
              {first ? resultsInWords(first, state) : query.error ? '' : 'Searching…'}
            </p>
            <Group gap="sm">
              <SortChoice state={state} signedIn={signedIn} total={first?.total ?? 0} onChange={go} />
              {signedIn && (state.q || chosen > 0) && <SaveSearch state={state} />}
              <Button
                className={classes.filterButton ?? ''}
                variant="default"
                size="sm"
                leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
                onClick={filters.open}
              >
                {chosen > 0 ? `Filters (${chosen})` : 'Filters'}
              </Button>
            </Group>
          </Group>
          <NamedByQuery named={first?.named ?? []} state={state} onChange={go} />
          <Chips state={state} facets={first?.facets ?? []} onChange={go} onEmptied={focusCount} />
          {first ? (
            <Results
              pages={query.data?.pages.map((page) => page.search) ?? []}
              state={state}
              more={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
              loadingMore={query.isFetchingNextPage}
              signedIn={signedIn}
            />
          ) : query.error ? (
            <LoadError error={query.error} retry={() => void query.refetch()} />
          ) : (
            <ListSkeleton rows={5} height={150} />
          )}
        </div>
      </div>
      <Drawer opened={filtersOpen} onClose={filters.close} title="Filters" size="sm">
        <Stack>
          {facets}
          <Button onClick={filters.close}>{first ? `Show ${resultsInWords(first, {})}` : 'Close'}</Button>
        </Stack>
      </Drawer>
    </>
  );
}
