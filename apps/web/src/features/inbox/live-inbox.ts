import { useQueryClient } from '@tanstack/react-query';
import { createClient } from 'graphql-sse';
import { useEffect } from 'react';
import { InboxChangedSubscription, InboxCountQuery, InboxQuery } from './operations.ts';
import { operationName } from '../../client/hooks.ts';

/** Before the connection is opened anew, in milliseconds: at first soon, then not more often than this. */
const [soonest, latest] = [1_000, 60_000];

/**
 * Reads the inbox anew whenever the server says that there is something new. The connection carries nothing else; it is opened
 * again when it was lost, and when the server ends it, as it does every quarter of an hour.
 */
export function useLiveInbox(isSignedIn: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return;
    let isOver = false;
    let pauseMs = soonest;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const client = createClient({
      url: '/graphql/stream',
      headers: { 'x-constellation-request': '1' },
      retryAttempts: 0,
    });
    const refresh = (): void => {
      for (const document of [InboxCountQuery, InboxQuery]) {
        void queries.invalidateQueries({ queryKey: [operationName(document)] });
      }
    };
    const again = (): void => {
      if (isOver) return;
      timer = setTimeout(() => {
        // Something may have come while nobody listened.
        refresh();
        listen();
      }, pauseMs);
      pauseMs = Math.min(pauseMs * 2, latest);
    };
    const listen = (): void => {
      client.subscribe(
        { query: InboxChangedSubscription.toString() },
        {
          next: () => {
            pauseMs = soonest;
            refresh();
          },
          error: again,
          complete: again,
        },
      );
    };
    listen();
    return () => {
      isOver = true;
      clearTimeout(timer);
      client.dispose();
    };
  }, [isSignedIn, queries]);
}
