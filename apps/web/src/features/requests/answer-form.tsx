import { Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { problemAt } from '../../client/problems.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { CommandError } from '../../ui/states.tsx';

interface DeclineFormProps {
  /** What the field asks. */
  label: string;
  decline: { error: Error | null; isPending: boolean };
  onDecline: (reason: string) => void;
  onClose: () => void;
  /** What is declined, where that is not said already. */
  children?: ReactNode;
}

/** Declines a request with a reason that whoever asked reads. */
export function DeclineForm({ label, decline, onDecline, onClose, children }: DeclineFormProps) {
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDecline(reason);
      }}
      noValidate
    >
      <Stack gap="lg">
        {children}
        <Textarea
          label={label}
          description="They read it."
          autosize
          minRows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problemAt(decline.error, 'reason')}
          withAsterisk
        />
        <CommandError error={decline.error} except={['reason']} />
        <FormButtons label="Decline it" isPending={decline.isPending} onCancel={onClose} />
      </Stack>
    </form>
  );
}
