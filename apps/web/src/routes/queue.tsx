import { Select } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { usePages } from '../client/hooks.ts';
import { ReleaseQueueQuery } from '../features/artefacts/release-operations.ts';
import { DelegatedReleasesQuery } from '../features/delegations/operations.ts';
import type { DelegatedReleasesQuery as DelegatedReleasesAnswer } from '../gql/graphql.ts';
import { KindIcon } from '../features/artefacts/kind-icon.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { rememberPost, rememberedPost, useViewer } from '../features/identity/viewer.ts';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import { formatDay, listInWords } from '../ui/format.ts';
import { ButtonLink, PlainLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from '../ui/rows.module.css';

const route = getRouteApi('/queue');

export function QueuePage() {
  return (
    <SignedIn title="Releases">
      <Page title="Releases" lead="What has been handed in and waits for a decision.">
        <Decisions />
      </Page>
    </SignedIn>
  );
}

function Decisions() {
  const { viewer, isReleaseAuthority } = useViewer();
  const onDelegation = viewer?.decidesOnDelegation === true;
  return (
    <>
      {(isReleaseAuthority || !onDelegation) && <Queue />}
      {onDelegation && (
        <Section title="On behalf of others" id="delegated">
          <Delegated />
        </Section>
      )}
    </>
  );
}

/** What waits on standing delegations. */
function Delegated() {
  const query = usePages(DelegatedReleasesQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.delegatedReleases.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton />;
  const versions = query.data.pages.flatMap((page) => page.delegatedReleases.nodes);
  if (versions.length === 0) return <Empty title="Nothing waits for you">What others hand in appears here.</Empty>;
  return (
    <>
      <Submissions versions={versions} />
      <LoadMore query={query} />
    </>
  );
}

function Queue() {
  const { organisation } = route.useSearch();
  const navigate = useNavigate();
  const posts = useViewer().posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY'));
  if (posts.length === 0) {
    return (
      <Empty title="You do not release for an organisation">
        An organisation’s admin gives the role of release authority to a post.
      </Empty>
    );
  }
  const organisations = new Map(posts.map((post) => [post.organisation.id, post.organisation.name]));
  const remembered = posts.find((post) => post.id === rememberedPost());
  // Looking is not acting: with one organisation there is nothing to choose. The decision itself names its post.
  const only = organisations.size === 1 ? posts[0] : undefined;
  const chosen = posts.find((post) => post.organisation.id === organisation) ?? only ?? remembered;
  return (
    <>
      <Select
        label="Organisation"
        placeholder="Choose an organisation"
        data={[...organisations].map(([value, label]) => ({ value, label }))}
        value={chosen?.organisation.id ?? null}
        onChange={(id) => {
          const post = posts.find((candidate) => candidate.organisation.id === id);
          if (!post) return;
          rememberPost(post.id);
          void navigate({ to: '/queue', search: { organisation: post.organisation.id } });
        }}
        allowDeselect={false}
        maw={420}
        mb="xl"
      />
      {chosen && <Waiting organisationId={chosen.organisation.id} />}
    </>
  );
}

type Submission = DelegatedReleasesAnswer['delegatedReleases']['nodes'][number];

function Submissions({ versions }: { versions: readonly Submission[] }) {
  const { label } = useVocabulary();
  return (
    <ul className={classes.rows}>
      {versions.map((version) => (
        <li key={version.id} className={classes.row}>
          <span className={classes.icon}>
            <KindIcon kind={version.artefact.kind} size={22} />
          </span>
          <div className={classes.words}>
            <PlainLink to="/drafts/$versionId/check" params={{ versionId: version.id }} className={classes.link}>
              {version.title}
            </PlainLink>
            <span className={classes.quiet}>
              {label('artefact-type', version.type)} by {listInWords(version.authors.map((author) => author.name))},{' '}
              {version.artefact.rightsHolder.name} · {formatDay(version.updatedAt)}
            </span>
          </div>
          <ButtonLink to="/drafts/$versionId/check" params={{ versionId: version.id }} size="xs" variant="default">
            Check and decide
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ organisationId }: { organisationId: string }) {
  const query = usePages(ReleaseQueueQuery, {
    key: [organisationId],
    withCursor: (after) => ({ organisationId, after }),
    pageOf: (answer) => answer.releaseQueue.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton />;
  const versions = query.data.pages.flatMap((page) => page.releaseQueue.nodes);
  if (versions.length === 0) return <Empty title="Nothing waits for you">New submissions appear here.</Empty>;
  return (
    <>
      <Submissions versions={versions} />
      <LoadMore query={query} />
    </>
  );
}
