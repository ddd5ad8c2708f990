import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { makeQueryClient, startPages } from './client/hooks.ts';
import { parseSearch, stringifySearch } from './client/search-params.ts';
import { CollectionQuery, collectionPages } from './features/collections/operations.ts';
import { validateSearchPage } from './features/search/search-state.ts';
import { CrashPage, NotFoundPage, RootLayout } from './routes/root.tsx';
import { requestFocus } from './ui/route-focus.ts';
import { PageSkeleton } from './ui/states.tsx';

/** What the API answered, for as long as the page stays open. */
export const client = makeQueryClient();

const root = createRootRoute({
  component: RootLayout,
  notFoundComponent: () => <NotFoundPage />,
});

/**
 * What a route checks is laid over the raw parameters: a key it leaves out keeps its raw value. So each check names every
 * key it knows, as undefined where there is nothing good.
 */
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

// Every page is a chunk of its own: a visit loads the shell and the one page it opens.
const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./routes/home.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/search',
    validateSearch: validateSearchPage,
    component: lazyRouteComponent(() => import('./routes/search.tsx'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/artefacts/$artefactId',
    validateSearch: (
      search: Record<string, unknown>,
    ): { version?: string | undefined; share?: string | undefined } => ({
      version: text(search.version),
      // A request to share, for whom its terms are to be changed.
      share: text(search.share),
    }),
    component: lazyRouteComponent(() => import('./routes/artefact.tsx'), 'ArtefactPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    validateSearch: (
      search: Record<string, unknown>,
    ): { next?: string | undefined; link?: string | undefined; problem?: string | undefined } => {
      const next = text(search.next);
      // Only a path of this site: anything else would send people elsewhere after they sign in.
      return {
        next: next && /^\/(?![/\\])/.test(next) ? next : undefined,
        link: text(search.link),
        problem: text(search.problem),
      };
    },
    component: lazyRouteComponent(() => import('./routes/sign-in.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/join/$token',
    component: lazyRouteComponent(() => import('./routes/join.tsx'), 'JoinPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/waiting',
    component: lazyRouteComponent(() => import('./routes/waiting.tsx'), 'WaitingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/account',
    component: lazyRouteComponent(() => import('./routes/account.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people/$personId',
    component: lazyRouteComponent(() => import('./routes/person.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations',
    validateSearch: (search: Record<string, unknown>): { q?: string | undefined; kind?: string | undefined } => ({
      q: text(search.q),
      kind: text(search.kind),
    }),
    component: lazyRouteComponent(() => import('./routes/organisations.tsx'), 'OrganisationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/apply',
    component: lazyRouteComponent(() => import('./routes/apply.tsx'), 'ApplyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisationId',
    component: lazyRouteComponent(() => import('./routes/organisation.tsx'), 'OrganisationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisationId/admin',
    component: lazyRouteComponent(() => import('./routes/organisation-admin.tsx'), 'OrganisationAdminPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisationId/register',
    component: lazyRouteComponent(() => import('./routes/oversight.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisationId/reuse',
    component: lazyRouteComponent(() => import('./routes/oversight.tsx'), 'ReusePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisationId/delegations',
    component: lazyRouteComponent(() => import('./routes/oversight.tsx'), 'DelegationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations/$organisationId/audit',
    component: lazyRouteComponent(() => import('./routes/oversight.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/partnerships/$partnershipId',
    component: lazyRouteComponent(() => import('./routes/partnership.tsx'), 'PartnershipPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/communities',
    validateSearch: (
      search: Record<string, unknown>,
    ): { kind?: string | undefined; subject?: string | undefined; mine?: string | undefined } => ({
      kind: text(search.kind),
      subject: text(search.subject),
      mine: text(search.mine),
    }),
    component: lazyRouteComponent(() => import('./routes/communities.tsx'), 'CommunitiesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/communities/new',
    component: lazyRouteComponent(() => import('./routes/found-community.tsx'), 'FoundCommunityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/communities/join/$token',
    component: lazyRouteComponent(() => import('./routes/join-community.tsx'), 'JoinCommunityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/communities/$communityId',
    component: lazyRouteComponent(() => import('./routes/community.tsx'), 'CommunityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/communities/$communityId/stewards',
    component: lazyRouteComponent(() => import('./routes/community-stewards.tsx'), 'CommunityStewardsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/communities/$communityId/threads/$threadId',
    component: lazyRouteComponent(() => import('./routes/community-thread.tsx'), 'CommunityThreadPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agreements',
    validateSearch: (search: Record<string, unknown>): { organisation?: string | undefined } => ({
      organisation: text(search.organisation),
    }),
    component: lazyRouteComponent(() => import('./routes/agreements.tsx'), 'AgreementsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agreements/$agreementId',
    component: lazyRouteComponent(() => import('./routes/agreement.tsx'), 'AgreementPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/verification',
    component: lazyRouteComponent(() => import('./routes/verification.tsx'), 'VerificationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/publish',
    component: lazyRouteComponent(() => import('./routes/publish.tsx'), 'PublishPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drafts/$versionId',
    component: lazyRouteComponent(() => import('./routes/draft.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drafts/$versionId/check',
    component: lazyRouteComponent(() => import('./routes/check.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/saved-searches',
    component: lazyRouteComponent(() => import('./routes/saved-searches.tsx'), 'SavedSearchesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/saved-searches/stop/$token',
    component: lazyRouteComponent(() => import('./routes/saved-searches.tsx'), 'StopAlertsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/feedback',
    component: lazyRouteComponent(() => import('./routes/feedback.tsx'), 'FeedbackPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/shelf',
    validateSearch: (search: Record<string, unknown>): { q?: string | undefined } => ({ q: text(search.q) }),
    component: lazyRouteComponent(() => import('./routes/shelf.tsx'), 'ShelfPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./routes/inbox.tsx'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/inbox/following',
    component: lazyRouteComponent(() => import('./routes/inbox.tsx'), 'FollowingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/inbox/e-mails',
    component: lazyRouteComponent(() => import('./routes/inbox.tsx'), 'MailChoicesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stop-mails/$token',
    component: lazyRouteComponent(() => import('./routes/inbox.tsx'), 'StopMailsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collections',
    component: lazyRouteComponent(() => import('./routes/collections.tsx'), 'CollectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collections/$collectionId',
    loader: ({ params }) => startPages(client, CollectionQuery, collectionPages(params.collectionId)),
    component: lazyRouteComponent(() => import('./routes/collection.tsx'), 'CollectionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/collections/$collectionId/versions/$number',
    component: lazyRouteComponent(() => import('./routes/collection-version.tsx'), 'CollectionVersionPage'),
    validateSearch: (given: Record<string, unknown>): { from?: string | undefined } => {
      const from = text(given['from']);
      return { from: from && /^[1-9]\d{0,8}$/.test(from) ? from : undefined };
    },
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/curriculum-maps',
    component: lazyRouteComponent(() => import('./routes/curriculum-maps.tsx'), 'CurriculumMapsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/curriculum-maps/$mapId',
    validateSearch: (search: Record<string, unknown>): { year?: string | undefined; strand?: string | undefined } => ({
      year: text(search.year),
      strand: text(search.strand),
    }),
    component: lazyRouteComponent(() => import('./routes/curriculum-map.tsx'), 'CurriculumMapPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/curriculum-maps/$mapId/beside',
    validateSearch: (search: Record<string, unknown>): { other?: string | undefined; year?: string | undefined } => ({
      other: text(search.other),
      year: text(search.year),
    }),
    component: lazyRouteComponent(() => import('./routes/maps-beside.tsx'), 'MapsBesidePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/compare',
    validateSearch: (search: Record<string, unknown>): { from?: string | undefined; to?: string | undefined } => ({
      from: text(search.from),
      to: text(search.to),
    }),
    component: lazyRouteComponent(() => import('./routes/compare.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/upstream',
    component: lazyRouteComponent(() => import('./routes/upstream.tsx'), 'UpstreamPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/upstream/$changeId',
    component: lazyRouteComponent(() => import('./routes/upstream-change.tsx'), 'UpstreamChangePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/requests',
    component: lazyRouteComponent(() => import('./routes/requests.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/work',
    component: lazyRouteComponent(() => import('./routes/work.tsx'), 'WorkPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/queue',
    validateSearch: (search: Record<string, unknown>): { organisation?: string | undefined } => ({
      organisation: text(search.organisation),
    }),
    component: lazyRouteComponent(() => import('./routes/queue.tsx'), 'QueuePage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: () => <NotFoundPage />,
  scrollRestoration: true,
});

const versionOf = ({ search }: { search: object }): unknown => ('version' in search ? search.version : undefined);

router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation, pathChanged }) => {
  // On the first page the focus belongs to the browser: the first Tab must reach the skip link. Another version of an
  // artefact is another page, although its path is the same.
  if (fromLocation && (pathChanged || versionOf(fromLocation) !== versionOf(toLocation))) requestFocus();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
