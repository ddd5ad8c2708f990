import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { CollectionGapsQuery } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import { PostChoice, usePostChoice } from '../identity/post-choice.tsx';
import { useViewer } from '../identity/viewer.ts';
import { AskToShareMutation } from './operations.ts';

type Gap = NonNullable<CollectionGapsQuery['collection']>['gaps'][number];

/** Asks those whose an item is to share it with those who do not find it. */
export function AskToShare({ gap, onClose }: { gap: Gap; onClose: () => void }) {
  const choice = usePostChoice(useViewer().posts);
  const [audienceIds, setAudienceIds] = useState<string[]>(() => gap.lackedBy.map(({ id }) => id));
  const [purpose, setPurpose] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useCommand(AskToShareMutation, {
    invalidates: ['CollectionGaps', 'MyShareRequests'],
    onDone: onClose,
  });
  const missing = {
    post: tried && !choice.post ? 'Choose a post.' : undefined,
    audienceIds: tried && audienceIds.length === 0 ? 'Choose at least one of them.' : undefined,
  };
  return (
    <Modal opened onClose={onClose} title="Ask for it to be shared" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!choice.post || audienceIds.length === 0) return;
          ask.mutate({ input: { itemId: gap.itemId, postId: choice.post.id, audienceIds, purpose } });
        }}
        noValidate
      >
        <Stack gap="lg">
          <Text size="sm">
            Those who decide about the releases of “{gap.title}” read this. They are told the name of the collection if
            they may see it. Once it is shared, your request is met by itself.
          </Text>
          <PostChoice choice={choice} label="Through which post do you ask?" error={missing.post} />
          <Checkbox.Group
            label="With whom is it to be shared?"
            value={audienceIds}
            onChange={setAudienceIds}
            error={missing.audienceIds ?? problemAt(ask.error, 'audienceIds')}
          >
            <Stack gap="xs" mt="xs">
              {gap.lackedBy.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Textarea
            label="Why?"
            description="In a sentence or two."
            autosize
            minRows={3}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
            error={problemAt(ask.error, 'purpose')}
            withAsterisk
          />
          <CommandError error={ask.error} except={['audienceIds', 'purpose']} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={ask.isPending}>
              Send the request
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
