import { Badge, Button, Group, Modal, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand, usePages } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CommunityEventPartsFragment } from '../../gql/graphql.ts';
import { listInWords, plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import { Prose } from '../../ui/prose.tsx';
import classes from '../../ui/rows.module.css';
import { CommandError, ListSkeleton, LoadError } from '../../ui/states.tsx';
import {
  CancelCommunityEventMutation,
  CommunityEventsQuery,
  SignUpForCommunityEventMutation,
} from './calendar-operations.ts';
import { EventForm } from './event-form.tsx';
import { ReferenceLink } from './reference-link.tsx';
import { timeInWords } from './words.ts';

/** What a community plans, and what is over. */
export function EventList({ communityId, plans }: { communityId: string; plans: boolean }) {
  const [past, setPast] = useState(false);
  const [task, setTask] = useState<{ kind: 'form' | 'cancel'; event?: CommunityEventPartsFragment } | null>(null);
  const close = () => setTask(null);
  const query = usePages(CommunityEventsQuery, {
    key: [communityId, past],
    withCursor: (after) => ({ id: communityId, past, after }),
    pageOf: (answer) => answer.community?.events.pageInfo,
    staleTime: 0,
  });
  const events = query.data?.pages.flatMap((page) => page.community?.events.nodes ?? []) ?? [];
  return (
    <Section
      title="Meetings and events"
      id="events"
      action={
        <Group>
          <Switch label="Past events" checked={past} onChange={(event) => setPast(event.currentTarget.checked)} />
          {plans && (
            <Button size="xs" variant="default" onClick={() => setTask({ kind: 'form' })}>
              Plan one
            </Button>
          )}
        </Group>
      }
    >
      {query.error && <LoadError error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <ListSkeleton rows={1} height={80} />}
      {query.data && events.length === 0 && (
        <Text c="dimmed">{past ? 'No past events yet.' : 'Nothing is planned.'}</Text>
      )}
      {events.length > 0 && (
        <ul className={classes.rows}>
          {events.map((event) => (
            <EventRow
              key={event.id}
              event={event}
              onChange={() => setTask({ kind: 'form', event })}
              onCancel={() => setTask({ kind: 'cancel', event })}
            />
          ))}
        </ul>
      )}
      <LoadMore query={query} />
      <Modal
        opened={task?.kind === 'form'}
        onClose={close}
        title={task?.event ? `Change ${task.event.title}` : 'Plan a meeting or event'}
        size="lg"
      >
        {task?.kind === 'form' && (
          <EventForm communityId={communityId} {...(task.event ? { event: task.event } : {})} onDone={close} />
        )}
      </Modal>
      <Modal opened={task?.kind === 'cancel'} onClose={close} title={`Call off ${task?.event?.title ?? ''}`}>
        {task?.kind === 'cancel' && task.event && <CancelEvent eventId={task.event.id} onDone={close} />}
      </Modal>
    </Section>
  );
}

interface EventRowProps {
  event: CommunityEventPartsFragment;
  onChange: () => void;
  onCancel: () => void;
}

function EventRow({ event, onChange, onCancel }: EventRowProps) {
  const signUp = useCommand(SignUpForCommunityEventMutation, { invalidates: ['CommunityEvents'] });
  const coming =
    event.capacity === null || event.capacity === undefined
      ? `${plural(event.comingCount, 'person', 'people')} coming`
      : `${event.comingCount} of ${plural(event.capacity, 'place')} taken`;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span>
          <strong>{event.title}</strong> {event.cancelledAt && <Badge color="red">called off</Badge>}
          {event.isComing && !event.cancelledAt && <Badge color="ember">you’re going</Badge>}
        </span>
        <span>{timeInWords(event)}</span>
        <span className={classes.quiet}>
          {[labels.eventKind[event.kind], event.place].filter(Boolean).join(' · ')}
          {event.link && (
            <>
              {' · '}
              <a href={event.link} rel="noopener noreferrer">
                Join on the web
              </a>
            </>
          )}
        </span>
        {event.cancelReason && <span>{event.cancelReason}</span>}
        {event.descriptionHtml && <Prose html={event.descriptionHtml} />}
        {event.papers.map((paper) => (
          <span key={`${paper.role}-${paper.reference.id}`} className={classes.quiet}>
            {labels.paperRole[paper.role]}: <ReferenceLink reference={paper.reference} />
          </span>
        ))}
        <span className={classes.quiet}>
          {coming}
          {event.coming.length > 0 && `: ${listInWords(event.coming.slice(0, 10).map((one) => one.name))}`}
          {event.comingCount > 10 && ' …'}
        </span>
        <CommandError error={signUp.error} />
      </div>
      <Group gap="xs">
        {event.canSignUp && (
          <Button
            size="xs"
            variant={event.isComing ? 'default' : 'filled'}
            loading={signUp.isPending}
            onClick={() => signUp.mutate({ input: { eventId: event.id, coming: !event.isComing } })}
            aria-label={event.isComing ? `I can’t come to ${event.title}` : `I’m coming to ${event.title}`}
          >
            {event.isComing ? 'I can’t come' : 'I’m coming'}
          </Button>
        )}
        {event.canChange && (
          <>
            <Button size="xs" variant="default" onClick={onChange} aria-label={`Change ${event.title}`}>
              Change…
            </Button>
            <Button size="xs" variant="default" onClick={onCancel} aria-label={`Call off ${event.title}`}>
              Call off…
            </Button>
          </>
        )}
      </Group>
    </li>
  );
}

function CancelEvent({ eventId, onDone }: { eventId: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const cancel = useCommand(CancelCommunityEventMutation, { invalidates: ['CommunityEvents'], onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        cancel.mutate({ input: { eventId, reason: reason.trim() } });
      }}
    >
      <Stack>
        <Textarea
          label="Reason"
          description="Everybody reads it, also in their calendars."
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problemAt(cancel.error, 'reason')}
          autosize
          minRows={2}
          required
        />
        <CommandError error={cancel.error} except={['reason']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
          <Button color="red" type="submit" loading={cancel.isPending}>
            Call it off
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
