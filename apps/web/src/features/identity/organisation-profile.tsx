import { Button, Stack, TextInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import type { OrganisationQuery } from '../../gql/graphql.ts';
import { Sheet } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { UpdateOrganisationMutation } from './organisation-operations.ts';

/** What the organisation says about itself; the rest comes from the register. */
export function OrganisationProfile({
  organisation,
}: {
  organisation: NonNullable<OrganisationQuery['organisation']>;
}) {
  const [about, setAbout] = useState(organisation.about ?? '');
  const [website, setWebsite] = useState(organisation.website ?? '');
  const update = useCommand(UpdateOrganisationMutation, {
    invalidates: ['Organisation'],
    onDone: () => {
      notifications.show({ message: 'The page is saved.' });
    },
  });
  return (
    <Sheet>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ input: { organisationId: organisation.id, about: about.trim(), website: website.trim() } });
        }}
      >
        <Stack>
          <Textarea
            label="About"
            description="Two or three sentences for people of other organisations."
            autosize
            minRows={3}
            value={about}
            onChange={(event) => setAbout(event.currentTarget.value)}
            error={problemAt(update.error, 'about')}
          />
          <TextInput
            label="Website"
            value={website}
            onChange={(event) => setWebsite(event.currentTarget.value)}
            error={problemAt(update.error, 'website')}
          />
          <CommandError error={update.error} except={['about', 'website']} />
          <Button type="submit" loading={update.isPending} style={{ alignSelf: 'flex-start' }}>
            Save
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
