import { Button, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useCommand } from '../client/hooks.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { FollowingList } from '../features/inbox/following-list.tsx';
import { InboxList } from '../features/inbox/inbox-list.tsx';
import { MailChoices } from '../features/inbox/mail-choices.tsx';
import { StopNoticeMailsMutation } from '../features/inbox/operations.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Page, Section } from '../ui/page.tsx';
import { CommandError } from '../ui/states.tsx';

/** Everything somebody is told of, in one place. */
export function InboxPage() {
  return (
    <SignedIn title="Inbox">
      <Page
        title="Inbox"
        lead="Everything that concerns you: what waits for your decision, who mentions you, what is new where you follow."
        actions={
          <Group gap="md">
            <TextLink to="/inbox/following">What I follow</TextLink>
            <TextLink to="/inbox/e-mails">E-mails</TextLink>
          </Group>
        }
      >
        <InboxList />
      </Page>
    </SignedIn>
  );
}

/** What somebody follows. */
export function FollowingPage() {
  return (
    <SignedIn title="What you follow">
      <Page
        title="What you follow"
        eyebrow={<TextLink to="/inbox">Inbox</TextLink>}
        lead="You hear of what is new from there. Nobody is told that you follow them, nor how many do."
      >
        <FollowingList />
        <Section title="Kept elsewhere" id="elsewhere">
          <Stack gap="xs">
            <TextLink to="/collections">Collections, which you follow on their pages</TextLink>
            <TextLink to="/saved-searches">Saved searches, with e-mails of their own</TextLink>
          </Stack>
        </Section>
      </Page>
    </SignedIn>
  );
}

/** How often to be e-mailed about what. */
export function MailChoicesPage() {
  return (
    <SignedIn title="E-mails">
      <Page
        title="E-mails"
        eyebrow={<TextLink to="/inbox">Inbox</TextLink>}
        lead="Your inbox holds everything at once. Choose how often you hear of it by e-mail as well."
      >
        <MailChoices />
      </Page>
    </SignedIn>
  );
}

const stopRoute = getRouteApi('/stop-mails/$token');

/** Where the link of an e-mail leads people: a button, as programs that look at links must end nothing. */
export function StopMailsPage() {
  const { token } = stopRoute.useParams();
  const stop = useCommand(StopNoticeMailsMutation);
  const done = stop.data === true;
  return (
    <Page
      size="narrow"
      title={done ? 'No more of these e-mails' : 'End these e-mails'}
      lead={
        done
          ? 'What they were about still comes to your inbox.'
          : 'You get no more e-mails about what this one was about. It still comes to your inbox.'
      }
    >
      {done ? (
        <ButtonLink to="/inbox/e-mails">Choose what you hear of</ButtonLink>
      ) : (
        <Stack align="flex-start">
          {stop.data === false && <Text role="alert">This link is not known: it may have been cut in two.</Text>}
          <CommandError error={stop.error} />
          <Button loading={stop.isPending} onClick={() => stop.mutate({ input: { token } })}>
            End these e-mails
          </Button>
        </Stack>
      )}
    </Page>
  );
}
