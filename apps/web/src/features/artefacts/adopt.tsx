import { Button, Group, Modal, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconStar } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { AdoptionMode } from '../../gql/graphql.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import type { PageArtefact, PageVersion } from './artefact-page.ts';
import { AdoptVersionMutation } from './operations.ts';

interface AdoptProps {
  artefact: PageArtefact;
  version: PageVersion;
}

/** "We use this": the start of recording it, for those who may. */
export function AdoptButton({ artefact, version }: AdoptProps) {
  const { signedIn, viewer } = useViewer();
  const [opened, dialog] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (viewer && !signedIn && version.state === 'RELEASED') {
    return (
      <ButtonLink to="/sign-in" search={{ next: path }} leftSection={<IconStar size={18} aria-hidden />}>
        Sign in to adopt it
      </ButtonLink>
    );
  }
  if (!version.access.canAdopt) return null;
  return (
    <>
      <Button leftSection={<IconStar size={18} aria-hidden />} onClick={dialog.open}>
        We use this
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Record that your organisation uses this" size="lg">
        <AdoptForm artefact={artefact} version={version} onClose={dialog.close} />
      </Modal>
    </>
  );
}

const modes: { value: AdoptionMode; label: string; description: string }[] = [
  { value: 'FREE_CHOICE', label: 'Free choice', description: 'Staff may use it where it helps.' },
  { value: 'RECOMMENDED', label: 'Recommended', description: 'Staff are encouraged to use it.' },
  { value: 'MANDATED', label: 'Mandated', description: 'It is what the organisation teaches from.' },
];

function AdoptForm({ artefact, version, onClose }: AdoptProps & { onClose: () => void }) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts);
  const [mode, setMode] = useState<AdoptionMode | ''>('');
  const [following, setFollowing] = useState('following');
  const [hours, setHours] = useState<number | string>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const adopt = useCommand(AdoptVersionMutation, {
    invalidates: ['Artefact', 'ArtefactVersion'],
    onDone: () => {
      notifications.show({
        icon: <IconCheck size={18} aria-hidden />,
        message: `Recorded: ${choice.post?.organisation.name ?? 'your organisation'} uses this.`,
      });
      onClose();
    },
  });
  const already = artefact.myAdoptions.find((adoption) => adoption.organisation.id === choice.post?.organisation.id);

  function submit() {
    setTried(true);
    if (!choice.post || mode === '') return;
    adopt.mutate({
      input: {
        versionId: version.id,
        postId: choice.post.id,
        mode,
        following: following === 'following',
        ...(typeof hours === 'number' ? { hoursSaved: hours } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      },
    });
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
        <PostChoice
          choice={choice}
          label="Which organisation uses it?"
          error={tried && !choice.post ? 'Choose the organisation that uses it.' : undefined}
        />
        {already && (
          <Text size="sm">
            {already.organisation.name} already uses this. What you choose here replaces how it does.
          </Text>
        )}
        <Radio.Group
          label="How"
          value={mode}
          onChange={(value) => setMode(value)}
          error={tried && mode === '' ? 'Choose how it is used.' : problemAt(adopt.error, 'mode')}
          withAsterisk
        >
          <Stack gap="xs" mt="xs">
            {modes.map((item) => (
              <Radio key={item.value} {...item} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group label="When a new version comes" value={following} onChange={setFollowing}>
          <Stack gap="xs" mt="xs">
            <Radio value="following" label="Follow it" description="You use the newest version you may see." />
            <Radio
              value="pinned"
              label={`Stay with version ${version.number ?? 'shown here'}`}
              description="Nothing changes until you say so."
            />
          </Stack>
        </Radio.Group>
        <NumberInput
          label="Hours saved, if you know"
          description="For the organisation, compared with making it yourselves."
          value={hours}
          onChange={setHours}
          min={0}
          max={10_000}
          maw={260}
          error={problemAt(adopt.error, 'hoursSaved')}
        />
        <Textarea
          label="Note"
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <CommandError error={adopt.error} except={['mode', 'hoursSaved']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={adopt.isPending}>
            Record it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
