import { Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { ReturnReason } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import type { ViewerPost } from '../identity/viewer.ts';
import type { CheckedVersion } from './checked-version.ts';
import { ReturnDraftMutation } from './release-operations.ts';

const reasons = Object.entries(labels.returnReason).map(([value, label]) => ({ value: value as ReturnReason, label }));

/** Gives a draft back to its authors, with the reason. */
export function ReturnForm({ version, posts }: { version: CheckedVersion; posts: readonly ViewerPost[] }) {
  const navigate = useNavigate();
  const choice = usePostChoice(posts);
  const [reason, setReason] = useState<ReturnReason | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const giveBack = useCommand(ReturnDraftMutation, {
    invalidates: ['ReleaseQueue', 'DelegatedReleases', 'Check', 'MyWork'],
    onDone: () => navigate({ to: '/queue' }),
  });

  function submit() {
    setTried(true);
    if (!choice.post || !reason || note.trim() === '') return;
    giveBack.mutate({ input: { versionId: version.id, postId: choice.post.id, reason, note: note.trim() } });
  }

  return (
    <Stack gap="lg">
      <Text>Its authors can change it again and hand it in anew.</Text>
      <PostChoice
        choice={choice}
        label="Through which post do you return it?"
        error={tried && !choice.post ? 'Choose a post.' : undefined}
      />
      <Select
        label="Reason"
        data={reasons}
        value={reason}
        onChange={setReason}
        error={tried && !reason ? 'Choose a reason.' : problemAt(giveBack.error, 'reason')}
        withAsterisk
      />
      <Textarea
        label="What should be done"
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && note.trim() === '' ? 'Say what should be done.' : problemAt(giveBack.error, 'note')}
        withAsterisk
      />
      <CommandError error={giveBack.error} except={['reason', 'note']} />
      <Button variant="default" loading={giveBack.isPending} onClick={submit} style={{ alignSelf: 'flex-start' }}>
        Return it
      </Button>
    </Stack>
  );
}
