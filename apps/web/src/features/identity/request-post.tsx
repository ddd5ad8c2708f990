import { Button, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { RequestPostMutation } from './newcomer-operations.ts';
import { OrganisationPicker, type PickedOrganisation } from './organisation-picker.tsx';

/** Asks an organisation to be accepted. */
export function RequestPost({ email }: { email: string }) {
  const [organisation, setOrganisation] = useState<PickedOrganisation | null>(null);
  const [title, setTitle] = useState('');
  const [message, setMessage] = useState('');
  const request = useCommand(RequestPostMutation, {
    invalidates: ['Waiting'],
    onDone: () => {
      setOrganisation(null);
      setMessage('');
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!organisation) return;
        request.mutate({
          input: { organisationId: organisation.id, title: title.trim(), message: message.trim() || null },
        });
      }}
    >
      <Stack>
        <OrganisationPicker
          label="Your organisation"
          description="Your school, trust or college, by a part of its name."
          value={organisation ? [organisation] : []}
          onChange={(picked) => setOrganisation(picked.at(-1) ?? null)}
          error={problemAt(request.error, 'organisationId')}
        />
        <TextInput
          label="What you are there"
          placeholder="Head of history"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={problemAt(request.error, 'title')}
          required
        />
        <Textarea
          label="A message to its admins"
          description="Optional: anything that helps them to recognise you."
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          error={problemAt(request.error, 'message')}
          autosize
          minRows={2}
        />
        <Text size="sm" c="dimmed">
          Its admins see your name, your address {email}, and what you write here.
        </Text>
        <CommandError error={request.error} except={['organisationId', 'title', 'message']} />
        <Button type="submit" loading={request.isPending} disabled={!organisation} style={{ alignSelf: 'flex-start' }}>
          Ask to be accepted
        </Button>
      </Stack>
    </form>
  );
}
