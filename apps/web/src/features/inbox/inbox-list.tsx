import { Button, Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import type { InboxView, NoticeMark } from '../../gql/graphql.ts';
import { plural } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import rows from '../../ui/rows.module.css';
import { CommandError, Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { NoticeRow } from './notice-row.tsx';
import { InboxQuery, MarkAllNoticesMutation, MarkNoticesMutation } from './operations.ts';

const views: readonly { value: InboxView; label: string; empty: string }[] = [
  { value: 'OPEN', label: 'Everything', empty: 'Nothing here: whatever concerns you comes to this page.' },
  { value: 'WAITING', label: 'Waits for me', empty: 'Nothing waits for your decision.' },
  { value: 'UNREAD', label: 'Unread', empty: 'You have read everything.' },
  { value: 'DONE', label: 'Archived', empty: 'What you archive is kept here.' },
];

const changed = ['Inbox', 'InboxCount'];

/** What somebody is told of, with what they can do about many at once. */
export function InboxList() {
  const [view, setView] = useState<InboxView>('OPEN');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [loadedAt, setLoadedAt] = useState(() => new Date().toISOString());
  const query = usePages(InboxQuery, {
    key: [view],
    withCursor: (after) => ({ view, first: 20, after }),
    pageOf: (answer) => answer.inbox.pageInfo,
    staleTime: 0,
  });
  const done = (): void => {
    setChosen(new Set());
    setLoadedAt(new Date().toISOString());
  };
  const mark = useCommand(MarkNoticesMutation, { invalidates: changed, onDone: done });
  const markAll = useCommand(MarkAllNoticesMutation, { invalidates: changed, onDone: done });
  const notices = query.data?.pages.flatMap((page) => page.inbox.nodes) ?? [];
  const ids = notices.map(({ id }) => id).filter((id) => chosen.has(id));
  const say = (as: NoticeMark): void => mark.mutate({ input: { ids, as } });
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="What to show"
        data={views.map(({ value, label }) => ({ value, label }))}
        value={view}
        onChange={(value) => {
          setView(value);
          setChosen(new Set());
        }}
        mb="md"
      />
      <CommandError error={mark.error ?? markAll.error} />
      {query.isPending && <ListSkeleton />}
      {query.error && !query.data && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {query.data && notices.length === 0 && <Empty title={views.find(({ value }) => value === view)?.empty ?? ''} />}
      {notices.length > 0 && (
        <>
          <Group gap="xs" mb="sm" role="group" aria-label="What to do with the chosen ones">
            <Checkbox
              label={ids.length === 0 ? 'Choose all' : `${plural(ids.length, 'chosen', 'chosen')}`}
              checked={ids.length === notices.length}
              indeterminate={ids.length > 0 && ids.length < notices.length}
              onChange={(event) => setChosen(new Set(event.currentTarget.checked ? notices.map(({ id }) => id) : []))}
            />
            {ids.length > 0 && (
              <>
                <Button size="xs" variant="default" loading={mark.isPending} onClick={() => say('READ')}>
                  Mark as read
                </Button>
                <Button size="xs" variant="default" loading={mark.isPending} onClick={() => say('UNREAD')}>
                  Mark as unread
                </Button>
                {view === 'DONE' ? (
                  <Button size="xs" variant="default" loading={mark.isPending} onClick={() => say('OPEN')}>
                    Move to the inbox
                  </Button>
                ) : (
                  <Button size="xs" variant="default" loading={mark.isPending} onClick={() => say('DONE')}>
                    Archive
                  </Button>
                )}
              </>
            )}
            {ids.length === 0 && view !== 'DONE' && (
              <Button
                size="xs"
                variant="subtle"
                loading={markAll.isPending}
                onClick={() => markAll.mutate({ input: { as: 'READ', until: loadedAt } })}
              >
                Mark everything as read
              </Button>
            )}
          </Group>
          <ul className={rows.rows}>
            {notices.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                isChosen={chosen.has(notice.id)}
                choose={(isChosen) => choose(notice.id, isChosen)}
                onOpen={() => {
                  if (!notice.isRead) mark.mutate({ input: { ids: [notice.id], as: 'READ' } });
                }}
              />
            ))}
          </ul>
        </>
      )}
      <LoadMore query={query} />
      {notices.length > 0 && (
        <Text size="sm" c="dimmed" mt="lg">
          What you may not see any more is not listed.
        </Text>
      )}
    </>
  );
}
