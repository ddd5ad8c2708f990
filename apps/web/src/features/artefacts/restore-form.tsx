import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { RestoreVersionMutation } from './adaptation-operations.ts';

export default function RestoreForm({ versionId, onClose }: { versionId: string; onClose: () => void }) {
  const navigate = useNavigate();
  const choice = usePostChoice(useViewer().posts);
  const [tried, setTried] = useState(false);
  const restore = useCommand(RestoreVersionMutation, {
    invalidates: ['Artefact', 'MyWork', 'Desk'],
    onDone: (draft) => navigate({ to: '/drafts/$versionId', params: { versionId: draft.id } }),
  });
  return (
    <>
      <Text>
        A draft of a new version is made from this one. Readers go on seeing the newest released version until the new
        one is released, and every version stays as it is.
      </Text>
      <PostChoice
        choice={choice}
        label="Through which post do you act?"
        error={tried && !choice.post ? 'Choose a post.' : undefined}
      />
      <CommandError error={restore.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          loading={restore.isPending}
          onClick={() => {
            setTried(true);
            if (choice.post) restore.mutate({ input: { versionId, postId: choice.post.id } });
          }}
        >
          Make the draft
        </Button>
      </Group>
    </>
  );
}
