import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconMessage2 } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { useKeptWords } from '../../ui/kept-words.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { WriteFeedbackMutation } from './operations.ts';

const questions = [
  { field: 'usedFor', label: 'What did you use it for?' },
  { field: 'worked', label: 'What worked?' },
  { field: 'toChange', label: 'What would you change?' },
] as const;

const nothing = { usedFor: '', worked: '', toChange: '', agrees: false as boolean };

/** Writes to the authors of a version. What was typed is kept until it is sent. */
export function WriteFeedback({ versionId, title }: { versionId: string; title: string }) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [opened, dialog] = useDisclosure(false);
  const kept = useKeptWords(`feedback.${versionId}`, nothing);
  const { agrees, ...texts } = kept.words;
  const [tried, setTried] = useState(false);
  const write = useCommand(WriteFeedbackMutation, {
    invalidates: ['Feedback', 'WrittenFeedback'],
    onDone: () => {
      notifications.show({ message: 'Sent. The authors see it, and nobody else.' });
      kept.clear();
      setTried(false);
      dialog.close();
    },
  });
  if (posts.length === 0) return null;
  const isEmpty = Object.values(texts).every((text) => text.trim() === '');
  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (!choice.post || isEmpty) return;
    write.mutate({ input: { versionId, postId: choice.post.id, agrees, ...texts } });
  }
  return (
    <>
      <Button variant="default" leftSection={<IconMessage2 size={18} aria-hidden />} onClick={dialog.open}>
        Write to the authors
      </Button>
      <Modal opened={opened} onClose={dialog.close} title={`Feedback on “${title}”`} size="lg">
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Text>
              It goes to the authors; where they have left, to those who look after it for its organisation. Answer what
              you like; leave out anything about pupils.
            </Text>
            <KeptNotice kept={kept} />
            {questions.map(({ field, label }, place) => (
              <Textarea
                key={field}
                label={label}
                autosize
                minRows={2}
                maxLength={4_000}
                value={texts[field]}
                onChange={(event) => kept.set({ [field]: event.currentTarget.value })}
                error={place === 0 && tried && isEmpty ? 'Answer at least one of these.' : undefined}
                {...(place === 0 ? { 'data-autofocus': true } : {})}
              />
            ))}
            <Checkbox
              label="Others who read it may see this once the authors agree as well"
              description="With your organisation, and your name to people of the network. You can change your mind at any time."
              checked={agrees}
              onChange={(event) => kept.set({ agrees: event.currentTarget.checked })}
            />
            <PostChoice
              choice={choice}
              label="Through which post did you use it?"
              error={tried && !choice.post ? 'Choose a post.' : undefined}
            />
            <CommandError error={write.error} />
            <Group justify="flex-end">
              <Button type="submit" loading={write.isPending}>
                Send it
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
