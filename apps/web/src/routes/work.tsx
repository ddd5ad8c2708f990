import { Button, Stack } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { usePages } from '../client/hooks.ts';
import { ArtefactCard } from '../features/artefacts/artefact-card.tsx';
import { MyWorkQuery } from '../features/artefacts/draft-operations.ts';
import { KindIcon } from '../features/artefacts/kind-icon.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useVocabulary } from '../features/vocabulary/vocabulary.ts';
import type { MyWorkQuery as MyWorkAnswer } from '../gql/graphql.ts';
import { formatDay } from '../ui/format.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink, PlainLink } from '../ui/links.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';
import classes from '../ui/rows.module.css';

export function WorkPage() {
  return (
    <SignedIn title="My work">
      <Page
        title="My work"
        lead="What you are writing, what waits for release, and what is out."
        actions={<ButtonLink to="/publish">Start a draft</ButtonLink>}
      >
        <Work />
      </Page>
    </SignedIn>
  );
}

type Item = MyWorkAnswer['myWork']['nodes'][number];

function Work() {
  const query = usePages(MyWorkQuery, {
    key: [],
    withCursor: (after) => ({ after }),
    pageOf: (answer) => answer.myWork.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton />;
  const items = query.data.pages.flatMap((page) => page.myWork.nodes);
  if (items.length === 0) {
    return (
      <Empty title="Nothing here yet" action={<ButtonLink to="/publish">Start a draft</ButtonLink>}>
        A lesson that worked, a sequence your department rehearsed, an enquiry with a null result: someone elsewhere is
        looking for it.
      </Empty>
    );
  }
  const drafts = items.filter((item) => item.draft);
  const released = items.filter((item) => item.version && item.version.id !== item.draft?.id);
  return (
    <Stack gap={0}>
      {drafts.length > 0 && (
        <Section title="Drafts" id="drafts">
          <ul className={classes.rows}>
            {drafts.map((item) => (
              <DraftRow key={item.id} item={item} />
            ))}
          </ul>
        </Section>
      )}
      {released.length > 0 && (
        <Section title="Released" id="released">
          <Stack>{released.map((item) => item.version && <ArtefactCard key={item.id} version={item.version} />)}</Stack>
        </Section>
      )}
      {query.hasNextPage && (
        <Button
          mt="lg"
          mx="auto"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </Stack>
  );
}

function DraftRow({ item }: { item: Item }) {
  const { label } = useVocabulary();
  const { draft } = item;
  if (!draft) return null;
  const waiting = draft.state === 'IN_REVIEW';
  return (
    <li className={classes.row}>
      <IconPencil size={20} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <PlainLink
          to={waiting ? '/drafts/$versionId/check' : '/drafts/$versionId'}
          params={{ versionId: draft.id }}
          className={classes.link}
        >
          {draft.title.trim() || 'Untitled draft'}
        </PlainLink>
        <span className={classes.quiet}>
          <KindIcon kind={item.kind} size={15} /> {label('artefact-type', draft.type)} · {labels.state[draft.state]} ·
          changed {formatDay(draft.updatedAt)}
        </span>
      </div>
    </li>
  );
}
