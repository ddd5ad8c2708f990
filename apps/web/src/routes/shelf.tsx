import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { usePages } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { ShelfQuery } from '../features/shelf/operations.ts';
import { ShelfRows } from '../features/shelf/shelf-rows.tsx';
import classes from '../features/shelf/shelf.module.css';
import { plural } from '../ui/format.ts';
import { ButtonLink } from '../ui/links.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Page } from '../ui/page.tsx';
import { Empty, ListSkeleton, LoadError } from '../ui/states.tsx';

const route = getRouteApi('/shelf');

export function ShelfPage() {
  return (
    <SignedIn title="Your shelf">
      <Page
        title="Your shelf"
        lead="What you saved for later, last first. Nobody else sees what is here or what you noted."
      >
        <Shelf />
      </Page>
    </SignedIn>
  );
}

function Shelf() {
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q ?? '');
  const query = usePages(ShelfQuery, {
    key: [{ q }],
    withCursor: (after) => ({ query: q ?? null, after }),
    pageOf: (answer) => answer.shelf.pageInfo,
    keepPrevious: true,
    staleTime: 0,
  });
  const total = query.data?.pages[0]?.shelf.totalCount;
  const items = query.data?.pages.flatMap(({ shelf }) => shelf.nodes) ?? [];
  function submit(event: FormEvent): void {
    event.preventDefault();
    const words = typed.trim();
    void navigate({ to: '/shelf', search: words ? { q: words } : {} });
  }
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (typeof total !== 'number') return <ListSkeleton rows={4} height={64} />;
  if (total === 0 && !q) {
    return (
      <Empty title="Your shelf is empty" action={<ButtonLink to="/search">Search the network</ButtonLink>}>
        Choose “Save for later” on anything you find. What is shared with you no longer is not shown here; it comes back
        when it is shared again.
      </Empty>
    );
  }
  return (
    <>
      <form role="search" aria-label="Your shelf" className={classes.form} onSubmit={submit}>
        <TextInput
          type="search"
          label="Words of the title or your note"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          className={classes.grow ?? ''}
        />
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden />}>
          Search
        </Button>
      </form>
      <p role="status">{q ? `${plural(total, 'thing')} with “${q}”` : `${plural(total, 'thing')} saved`}</p>
      {total === 0 && <Empty title="Nothing on your shelf has these words">Try fewer words, or a part of one.</Empty>}
      {items.length > 0 && <ShelfRows items={items} />}
      <LoadMore query={query} />
    </>
  );
}
