import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import { GiveAgreementNoticeMutation } from './operations.ts';
import { postFor, type ShownAgreement } from './signatory.ts';
import { inNotice, survivalWords } from './words.ts';

/** Ends an agreement at the end of its notice, for a party one signs for. */
export function GiveNotice({ agreement }: { agreement: ShownAgreement }) {
  const { posts } = useViewer();
  const [opened, setOpened] = useState(false);
  const [lastDay, setLastDay] = useState('');
  const give = useCommand(GiveAgreementNoticeMutation, {
    invalidates: ['Agreement', 'Agreements'],
    onDone: () => setOpened(false),
  });
  const party = agreement.parties.find(({ canSign }) => canSign);
  const post = party && postFor(posts, party);
  const { agreedTerms } = agreement;
  if (!post || !agreedTerms) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Give notice…
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Give notice">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const act = { agreementId: agreement.id, organisationId: party.organisation.id, postId: post.id };
            give.mutate({ input: { ...act, ...(lastDay ? { lastDay } : {}) } });
          }}
        >
          <Stack>
            <Text>
              For {party.organisation.name}, {inNotice(agreedTerms.noticeDays)}. Afterwards:{' '}
              {survivalWords[agreedTerms.survival].toLowerCase()}.
            </Text>
            <TextInput
              type="date"
              label="Last day"
              description="Empty: the earliest its terms allow."
              value={lastDay}
              onChange={(event) => setLastDay(event.currentTarget.value)}
              error={problemAt(give.error, 'lastDay')}
            />
            <CommandError error={give.error} except={['lastDay']} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setOpened(false)}>
                Cancel
              </Button>
              <Button type="submit" color="red" loading={give.isPending}>
                Give notice
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
