import { Button, Group, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import type { PageArtefact } from './artefact-page.ts';
import { CreateNewVersionMutation } from './operations.ts';

export default function NewVersionForm({ artefact, onClose }: { artefact: PageArtefact; onClose: () => void }) {
  const navigate = useNavigate();
  const choice = usePostChoice(useViewer().posts);
  const [tried, setTried] = useState(false);
  const create = useCommand(CreateNewVersionMutation, {
    invalidates: ['Artefact', 'MyWork'],
    onDone: (version) => navigate({ to: '/drafts/$versionId', params: { versionId: version.id } }),
  });
  return (
    <Stack gap="lg">
      <Text>
        A draft is made from the newest released version. Readers go on seeing the released one until the new one is
        released.
      </Text>
      <PostChoice
        choice={choice}
        label="Through which post do you act?"
        error={tried && !choice.post ? 'Choose a post.' : undefined}
      />
      <CommandError error={create.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={create.isPending}
          onClick={() => {
            setTried(true);
            if (choice.post) create.mutate({ input: { artefactId: artefact.id, postId: choice.post.id } });
          }}
        >
          Make the draft
        </Button>
      </Group>
    </Stack>
  );
}
