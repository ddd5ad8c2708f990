import { Button, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand, useOperation } from '../client/hooks.ts';
import { problemAt } from '../client/problems.ts';
import { AcceptInvitationMutation, InvitationQuery } from '../features/identity/operations.ts';
import { ProviderButton } from '../features/identity/provider-sign-in.tsx';
import { useForgetEverything, useViewer } from '../features/identity/viewer.ts';
import type { InvitationByTokenQuery } from '../gql/graphql.ts';
import { formatDay } from '../ui/format.ts';
import { labels } from '../ui/labels.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Page, PageFrame, Sheet } from '../ui/page.tsx';
import { CommandError, LoadError, PageSkeleton } from '../ui/states.tsx';

const route = getRouteApi('/join/$token');

const closed: Record<string, string> = {
  accepted: 'This invitation has been accepted already.',
  expired: 'This invitation has run out. Ask the organisation’s admin for a new one.',
  revoked: 'This invitation was taken back. Ask the organisation’s admin.',
};

export function JoinPage() {
  const { token } = route.useParams();
  const query = useOperation(InvitationQuery, { token });
  if (query.error) {
    return (
      <PageFrame size="narrow">
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const invitation = query.data?.invitation;
  if (!invitation) {
    return (
      <Page
        size="narrow"
        title="This invitation is not known"
        lead="The link may have been cut in two by your mail program. Copy it whole, or ask for a new one."
      >
        <ButtonLink to="/">Go to the start</ButtonLink>
      </Page>
    );
  }
  const reason = closed[invitation.state.toLowerCase()];
  if (reason) {
    return (
      <Page size="narrow" eyebrow={invitation.organisation.name} title="This invitation is closed" lead={reason}>
        <ButtonLink to="/sign-in">Sign in</ButtonLink>
      </Page>
    );
  }
  return <Accept token={token} invitation={invitation} />;
}

function Accept({
  token,
  invitation,
}: {
  token: string;
  invitation: NonNullable<InvitationByTokenQuery['invitation']>;
}) {
  const navigate = useNavigate();
  const forget = useForgetEverything();
  const { person, viewer } = useViewer();
  const provider = viewer?.signInProvider;
  const [name, setName] = useState(invitation.name);
  const accept = useCommand(AcceptInvitationMutation, {
    onDone: async () => {
      await forget();
      await navigate({ to: '/account' });
    },
  });
  return (
    <Page
      size="narrow"
      eyebrow={labels.organisationKind[invitation.organisation.kind]}
      title={`Join ${invitation.organisation.name}`}
      lead={`You are invited as ${invitation.title}. The invitation holds until ${formatDay(invitation.expiresAt)}.`}
    >
      {provider && !person ? (
        <Sheet>
          <Stack align="flex-start">
            <Text>Sign in first. The post is then added to your account, and you come back here to accept it.</Text>
            <ProviderButton provider={provider} returnTo={`/join/${token}`} />
          </Stack>
        </Sheet>
      ) : (
        <Sheet>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              accept.mutate({ input: { token, ...(person ? {} : { name: name.trim() }) } });
            }}
          >
            <Stack>
              {person ? (
                <Text>
                  You are signed in as <strong>{person.name}</strong>. This post is added to those you have.
                </Text>
              ) : (
                <TextInput
                  label="Your name"
                  description="As colleagues in other organisations will see it."
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                  error={problemAt(accept.error, 'name')}
                  autoComplete="name"
                  required
                />
              )}
              <CommandError error={accept.error} except={['name']} />
              <Button type="submit" loading={accept.isPending} style={{ alignSelf: 'flex-start' }}>
                Accept
              </Button>
            </Stack>
          </form>
        </Sheet>
      )}
    </Page>
  );
}
