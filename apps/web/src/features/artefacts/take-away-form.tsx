import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { TombstoneReason } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import type { PageArtefact, PageVersion } from './artefact-page.ts';
import { RecallVersionMutation, WithdrawVersionMutation } from './operations.ts';

interface TakeAwayFormProps {
  artefact: PageArtefact;
  version: PageVersion;
  recall: boolean;
  onClose: () => void;
}

const withdrawal: TombstoneReason[] = ['REPLACED', 'DUPLICATE', 'OTHER'];
const recalling: TombstoneReason[] = ['RETRACTED', 'COPYRIGHT', 'PERSONAL_DATA', 'TAKE_DOWN', 'SAFEGUARDING'];

/** Withdrawing and recalling: the same questions, with very different reach, which the first line says. */
export default function TakeAwayForm({ version, recall, onClose }: TakeAwayFormProps) {
  const { posts } = useViewer();
  const choice = usePostChoice(posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY')));
  const [reason, setReason] = useState<TombstoneReason | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const options = { invalidates: ['Artefact', 'ArtefactVersion', 'Search', 'MyWork'], onDone: onClose };
  const withdraw = useCommand(WithdrawVersionMutation, options);
  const takeBack = useCommand(RecallVersionMutation, options);
  const acting = recall ? takeBack : withdraw;

  function submit() {
    setTried(true);
    if (!choice.post || reason === '') return;
    const input = {
      versionId: version.id,
      postId: choice.post.id,
      reason,
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    acting.mutate({ input });
  }

  return (
    <Stack gap="lg">
      <Text>
        {recall
          ? 'Everyone loses it at once, its files included, and organisations that use it as well. Those who could read it before see the reason.'
          : 'Nobody can find it or newly adopt it. Organisations that use it keep it, as its terms said when they adopted it.'}
      </Text>
      <PostChoice
        choice={choice}
        label="Through which post do you act?"
        error={tried && !choice.post ? 'Choose a post.' : undefined}
      />
      <Radio.Group
        label="Reason"
        value={reason}
        onChange={(value) => setReason(value)}
        error={tried && reason === '' ? 'Choose a reason.' : problemAt(acting.error, 'reason')}
        withAsterisk
      >
        <Stack gap="xs" mt="xs">
          {(recall ? recalling : withdrawal).map((item) => (
            <Radio key={item} value={item} label={labels.tombstone[item]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label="A sentence for those who look for it"
        description="They see it with the reason."
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={problemAt(acting.error, 'note')}
      />
      <CommandError error={acting.error} except={['reason', 'note']} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button color="red" loading={acting.isPending} onClick={submit}>
          {recall ? 'Recall it' : 'Withdraw it'}
        </Button>
      </Group>
    </Stack>
  );
}
