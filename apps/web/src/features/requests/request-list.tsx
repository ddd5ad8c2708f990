import type { ReactNode } from 'react';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from '../../ui/rows.module.css';
import { ListSkeleton, LoadError } from '../../ui/states.tsx';

interface RequestListProps<A, R> {
  /** As `usePages` gives it. */
  query: {
    data: { pages: A[] } | undefined;
    error: Error | null;
    refetch: () => Promise<unknown>;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
  nodesOf: (answer: A) => readonly R[];
  /** What is said where there is none. */
  empty: ReactNode;
  /** Shows one of them, with a key. */
  children: (request: R) => ReactNode;
}

/** Requests of one kind, those that wait or those that were answered: on their way, failed, none, or there. */
export function RequestList<A, R>({ query, nodesOf, empty, children }: RequestListProps<A, R>) {
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={110} />;
  const requests = query.data.pages.flatMap(nodesOf);
  if (requests.length === 0) return <>{empty}</>;
  return (
    <>
      <ul className={classes.rows}>{requests.map(children)}</ul>
      <LoadMore query={query} />
    </>
  );
}

/** For {@link RequestList}, of what was answered. */
export const nothingYet = <p className={classes.quiet}>Nothing yet.</p>;
