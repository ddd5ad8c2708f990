import { useOperation } from '../client/hooks.ts';
import { ApiTokens } from '../features/identity/api-tokens.tsx';
import { AccountQuery } from '../features/identity/operations.ts';
import { OwnApplications } from '../features/identity/own-applications.tsx';
import { OwnPosts } from '../features/identity/own-posts.tsx';
import { Profile } from '../features/identity/profile.tsx';
import { Sessions } from '../features/identity/sessions.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { Page, Section } from '../ui/page.tsx';
import { Loaded } from '../ui/states.tsx';

export function AccountPage() {
  return (
    <SignedIn title="Your account">
      <Account />
    </SignedIn>
  );
}

function Account() {
  const query = useOperation(AccountQuery, {});
  return (
    <Page title="Your account" lead="What others see of you, where you work, and where you are signed in.">
      <Loaded query={query}>
        {(data) =>
          data.viewer.account && (
            <>
              <Section title="Profile" id="profile">
                <Profile email={data.viewer.account.email} findable={data.viewer.account.findable} />
              </Section>
              <Section title="Posts" id="posts">
                <OwnPosts />
              </Section>
              {data.viewer.account.applications.length > 0 && (
                <Section title="Applications" id="applications">
                  <OwnApplications applications={data.viewer.account.applications} />
                </Section>
              )}
              <Section title="Signed in" id="sessions">
                <Sessions sessions={data.viewer.account.sessions} />
              </Section>
              <Section title="API tokens" id="tokens">
                <ApiTokens tokens={data.viewer.account.apiTokens} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
