import { usePages } from '../../client/hooks.ts';
import type { SearchKindQuery as Found } from '../../gql/graphql.ts';
import { PlainLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import rows from '../../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { CollectionRows } from '../collections/collection-rows.tsx';
import { CommunityRow } from '../communities/community-row.tsx';
import { OrganisationRow } from '../identity/organisation-row.tsx';
import { useViewer } from '../identity/viewer.ts';
import { SearchKindQuery } from './kind-operations.ts';
import type { SearchState, SearchTab } from './search-state.ts';
import { inNumbers, kindOfTab, SearchTabs } from './search-tabs.tsx';
import classes from './search-tabs.module.css';

type Page = Found['searchKind'];

const nouns: Readonly<Record<SearchTab, readonly [string, string]>> = {
  collections: ['collection', 'collections'],
  communities: ['community', 'communities'],
  people: ['person', 'people'],
  organisations: ['organisation', 'organisations'],
};

/** What the words find on one of the tabs beside works. */
export function KindResults({ state, tab }: { state: SearchState; tab: SearchTab }) {
  const { signedIn } = useViewer();
  const words = state.q ?? '';
  const kind = kindOfTab[tab];
  const query = usePages(SearchKindQuery, {
    key: [{ kind, words }],
    withCursor: (after) => ({ kind, query: words, after }),
    pageOf: (answer) => answer.searchKind.pageInfo,
  });
  const first = query.data?.pages[0]?.searchKind;
  const [one, many] = nouns[tab];
  const inWords = first
    ? `${inNumbers(first)} ${first.total === 1 ? one : many}${words ? ` for “${words}”` : ''}`
    : 'Searching…';
  return (
    <>
      <SearchTabs state={state} works={undefined} isReady={first !== undefined} />
      <div className={classes.main}>
        <p role="status" aria-live="polite">
          {query.error ? '' : inWords}
        </p>
        {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && <ListSkeleton rows={5} height={64} />}
        {first?.total === 0 && (
          <Empty title={`No ${many} found`}>
            {tab === 'people' ? aboutPeople(signedIn) : 'Try fewer words, or a part of one.'}
          </Empty>
        )}
        {first && first.total > 0 && query.data && (
          <Things pages={query.data.pages.map(({ searchKind }) => searchKind)} />
        )}
        <LoadMore query={query} />
      </div>
    </>
  );
}

const aboutPeople = (signedIn: boolean): string =>
  signedIn
    ? 'People of the network are found here who said so in their account, so many are not. You can say so in yours.'
    : 'People are shown to people of the network, who sign in.';

function Things({ pages }: { pages: readonly Page[] }) {
  const collections = pages.flatMap((page) => page.collections);
  return (
    <>
      {collections.length > 0 && <CollectionRows collections={collections} />}
      {collections.length === 0 && (
        <ul className={rows.rows}>
          {pages
            .flatMap((page) => page.communities)
            .map((community) => (
              <CommunityRow key={community.id} community={community} />
            ))}
          {pages
            .flatMap((page) => page.people)
            .map((person) => (
              <li key={person.id} className={rows.row}>
                <div className={rows.words}>
                  <PlainLink to="/people/$personId" params={{ personId: person.id }} className={rows.link}>
                    {person.name}
                  </PlainLink>
                  {person.about && <span className={rows.quiet}>{person.about}</span>}
                </div>
              </li>
            ))}
          {pages
            .flatMap((page) => page.organisations)
            .map((organisation) => (
              <OrganisationRow key={organisation.id} organisation={organisation} />
            ))}
        </ul>
      )}
    </>
  );
}
