import { Button, Checkbox, Stack, TextInput, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useCommand } from '../../client/hooks.ts';
import { problemAt } from '../../client/problems.ts';
import { Sheet } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import { UpdateProfileMutation } from './operations.ts';
import { useViewer } from './viewer.ts';

export function Profile({ email, findable }: { email: string; findable: boolean }) {
  const { person } = useViewer();
  const [values, setValues] = useState({ name: person?.name ?? '', about: person?.about ?? '', email, findable });
  const update = useCommand(UpdateProfileMutation, {
    invalidates: ['Viewer', 'Account', 'Person', 'SearchKind', 'SearchCounts'],
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
            input: {
              ...{ name: values.name.trim(), about: values.about.trim(), email: values.email.trim() },
              findable: values.findable,
            },
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
          <Checkbox
            label="People of the network may find me by searching"
            description="Then your name and what you say about yourself come up when somebody signed in from a verified organisation searches for them. Without it you are not found by searching; your name still stands on your works, in your communities and at your organisation. You can change this at any time."
            checked={values.findable}
            onChange={(event) => set({ findable: event.currentTarget.checked })}
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
