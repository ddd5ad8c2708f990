import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { AdaptVersionMutation } from './adaptation-operations.ts';
import type { PageVersion } from './artefact-page.ts';
import { PlainWords } from './licence-in-words.tsx';

export default function AdaptForm({ version, onClose }: { version: PageVersion; onClose: () => void }) {
  const navigate = useNavigate();
  const choice = usePostChoice(useViewer().posts);
  const [title, setTitle] = useState(version.title);
  const [following, setFollowing] = useState(true);
  const [tried, setTried] = useState(false);
  const adapt = useCommand(AdaptVersionMutation, {
    invalidates: ['MyWork', 'Desk', 'Derivations'],
    onDone: (draft) => navigate({ to: '/drafts/$versionId', params: { versionId: draft.id } }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!choice.post) return;
        adapt.mutate({
          input: {
            versionIds: [version.id],
            postId: choice.post.id,
            following,
            ...(title.trim() === '' ? {} : { title: title.trim() }),
          },
        });
      }}
      noValidate
    >
      <Stack gap="lg">
        <Text>
          You get a draft with its text, files and parts, to change as you like. Credit to those who made it is written
          into it for you and stays.
        </Text>
        {version.licence && <PlainWords licence={{ plainWords: version.licence.adaptationWords }} />}
        <PostChoice
          choice={choice}
          label="Which organisation makes its own?"
          error={tried && !choice.post ? 'Choose the organisation.' : undefined}
        />
        <TextInput
          label="Title"
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={problemAt(adapt.error, 'title')}
        />
        <Checkbox
          label="Offer me what changes in it later"
          description="Part by part, to accept or decline. Nothing of yours is ever overwritten."
          checked={following}
          onChange={(event) => setFollowing(event.currentTarget.checked)}
        />
        <CommandError error={adapt.error} except={['title']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={adapt.isPending}>
            Make the draft
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
