import { VisuallyHidden } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useOperation } from '../../client/hooks.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from './inbox.module.css';
import { useLiveInbox } from './live-inbox.ts';
import { InboxCountQuery } from './operations.ts';

/** The way to the inbox, with how much is new; a screen reader hears of it when it changes. */
export function InboxLink() {
  useLiveInbox(true);
  const count = useOperation(InboxCountQuery, {}, { staleTime: 60_000 }).data?.inboxCount;
  const unread = count?.unread ?? 0;
  const shown = count?.isMore && unread > 99 ? '99+' : String(unread);
  return (
    <>
      <PlainLink to="/inbox" className={classes.link} activeProps={{ 'aria-current': 'page' }}>
        <IconInbox size={22} aria-hidden />
        <VisuallyHidden>{unread === 0 ? 'Inbox' : `Inbox, ${shown} unread`}</VisuallyHidden>
        {unread > 0 && (
          <span className={classes.count} aria-hidden>
            {shown}
          </span>
        )}
      </PlainLink>
      <VisuallyHidden role="status">{unread > 0 ? `${shown} unread in your inbox` : ''}</VisuallyHidden>
    </>
  );
}
