import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import type { CommunityMessagePartsFragment } from '../../gql/graphql.ts';
import { formatDayAndTime, listInWords } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Prose } from '../../ui/prose.tsx';
import { CommandError } from '../../ui/states.tsx';
import { ShowCommunityMessageMutation } from './discussion-operations.ts';
import { ReferenceLink } from './reference-link.tsx';
import { EditMessage, HideMessage, ReportMessage } from './message-tasks.tsx';

type Message = CommunityMessagePartsFragment;
type Task = 'edit' | 'report' | 'hide' | 'history';

const titles: Record<Task, string> = {
  edit: 'Change what you wrote',
  report: 'Report this message',
  hide: 'Hide this message',
  history: 'What it said before',
};

/** What somebody said, and what the viewer can do about it. */
export function MessageView({ message, isOwn, canWrite }: { message: Message; isOwn: boolean; canWrite: boolean }) {
  const [task, setTask] = useState<Task | null>(null);
  const close = () => setTask(null);
  const show = useCommand(ShowCommunityMessageMutation, { invalidates: ['CommunityThread'] });
  const who = message.author?.name ?? 'Somebody';
  const action = (name: Task, label: string) => (
    <Button size="compact-sm" variant="subtle" onClick={() => setTask(name)} aria-label={`${label}: message of ${who}`}>
      {label}
    </Button>
  );
  return (
    <article aria-label={`Message of ${who}`}>
      <Sheet>
        <Text size="sm" c="dimmed">
          {message.author ? (
            <TextLink to="/people/$personId" params={{ personId: message.author.id }}>
              {who}
            </TextLink>
          ) : (
            who
          )}{' '}
          · {formatDayAndTime(message.writtenAt)}
          {message.editedAt && ` · changed ${formatDayAndTime(message.editedAt)}`}
          {message.mentions.length > 0 && ` · for ${listInWords(message.mentions.map((one) => one.name))}`}
        </Text>
        {message.hiddenAt && (
          <Text c="dimmed" fs="italic" my="xs">
            A steward hid this message: {message.hideReason}
          </Text>
        )}
        {message.bodyHtml !== null && message.bodyHtml !== undefined && <Prose html={message.bodyHtml} />}
        {message.references.length > 0 && (
          <ul aria-label="Attached">
            {message.references.map((reference) => (
              <li key={reference.id}>
                <ReferenceLink reference={reference} />
              </li>
            ))}
          </ul>
        )}
        <CommandError error={show.error} />
        <Group gap="xs" mt="xs">
          {isOwn && canWrite && !message.hiddenAt && action('edit', 'Change')}
          {message.edits.length > 0 && action('history', 'What it said before')}
          {!isOwn && !message.hiddenAt && action('report', 'Report')}
          {message.canDecide && !message.hiddenAt && action('hide', 'Hide')}
          {message.canDecide && message.hiddenAt && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={show.isPending}
              onClick={() => show.mutate({ input: { messageId: message.id } })}
              aria-label={`Show again: message of ${who}`}
            >
              Show again
            </Button>
          )}
        </Group>
      </Sheet>
      <Modal opened={task !== null} onClose={close} title={task ? titles[task] : ''} size="lg">
        {task === 'edit' && <EditMessage message={message} onDone={close} />}
        {task === 'report' && <ReportMessage messageId={message.id} onDone={close} />}
        {task === 'hide' && <HideMessage messageId={message.id} onDone={close} />}
        {task === 'history' &&
          message.edits.map((edit) => (
            <div key={edit.replacedAt}>
              <Text size="sm" c="dimmed">
                Until {formatDayAndTime(edit.replacedAt)}
              </Text>
              <Prose html={edit.bodyHtml} />
            </div>
          ))}
      </Modal>
    </article>
  );
}
