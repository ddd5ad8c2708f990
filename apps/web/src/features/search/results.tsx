import { Alert, Button, Stack } from '@mantine/core';
import { IconFileText, IconInfoCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { SearchQuery } from '../../gql/graphql.ts';
import { formatNumber, plural } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { ArtefactCard } from '../artefacts/artefact-card.tsx';
import { SaveForLater } from '../shelf/save-for-later.tsx';
import { Highlight } from './highlight.tsx';
import { NothingFound } from './nothing-found.tsx';
import classes from './results.module.css';
import type { SearchState } from './search-state.ts';

type Found = SearchQuery['search'];

/** "1,000+ results for tides": read out when it changes. */
export function resultsInWords(found: Pick<Found, 'total' | 'totalIsExact' | 'browsed'>, state: SearchState): string {
  const count = found.totalIsExact ? plural(found.total, 'result') : `${formatNumber(found.total)}+ results`;
  return state.q && !found.browsed ? `${count} for “${state.q}”` : count;
}

interface ResultsProps {
  pages: readonly Found[];
  state: SearchState;
  more: (() => void) | undefined;
  loadingMore: boolean;
  signedIn: boolean;
}

export function Results({ pages, state, more, loadingMore, signedIn }: ResultsProps) {
  const [first] = pages;
  const list = useRef<HTMLOListElement>(null);
  const shownPages = useRef(pages.length);
  useEffect(() => {
    // After "load more" the button has moved away: the first new result takes the focus, so that reading goes on there.
    if (pages.length === shownPages.current + 1) {
      const before = pages.slice(0, -1).reduce((sum, page) => sum + page.hits.length, 0);
      list.current?.children[before]?.querySelector('a')?.focus();
    }
    shownPages.current = pages.length;
  }, [pages]);
  if (!first) return null;
  const hits = pages.flatMap((page) => page.hits);
  if (hits.length === 0) {
    return (
      <Stack gap="md">
        {first.degraded && <OnReserve />}
        <NothingFound found={first} state={state} signedIn={signedIn} />
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Remarks found={first} state={state} />
      <ol className={classes.list} ref={list}>
        {hits.map((hit) => (
          <li key={hit.version.id}>
            <ArtefactCard
              version={hit.version}
              level={2}
              title={hit.titleHighlight.length > 0 ? <Highlight parts={hit.titleHighlight} /> : undefined}
              text={hit.snippet.length > 0 ? <Highlight parts={hit.snippet} /> : undefined}
              action={
                <SaveForLater
                  compact
                  artefactId={hit.version.artefact.id}
                  title={hit.version.title}
                  note={hit.version.artefact.keptForLater?.note ?? null}
                />
              }
              note={
                hit.matchedFile && (
                  <p className={classes.file}>
                    <IconFileText size={16} aria-hidden /> Found in the file {hit.matchedFile}
                  </p>
                )
              }
            />
          </li>
        ))}
      </ol>
      {more && (
        <Button variant="default" onClick={more} loading={loadingMore} mx="auto">
          Load more
        </Button>
      )}
    </Stack>
  );
}

function Remarks({ found, state }: { found: Found; state: SearchState }) {
  return (
    <>
      {found.browsed && state.q && (
        <p className={classes.remark}>
          “{state.q}” holds no word to look for, so this is everything there is, newest first.
        </p>
      )}
      {found.correctedQuery && (
        <p className={classes.remark}>
          Nothing has exactly those words. These are the results for <strong>{found.correctedQuery}</strong>.{' '}
          <TextLink to="/search" search={{ ...state, typed: 'yes' }}>
            Search for “{state.q}” as typed
          </TextLink>
        </p>
      )}
      {state.typed && (
        <p className={classes.remark}>
          Your words are taken exactly as they are typed.{' '}
          <TextLink to="/search" search={{ ...state, typed: undefined }}>
            Search with help in spelling
          </TextLink>
        </p>
      )}
      {found.widened && !found.correctedQuery && (
        <p className={classes.remark}>
          Few items have all of your words, so items with some of them are shown as well.
        </p>
      )}
      {found.degraded && <OnReserve />}
    </>
  );
}

function OnReserve() {
  return (
    <Alert color="ember" icon={<IconInfoCircle aria-hidden />}>
      Search is running on its reserve: results are right, but may be ranked less well than usual.
    </Alert>
  );
}
