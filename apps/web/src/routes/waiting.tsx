import { Alert, Button, Group, Text } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useOperation } from '../client/hooks.ts';
import { WaitingQuery } from '../features/identity/newcomer-operations.ts';
import { OwnPostRequests } from '../features/identity/own-post-requests.tsx';
import { RequestPost } from '../features/identity/request-post.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { useViewer } from '../features/identity/viewer.ts';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Page, Section, Sheet } from '../ui/page.tsx';
import { Loaded } from '../ui/states.tsx';

/** For people who are signed in and have no post: nobody has yet said that they belong anywhere. */
export function WaitingPage() {
  return (
    <SignedIn title="Waiting for an organisation">
      <Waiting />
    </SignedIn>
  );
}

function Waiting() {
  const { person, posts, query: viewer } = useViewer();
  const query = useOperation(WaitingQuery, {}, { staleTime: 0 });
  const first = posts[0];
  if (first) {
    return (
      <Page
        size="narrow"
        title={`Welcome to ${first.organisation.name}`}
        lead={`You are accepted as ${first.title}. You see what is shared with your organisation, and can publish.`}
      >
        <ButtonLink to="/">Go to the start</ButtonLink>
      </Page>
    );
  }
  return (
    <Page
      size="narrow"
      eyebrow={`Signed in as ${person?.name ?? ''}`}
      title="Waiting for an organisation to accept you"
      lead="Until an organisation does, you see what is public. Ask yours, or follow an invitation it sent you."
      actions={
        <Button
          variant="default"
          loading={query.isFetching || viewer.isFetching}
          onClick={() => void Promise.all([query.refetch(), viewer.refetch()])}
        >
          Look again
        </Button>
      }
    >
      <Loaded query={query}>
        {(data) =>
          data.viewer.account && (
            <>
              {data.viewer.account.waitsForLink && (
                <Alert color="ember" icon={<IconUserQuestion aria-hidden />} title="Have you been here before?" mb="lg">
                  <Text size="sm">
                    Somebody with your e-mail address is known here. An address alone proves nothing, so an admin of
                    their organisation, or the platform operator, has to say that it is you. Tell them that you signed
                    in. Once they have, sign in again: your posts and your work are there.
                  </Text>
                </Alert>
              )}
              {data.viewer.account.postRequests.length > 0 && (
                <Section title="Your requests" id="requests">
                  <OwnPostRequests requests={data.viewer.account.postRequests} />
                </Section>
              )}
              <Section title="Ask your organisation" id="ask">
                <Sheet>
                  <RequestPost email={data.viewer.account.email} />
                </Sheet>
              </Section>
              <Group mt="lg" gap="md">
                <TextLink to="/organisations/apply">My organisation is not on the network yet</TextLink>
                <TextLink to="/search">Search what is public</TextLink>
              </Group>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
