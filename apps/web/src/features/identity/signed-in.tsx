import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { LoadError, PageSkeleton } from '../../ui/states.tsx';
import { useViewer } from './viewer.ts';

/** A page for people who are signed in; others are asked to, and come back here afterwards. */
export function SignedIn({ title, children }: { title: string; children: ReactNode }) {
  const { query, signedIn } = useViewer();
  const path = useRouterState({ select: (state) => state.location.href });
  if (signedIn) return <>{children}</>;
  if (query.error && !query.data) {
    return (
      <Page title={title}>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  return (
    <Page size="narrow" title={title} lead="This page is for people who are signed in.">
      <ButtonLink to="/sign-in" search={{ next: path }}>
        Sign in
      </ButtonLink>
    </Page>
  );
}
