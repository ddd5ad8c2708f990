import type { SearchCountsQuery as Counts, SearchedKind } from '../../gql/graphql.ts';
import { formatNumber } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import { useOperation } from '../../client/hooks.ts';
import { SearchCountsQuery, SearchTotalQuery } from './kind-operations.ts';
import { type SearchState, type SearchTab, searchInput } from './search-state.ts';
import classes from './search-tabs.module.css';

type Count = Pick<Counts['searchCounts'][number], 'total' | 'totalIsExact'>;

/** The kinds of the API by the tabs of the address. */
export const kindOfTab: Readonly<Record<SearchTab, SearchedKind>> = {
  collections: 'COLLECTION',
  communities: 'COMMUNITY',
  people: 'PERSON',
  organisations: 'ORGANISATION',
};

const tabs = [
  { tab: undefined, label: 'Works' },
  { tab: 'collections', label: 'Collections' },
  { tab: 'communities', label: 'Communities' },
  { tab: 'people', label: 'People' },
  { tab: 'organisations', label: 'Organisations' },
] as const;

interface SearchTabsProps {
  state: SearchState;
  /** How many works are found, where they are looked at. */
  works: Count | undefined;
  /** Whether what is looked at has come: the counts of the others are asked after it. */
  isReady: boolean;
}

/** What is searched: links, so that each tab has an address and the back button leads to the one before. */
export function SearchTabs({ state, works, isReady }: SearchTabsProps) {
  const query = state.q ?? '';
  const counts = useOperation(SearchCountsQuery, { query }, { enabled: isReady });
  const total = useOperation(
    SearchTotalQuery,
    { input: { ...searchInput(state), first: 1 } },
    { enabled: isReady && works === undefined },
  );
  const countOf = (tab: SearchTab | undefined): Count | undefined =>
    tab === undefined
      ? (works ?? total.data?.search)
      : counts.data?.searchCounts.find(({ kind }) => kind === kindOfTab[tab]);
  return (
    <nav aria-label="What is searched" className={classes.tabs}>
      {tabs.map(({ tab, label }) => {
        const count = countOf(tab);
        return (
          <PlainLink
            key={label}
            to="/search"
            search={{ ...state, tab }}
            className={classes.tab}
            // By the whole address: works have no tab in it, and would be current on every one.
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {label}
            {count && <span className={classes.count}> {inNumbers(count)}</span>}
          </PlainLink>
        );
      })}
    </nav>
  );
}

/** "1,000+". */
export const inNumbers = ({ total, totalIsExact }: Count): string => `${formatNumber(total)}${totalIsExact ? '' : '+'}`;
