import { Alert, Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowRight, IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router';
import { useCommand, useOperation } from '../client/hooks.ts';
import { DemoAccountsQuery, SignInDemoMutation, SignInWithLinkMutation } from '../features/identity/operations.ts';
import { ProviderButton, SignInProblem } from '../features/identity/provider-sign-in.tsx';
import { useForgetEverything, useViewer } from '../features/identity/viewer.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { CommandError, Empty, ListSkeleton, Loaded } from '../ui/states.tsx';
import classes from './sign-in.module.css';

const route = getRouteApi('/sign-in');

/** What is offered is what the API says is on; a link that was made on the server works always. */
export function SignInPage() {
  const { link } = route.useSearch();
  return link ? <SignInWithLink token={link} /> : <SignInMethods />;
}

/** Asks for a click: programs that look into mail open links too, and a link works once. */
function SignInWithLink({ token }: { token: string }) {
  const navigate = useNavigate();
  const forget = useForgetEverything();
  const signIn = useCommand(SignInWithLinkMutation, {
    onDone: async () => {
      await forget();
      await navigate({ to: '/account', replace: true });
    },
  });
  return (
    <Page size="narrow" title="Sign in" lead="You came with a link that was made for you. It works once.">
      <CommandError error={signIn.error} />
      <Button mt="md" loading={signIn.isPending} onClick={() => signIn.mutate({ input: { token } })}>
        Sign in with this link
      </Button>
    </Page>
  );
}

function SignInMethods() {
  const { problem, next } = route.useSearch();
  const { query, viewer, person } = useViewer();
  const methods = viewer?.signInMethods ?? [];
  return (
    <Page
      size="normal"
      title="Sign in"
      lead="To see what is shared with your organisation, to publish, and to record what you use."
    >
      <SignInProblem code={problem} />
      {person && (
        <Alert color="ember" icon={<IconInfoCircle aria-hidden />} mb="lg">
          You are signed in as {person.name}. Signing in as someone else signs you out first.
        </Alert>
      )}
      <Loaded query={query} skeleton={<ListSkeleton rows={5} height={72} />}>
        {({ viewer: { signInProvider } }) => {
          if (methods.includes('demo')) return <DemoAccounts />;
          if (signInProvider) return <ProviderSignIn provider={signInProvider} returnTo={next ?? '/'} />;
          return (
            <Empty
              title="No way to sign in is set up"
              action={<ButtonLink to="/search">Search what is public</ButtonLink>}
            >
              Whoever runs this network has to switch one on.
            </Empty>
          );
        }}
      </Loaded>
    </Page>
  );
}

function ProviderSignIn({ provider, returnTo }: { provider: string; returnTo: string }) {
  return (
    <Sheet>
      <Stack align="flex-start" gap="md">
        <Text>
          You sign in at your organisation, with the account you have there. We never see your password, and get your
          name and e-mail address.
        </Text>
        <ProviderButton provider={provider} returnTo={returnTo} />
        <Text size="sm" c="dimmed">
          New here? Sign in all the same: you then ask your organisation to accept you.
        </Text>
      </Stack>
    </Sheet>
  );
}

function DemoAccounts() {
  const { next } = route.useSearch();
  const router = useRouter();
  const forget = useForgetEverything();
  const query = useOperation(DemoAccountsQuery, {});
  const signIn = useCommand(SignInDemoMutation, {
    onDone: async () => {
      await forget();
      router.history.push(next ?? '/');
    },
  });
  return (
    <section aria-labelledby="demo">
      <h2 id="demo" className={classes.heading}>
        Demonstration accounts
      </h2>
      <Text c="dimmed" mb="lg">
        This network runs with made-up organisations and people. Look at it through the eyes of one of them.
      </Text>
      <CommandError error={signIn.error} />
      <Loaded query={query} skeleton={<ListSkeleton rows={5} height={72} />}>
        {(data) => (
          <ul className={classes.list}>
            {data.demoAccounts.map((account) => (
              <li key={account.personId}>
                <UnstyledButton
                  className={classes.account}
                  disabled={signIn.isPending}
                  onClick={() => signIn.mutate({ input: { personId: account.personId } })}
                >
                  <span className={classes.words}>
                    <span className={classes.name}>{account.name}</span>
                    <span className={classes.description}>{account.description}</span>
                  </span>
                  <IconArrowRight size={20} aria-hidden className={classes.arrow} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
