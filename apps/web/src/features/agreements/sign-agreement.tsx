import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { useViewer } from '../identity/viewer.ts';
import { AcceptAgreementTermsMutation, DeclineAgreementTermsMutation } from './operations.ts';
import { postFor, type ShownAgreement } from './signatory.ts';

/** Accepts or declines the newest terms for each party one signs for. */
export function SignAgreement({ agreement }: { agreement: ShownAgreement }) {
  const { posts } = useViewer();
  const [declining, setDeclining] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const invalidates = ['Agreement', 'Agreements', 'Search', 'Artefact'];
  const accept = useCommand(AcceptAgreementTermsMutation, { invalidates });
  const decline = useCommand(DeclineAgreementTermsMutation, { invalidates, onDone: () => setDeclining(null) });
  const { number, declinedFor } = agreement.newestTerms;
  const open = declinedFor ? [] : agreement.parties.filter((party) => party.canSign && !party.hasAccepted);
  const act = (organisationId: string) => {
    const party = open.find(({ organisation }) => organisation.id === organisationId);
    const post = party && postFor(posts, party);
    return post && { agreementId: agreement.id, number, organisationId, postId: post.id };
  };
  return (
    <Stack mt="md">
      <CommandError error={accept.error} />
      {open.map(({ organisation }) => (
        <Group key={organisation.id} gap="xs">
          <Button
            loading={accept.isPending}
            onClick={() => {
              const input = act(organisation.id);
              if (input) accept.mutate({ input });
            }}
          >
            Accept for {organisation.name}
          </Button>
          <Button variant="default" onClick={() => setDeclining(organisation.id)}>
            Decline…
          </Button>
        </Group>
      ))}
      <Modal opened={declining !== null} onClose={() => setDeclining(null)} title="Decline these terms">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const input = declining && act(declining);
            if (input) decline.mutate({ input: { ...input, reason } });
          }}
        >
          <Stack>
            <Textarea
              label="Why"
              description="The other parties read it."
              autosize
              minRows={3}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={problemAt(decline.error, 'reason')}
              required
            />
            <CommandError error={decline.error} except={['reason']} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDeclining(null)}>
                Cancel
              </Button>
              <Button type="submit" loading={decline.isPending}>
                Decline
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Stack>
  );
}
