import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { PostRole } from '../../gql/graphql.ts';
import { CommandError } from '../../ui/states.tsx';
import type { MadeInvitation } from './made-invitation.ts';
import { InviteStaffMutation } from './organisation-operations.ts';
import { RoleChoice } from './staff.tsx';

interface InviteProps {
  organisationId: string;
  onMade: (invitations: readonly MadeInvitation[]) => void;
}

const blank = { name: '', email: '', title: '' };

export function InviteOne({ organisationId, onMade }: InviteProps) {
  const [values, setValues] = useState(blank);
  const [roles, setRoles] = useState<PostRole[]>([]);
  const invite = useCommand(InviteStaffMutation, {
    invalidates: ['Invitations'],
    onDone: (result) => {
      onMade(result.invitations);
      if (result.rejected.length === 0) {
        setValues(blank);
        setRoles([]);
      }
    },
  });
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  const rejected = invite.data?.rejected[0]?.problem.message;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const person = { name: values.name.trim(), email: values.email.trim(), title: values.title.trim(), roles };
        invite.mutate({ input: { organisationId, invitations: [person] } });
      }}
    >
      <Stack>
        <TextInput
          label="Name"
          value={values.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={problemAt(invite.error, 'name')}
          required
        />
        <TextInput
          label="E-mail address"
          type="email"
          value={values.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
          error={rejected ?? problemAt(invite.error, 'email')}
          required
        />
        <TextInput
          label="Title of the post"
          description="For example: teacher of history."
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={problemAt(invite.error, 'title')}
          required
        />
        <RoleChoice roles={roles} onChange={setRoles} />
        <CommandError error={invite.error} except={['name', 'email', 'title']} />
        <Button type="submit" loading={invite.isPending} style={{ alignSelf: 'flex-start' }}>
          Make the invitation
        </Button>
      </Stack>
    </form>
  );
}
