import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconLockQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { TextLink } from '../../ui/links.tsx';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { AskForAccessMutation } from './operations.ts';

interface AskForAccessProps {
  artefactId: string;
  versionId?: string | undefined;
  /** What is known of the work; without it, the address is all there is. */
  title?: string | undefined;
}

/** Asks whoever holds a work, or whatever stands at an address, for access. Nothing for people without a post. */
export function AskForAccess({ artefactId, versionId, title }: AskForAccessProps) {
  const { posts } = useViewer();
  const [opened, dialog] = useDisclosure(false);
  if (posts.length === 0) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconLockQuestion size={18} aria-hidden />} onClick={dialog.open}>
        Ask for access
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Ask for access" size="lg">
        <AskForm artefactId={artefactId} versionId={versionId} title={title} onClose={dialog.close} />
      </Modal>
    </>
  );
}

function AskForm({ artefactId, versionId, title, onClose }: AskForAccessProps & { onClose: () => void }) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [purpose, setPurpose] = useState('');
  const [setting, setSetting] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useCommand(AskForAccessMutation, {
    invalidates: ['MyAccessRequests'],
    onDone: () => {
      notifications.show({
        icon: <IconCheck size={18} aria-hidden />,
        message: 'Your request is noted. The answer, if there is one, appears under your access requests.',
      });
      onClose();
    },
  });

  function submit() {
    setTried(true);
    if (!choice.post) return;
    const words = { purpose: purpose.trim(), setting: setting.trim() };
    ask.mutate({ input: { artefactId, ...(versionId ? { versionId } : {}), postId: choice.post.id, ...words } });
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      noValidate
    >
      <Stack gap="lg">
        <Text size="sm">
          {title
            ? `Whoever decides about the releases of “${title}” reads this, with your name and organisation, and answers.`
            : 'If something stands at this address, whoever decides about it reads this, with your name and organisation. You are not told whether anything does, unless they answer.'}
        </Text>
        <PostChoice
          choice={choice}
          label="For which organisation do you ask?"
          error={tried && !choice.post ? 'Choose an organisation.' : undefined}
        />
        <Textarea
          label="What do you want it for?"
          autosize
          minRows={3}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
          error={problemAt(ask.error, 'purpose')}
          withAsterisk
        />
        <Textarea
          label="Where would it be used?"
          description="The setting: phase, year groups, size, what is special about it."
          autosize
          minRows={2}
          value={setting}
          onChange={(event) => setSetting(event.currentTarget.value)}
          error={problemAt(ask.error, 'setting')}
          withAsterisk
        />
        <CommandError error={ask.error} except={['purpose', 'setting']} />
        <Group justify="space-between">
          <TextLink to="/requests" size="sm">
            Your access requests
          </TextLink>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={ask.isPending}>
              Send the request
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
