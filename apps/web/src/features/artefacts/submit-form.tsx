import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import type { CheckedVersion } from './checked-version.ts';
import { SubmitForReleaseMutation } from './release-operations.ts';

/** For those who write but do not release: hands the draft to the release authority. */
export function SubmitForm({ version, ready }: { version: CheckedVersion; ready: boolean }) {
  const navigate = useNavigate();
  const { posts, isReleaseAuthority } = useViewer();
  const choice = usePostChoice(posts);
  const [tried, setTried] = useState(false);
  const submit = useCommand(SubmitForReleaseMutation, {
    invalidates: ['MyWork', 'Check', 'Draft', 'Artefact'],
    // Who may release goes on here: when the draft has been handed in, this page offers its release.
    onDone: () => (isReleaseAuthority ? undefined : navigate({ to: '/work' })),
  });
  if (version.state === 'IN_REVIEW') {
    return (
      <Alert color="ember" icon={<IconClock aria-hidden />}>
        It has been handed in and waits for the release authority of {version.artefact.rightsHolder.name}.
      </Alert>
    );
  }
  return (
    <Stack gap="lg">
      <Text>
        The release authority of {version.artefact.rightsHolder.name} checks it and decides the terms. If something is
        missing it comes back to you with a note.
        {isReleaseAuthority && ' If that is you, somebody else does: nobody decides on their own submission.'}
      </Text>
      <PostChoice
        choice={choice}
        label="Through which post do you hand it in?"
        error={tried && !choice.post ? 'Choose a post.' : undefined}
      />
      <CommandError error={submit.error} />
      <Button
        loading={submit.isPending}
        disabled={!ready}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          setTried(true);
          if (choice.post) submit.mutate({ input: { versionId: version.id, postId: choice.post.id } });
        }}
      >
        Hand it in for release
      </Button>
    </Stack>
  );
}
