import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { CommandError } from '../../ui/states.tsx';
import { OrganisationPicker, type PickedOrganisation } from './organisation-picker.tsx';
import { InviteOrganisationMutation } from './organisation-operations.ts';

const blank = { adminName: '', adminEmail: '', title: '' };

/** The operator takes an organisation out of the register onto the network: verified at once, its admin invited. */
export function InviteOrganisation() {
  const [organisations, setOrganisations] = useState<PickedOrganisation[]>([]);
  const [values, setValues] = useState(blank);
  const [tried, setTried] = useState(false);
  const invite = useCommand(InviteOrganisationMutation, {
    invalidates: ['Organisations', 'Organisation'],
    onDone: () => {
      setValues(blank);
      setOrganisations([]);
      setTried(false);
    },
  });
  const [organisation] = organisations;
  const field = (name: keyof typeof blank) => ({
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
    error: problemAt(invite.error, name),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (organisation) invite.mutate({ input: { organisationId: organisation.id, ...values } });
      }}
    >
      <Stack>
        {invite.data && (
          <Alert color="ember" role="status" title={`${invite.data.invitation.name} is invited as its admin`}>
            <Text size="sm" mb="sm" style={{ overflowWrap: 'anywhere' }}>
              {invite.data.link}
            </Text>
            <CopyButton value={invite.data.link} label="Copy the link" />
          </Alert>
        )}
        <OrganisationPicker
          label="Organisation"
          description="As the register knows it."
          value={organisations}
          onChange={setOrganisations}
          maxValues={1}
          error={tried && !organisation ? 'Choose an organisation.' : problemAt(invite.error, 'organisationId')}
        />
        <TextInput label="Name of its admin" required {...field('adminName')} />
        <TextInput label="E-mail address of its admin" type="email" required {...field('adminEmail')} />
        <TextInput label="Their title there" required {...field('title')} />
        <CommandError error={invite.error} except={['organisationId', 'adminName', 'adminEmail', 'title']} />
        <Button type="submit" loading={invite.isPending} style={{ alignSelf: 'flex-start' }}>
          Verify and invite
        </Button>
      </Stack>
    </form>
  );
}
