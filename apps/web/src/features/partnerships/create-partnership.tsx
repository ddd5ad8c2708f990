import { Button, Group, NumberInput, Stack, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CommandError } from '../../ui/states.tsx';
import { CreatePartnershipMutation } from './operations.ts';

interface CreatePartnershipProps {
  stewardId: string;
  onCancel: () => void;
  onDone: (partnershipId: string) => void | Promise<void>;
}

/** Begins a partnership with this organisation as its steward. */
export function CreatePartnership({ stewardId, onCancel, onDone }: CreatePartnershipProps) {
  const [name, setName] = useState('');
  const [charter, setCharter] = useState('');
  const [noticeDays, setNoticeDays] = useState(90);
  const create = useCommand(CreatePartnershipMutation, {
    invalidates: ['Partnerships'],
    onDone: (made) => onDone(made.id),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate({ input: { stewardId, name: name.trim(), charterMarkdown: charter, noticeDays } });
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={problemAt(create.error, 'name')}
          required
        />
        <Textarea
          label="Charter"
          description="What its members promise each other. Whoever is invited reads it first."
          autosize
          minRows={4}
          value={charter}
          onChange={(event) => setCharter(event.currentTarget.value)}
          error={problemAt(create.error, 'charter')}
        />
        <NumberInput
          label="Days of notice"
          description="Whoever leaves still belongs to it for so many days."
          min={0}
          max={730}
          value={noticeDays}
          onChange={(value) => setNoticeDays(Number(value) || 0)}
          error={problemAt(create.error, 'noticeDays')}
        />
        <CommandError error={create.error} except={['name', 'charter', 'noticeDays']} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending}>
            Make it
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
