import { Button, Modal, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePages } from '../../client/hooks.ts';
import { formatDayAndTime, plural } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import classes from '../../ui/rows.module.css';
import { ListSkeleton, LoadError } from '../../ui/states.tsx';
import { CommunityThreadsQuery } from './discussion-operations.ts';
import { MessageForm } from './message-form.tsx';

interface ThreadListProps {
  community: { id: string; name: string };
  isMember: boolean;
}

/** What members of a community talk about. */
export function ThreadList({ community, isMember }: ThreadListProps) {
  const [starting, setStarting] = useState(false);
  const navigate = useNavigate();
  const query = usePages(CommunityThreadsQuery, {
    key: [community.id],
    withCursor: (after) => ({ id: community.id, after }),
    pageOf: (answer) => answer.community?.threads.pageInfo,
    staleTime: 0,
  });
  const threads = query.data?.pages.flatMap((page) => page.community?.threads.nodes ?? []) ?? [];
  return (
    <Section
      title="Discussion"
      id="discussion"
      action={
        isMember && (
          <Button size="xs" variant="default" onClick={() => setStarting(true)}>
            Begin a thread
          </Button>
        )
      }
    >
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <ListSkeleton rows={2} height={60} />}
      {query.data && threads.length === 0 && <Text c="dimmed">No threads yet.</Text>}
      {threads.length > 0 && (
        <ul className={classes.rows}>
          {threads.map((thread) => (
            <li key={thread.id} className={classes.row}>
              <div className={classes.words}>
                <PlainLink
                  to="/communities/$communityId/threads/$threadId"
                  params={{ communityId: community.id, threadId: thread.id }}
                  className={classes.link}
                >
                  {thread.title ?? 'A thread that a steward hid'}
                </PlainLink>
                <span className={classes.quiet}>
                  {[
                    thread.startedBy?.name,
                    plural(thread.messageCount, 'message'),
                    `last ${formatDayAndTime(thread.lastMessageAt)}`,
                    thread.following === 'MUTED' ? 'muted' : null,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <LoadMore query={query} />
      <Modal
        opened={starting}
        onClose={() => setStarting(false)}
        title={`Begin a thread in ${community.name}`}
        size="lg"
      >
        {starting && (
          <MessageForm
            communityId={community.id}
            onCancel={() => setStarting(false)}
            onDone={(threadId) =>
              navigate({
                to: '/communities/$communityId/threads/$threadId',
                params: { communityId: community.id, threadId },
              })
            }
          />
        )}
      </Modal>
    </Section>
  );
}
