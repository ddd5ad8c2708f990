import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../client/hooks.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import type { PageVersion } from './artefact-page.ts';
import { UndoReleaseMutation } from './release-operations.ts';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** For whoever has just released something and sees a mistake, while nobody else has opened it. */
export function UndoRelease({ version }: { version: PageVersion }) {
  const navigate = useNavigate();
  const { posts } = useViewer();
  const choice = usePostChoice(posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY')));
  const undo = useCommand(UndoReleaseMutation, {
    invalidates: [
      'Artefact',
      'ArtefactVersion',
      'MyWork',
      'ReleaseQueue',
      'Search',
      'Newest',
      'OrganisationArtefacts',
      'Check',
    ],
    onDone: () => navigate({ to: '/drafts/$versionId/check', params: { versionId: version.id } }),
  });
  if (!version.undoUntil) return null;
  return (
    <Alert color="ember" icon={<IconArrowBackUp aria-hidden />} title="Just released" mb="lg">
      <Stack gap="sm">
        <Text size="sm">
          Nobody else has opened it yet. Until {time.format(new Date(version.undoUntil))} you can take it back; those
          who follow it are told only then.
        </Text>
        <PostChoice choice={choice} label="Through which post do you take it back?" />
        <CommandError error={undo.error} />
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          loading={undo.isPending}
          disabled={!choice.post}
          onClick={() => choice.post && undo.mutate({ input: { versionId: version.id, postId: choice.post.id } })}
        >
          Take the release back
        </Button>
      </Stack>
    </Alert>
  );
}
