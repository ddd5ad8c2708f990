import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { useKeptWords } from '../../ui/kept-words.ts';
import { LinesInput } from '../../ui/lines-input.tsx';
import { CommandError } from '../../ui/states.tsx';
import { StartCommunityThreadMutation, WriteCommunityMessageMutation } from './discussion-operations.ts';
import { MemberPicker, type PickedMember } from './member-picker.tsx';
import { referenceOf } from './reference-address.ts';

interface MessageFormProps {
  communityId: string;
  /** The thread to answer in; a new one is begun without. */
  threadId?: string;
  onDone: (threadId: string) => void | Promise<void>;
  onCancel?: () => void;
}

const nothing = { title: '', body: '', mentions: [] as PickedMember[], addresses: [] as string[] };

/** Begins a thread, or answers in one. What was typed is kept until it is sent, or cancelled. */
export function MessageForm({ communityId, threadId, onDone, onCancel }: MessageFormProps) {
  const kept = useKeptWords(threadId ? `reply.${threadId}` : `thread.${communityId}`, nothing);
  const { title, body, mentions, addresses } = kept.words;
  const [wrong, setWrong] = useState<string | null>(null);
  const changed = ['CommunityThreads', 'CommunityThread'];
  const start = useCommand(StartCommunityThreadMutation, {
    invalidates: changed,
    onDone: async (made) => {
      kept.clear();
      await onDone(made.id);
    },
  });
  const write = useCommand(WriteCommunityMessageMutation, {
    invalidates: changed,
    onDone: async () => {
      kept.clear();
      await onDone(threadId ?? '');
    },
  });
  const error = start.error ?? write.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const given = addresses.filter((address) => address.trim() !== '');
        const references = given.map(referenceOf).filter((reference) => reference !== null);
        if (references.length < given.length) {
          setWrong('Paste addresses of works, collections or communities of this site, one on each line.');
          return;
        }
        setWrong(null);
        const message = { bodyMarkdown: body, mentionIds: mentions.map(({ id }) => id), references };
        if (threadId) write.mutate({ input: { threadId, ...message } });
        else start.mutate({ input: { communityId, title: title.trim(), ...message } });
      }}
    >
      <Stack>
        <KeptNotice kept={kept} />
        {!threadId && (
          <TextInput
            label="Title"
            value={title}
            onChange={(event) => kept.set({ title: event.currentTarget.value })}
            error={problemAt(error, 'title')}
            maxLength={160}
            required
          />
        )}
        <Textarea
          label={threadId ? 'Your answer' : 'What you want to say'}
          description="Markdown is understood. Write nothing about pupils."
          value={body}
          onChange={(event) => kept.set({ body: event.currentTarget.value })}
          error={problemAt(error, 'body')}
          autosize
          minRows={3}
          required
        />
        <MemberPicker
          communityId={communityId}
          label="Mention"
          description="Members who should be told."
          value={mentions}
          onChange={(people) => kept.set({ mentions: people })}
          error={problemAt(error, 'mentionIds')}
        />
        <LinesInput
          label="Attach"
          description="Addresses of works, collections or communities here, one on each line. Everybody sees of them what is shared with them."
          value={addresses}
          onChange={(lines) => kept.set({ addresses: lines })}
          error={wrong ?? problemAt(error, 'references')}
        />
        <CommandError error={error} except={['title', 'body', 'mentionIds', 'references']} />
        <Group justify="flex-end">
          {onCancel && (
            <Button
              variant="default"
              onClick={() => {
                kept.clear();
                onCancel();
              }}
            >
              Cancel
            </Button>
          )}
          <Button type="submit" loading={start.isPending || write.isPending}>
            {threadId ? 'Answer' : 'Begin the thread'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
