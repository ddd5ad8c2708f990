import { Button, Stack, TextInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { Sheet } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { UpdateProfileMutation } from './operations.ts';
import { useViewer } from './viewer.ts';

export function Profile({ email }: { email: string }) {
  const { person } = useViewer();
  const [values, setValues] = useState({ name: person?.name ?? '', about: person?.about ?? '', email });
  const update = useCommand(UpdateProfileMutation, {
    invalidates: ['Viewer', 'Account', 'Person'],
    onDone: () => {
      notifications.show({ message: 'Your profile is saved.' });
    },
  });
  const set = (part: Partial<typeof values>) => setValues({ ...values, ...part });
  return (
    <Sheet>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({
            input: { name: values.name.trim(), about: values.about.trim(), email: values.email.trim() },
          });
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={problemAt(update.error, 'name')}
            autoComplete="name"
            required
          />
          <Textarea
            label="About you"
            description="A few words that others see."
            value={values.about}
            onChange={(event) => set({ about: event.currentTarget.value })}
            error={problemAt(update.error, 'about')}
            autosize
            minRows={2}
          />
          <TextInput
            label="E-mail address"
            description="Only you and the admins of your organisations see it."
            type="email"
            value={values.email}
            onChange={(event) => set({ email: event.currentTarget.value })}
            error={problemAt(update.error, 'email')}
            autoComplete="email"
            required
          />
          <CommandError error={update.error} except={['name', 'about', 'email']} />
          <Button type="submit" loading={update.isPending} style={{ alignSelf: 'flex-start' }}>
            Save
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
