import { Anchor, Button, Group } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ErrorComponentProps, Outlet, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../features/identity/viewer.ts';
import { Footer } from '../ui/footer.tsx';
import { Header } from '../features/identity/header.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { WordsOwner } from '../ui/kept-words.ts';
import { Page } from '../ui/page.tsx';
import classes from './root.module.css';

export function RootLayout() {
  const { person } = useViewer();
  return (
    <WordsOwner value={person?.id ?? null}>
      <Anchor href="#main" className={classes.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the content
      </Anchor>
      <Header />
      <main id="main" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <Footer />
      {/* Inside the router, as a message may hold a link. */}
      <Notifications position="bottom-center" />
    </WordsOwner>
  );
}

/** @param children what else one can do at such an address */
export function NotFoundPage({ children }: { children?: ReactNode }) {
  return (
    <Page
      size="narrow"
      eyebrow="Not found"
      title="There is nothing to see here"
      lead="The address may be mistyped, the item may be gone, or it may be shared with people other than you. For your and others’ privacy, these look alike."
    >
      <Group>
        <ButtonLink to="/search">Search the network</ButtonLink>
        <ButtonLink to="/" variant="default">
          Go to the start
        </ButtonLink>
        {children}
      </Group>
    </Page>
  );
}

/** A fault of ours, or a page chunk that could not be fetched (a new version may have been put live meanwhile). */
export function CrashPage({ reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Page
      size="narrow"
      eyebrow="Something went wrong"
      title="This page could not be shown"
      lead="The fault is ours. What you had typed into a draft is kept in this browser."
    >
      <Group>
        <Button
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          Try again
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          Load the page anew
        </Button>
      </Group>
    </Page>
  );
}
