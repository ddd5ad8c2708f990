import { Checkbox, Select } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useOperation, usePages } from '../client/hooks.ts';
import { CalendarFeed } from '../features/communities/calendar-feed.tsx';
import { CommunityRow } from '../features/communities/community-row.tsx';
import { CommunitiesQuery, SuggestedCommunitiesQuery } from '../features/communities/operations.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { selectData, useVocabulary } from '../features/vocabulary/vocabulary.ts';
import type { CommunityKind } from '../gql/graphql.ts';
import { plural } from '../ui/format.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, Section } from '../ui/page.tsx';
import rows from '../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from './organisations.module.css';

const route = getRouteApi('/communities');
const kinds = Object.entries(labels.communityKind).map(([value, label]) => ({ value, label }));

export function CommunitiesPage() {
  return (
    <SignedIn title="Communities">
      <Communities />
    </SignedIn>
  );
}

function Communities() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { posts } = useViewer();
  const { terms } = useVocabulary();
  const kind = kinds.some((item) => item.value === search.kind) ? (search.kind as CommunityKind) : null;
  const mine = search.mine === 'yes';
  const query = usePages(CommunitiesQuery, {
    key: [search],
    withCursor: (after) => ({ kind, subject: search.subject ?? null, mine, after }),
    pageOf: (answer) => answer.communities.pageInfo,
    staleTime: 0,
  });
  const total = query.data?.pages[0]?.communities.totalCount;
  const communities = query.data?.pages.flatMap((page) => page.communities.nodes) ?? [];
  const go = (part: { kind?: string | null; subject?: string | null; mine?: string | null }) => {
    const next = { kind, subject: search.subject ?? null, mine: mine ? 'yes' : null, ...part };
    void navigate({
      to: '/communities',
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
      resetScroll: false,
    });
  };
  return (
    <Page
      title="Communities"
      lead="People who work on a subject, a phase, a theme or a place together, across trusts."
      actions={posts.length > 0 && <ButtonLink to="/communities/new">Found a community</ButtonLink>}
    >
      <Suggested />
      <Section title="All communities" id="all">
        <div className={classes.form}>
          <Select
            label="Kind"
            placeholder="Every kind"
            data={kinds}
            value={kind}
            onChange={(value) => go({ kind: value })}
            clearable
          />
          <Select
            label="Subject"
            placeholder="Every subject"
            data={selectData(terms('subject'))}
            value={search.subject ?? null}
            onChange={(value) => go({ subject: value })}
            searchable
            clearable
          />
          <Checkbox
            label="Only mine"
            checked={mine}
            onChange={(event) => go({ mine: event.currentTarget.checked ? 'yes' : null })}
            pb={8}
          />
        </div>
        <p role="status" className={classes.count}>
          {typeof total !== 'number' ? (query.error ? '' : 'Searching…') : plural(total, 'community', 'communities')}
        </p>
        {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
        {query.isPending && <ListSkeleton rows={4} height={84} />}
        {query.data && communities.length === 0 && (
          <Empty title="No community here yet">Look at others, or found the one you miss.</Empty>
        )}
        {communities.length > 0 && (
          <ul className={rows.rows}>
            {communities.map((community) => (
              <CommunityRow key={community.id} community={community} />
            ))}
          </ul>
        )}
        <LoadMore query={query} />
      </Section>
      <CalendarFeed />
    </Page>
  );
}

/** Communities that what one teaches speaks for; nothing where there is none. */
function Suggested() {
  const query = useOperation(SuggestedCommunitiesQuery, {}, { staleTime: 0 });
  const suggested = query.data?.suggestedCommunities ?? [];
  if (suggested.length === 0) return null;
  return (
    <Section title="Near what you teach" id="suggested">
      <ul className={rows.rows}>
        {suggested.map((community) => (
          <CommunityRow key={community.id} community={community} />
        ))}
      </ul>
    </Section>
  );
}
