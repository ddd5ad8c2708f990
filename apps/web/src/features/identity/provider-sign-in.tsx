import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconLogin2 } from '@tabler/icons-react';

/** A full visit, not a route of the app: it leads to the provider. */
function startAddress(returnTo: string): string {
  return `/oidc/start?${new URLSearchParams({ returnTo }).toString()}`;
}

/** The way to the provider of this installation, and back to where one was. */
export function ProviderButton({ provider, returnTo = '/' }: { provider: string; returnTo?: string }) {
  return (
    <Button
      component="a"
      href={startAddress(returnTo)}
      size="md"
      leftSection={<IconLogin2 size={20} aria-hidden />}
      styles={{ root: { height: 'auto', paddingBlock: 10 }, label: { whiteSpace: 'normal' } }}
    >
      Sign in with {provider}
    </Button>
  );
}

/** By the code with which the API sends people back. */
const sentences: Record<string, { title: string; text: string }> = {
  'attempt-over': {
    title: 'That sign-in is over',
    text: 'It was used already, took longer than ten minutes, or was begun in another browser. Begin again.',
  },
  cancelled: {
    title: 'You were not signed in',
    text: 'The sign-in was cancelled, or your account may not be used here. Try again, or ask who looks after your organisation’s accounts.',
  },
  'answer-refused': {
    title: 'The answer could not be trusted',
    text: 'What came back from your organisation’s sign-in did not pass our checks, so you were not signed in. Try again; if it stays, tell whoever runs this network.',
  },
  'email-missing': {
    title: 'There is no e-mail address with your account',
    text: 'Your organisation’s sign-in did not say where to write to you, and a new account here needs that. Ask who looks after your organisation’s accounts.',
  },
  'provider-away': {
    title: 'Your organisation’s sign-in does not answer',
    text: 'Try again in a few minutes. Whoever is signed in already goes on working.',
  },
  off: {
    title: 'This way of signing in is switched off',
    text: 'Use one of those below, if there are any.',
  },
};

/** Why somebody came back without being signed in, when they did. */
export function SignInProblem({ code }: { code: string | undefined }) {
  if (!code) return null;
  const { title, text } = sentences[code] ?? {
    title: 'You were not signed in',
    text: 'Something went wrong on the way. Try again.',
  };
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />} title={title} mb="lg">
      <Text size="sm">{text}</Text>
    </Alert>
  );
}
