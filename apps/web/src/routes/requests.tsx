import { Select } from '@mantine/core';
import { useState } from 'react';
import { MyRequests } from '../features/access-requests/my-requests.tsx';
import { AnsweredRequests, RequestInbox } from '../features/access-requests/request-inbox.tsx';
import { MyShareRequests } from '../features/share-requests/my-share-requests.tsx';
import { AnsweredShareRequests, ShareInbox } from '../features/share-requests/share-inbox.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { rememberPost, rememberedPost, useViewer } from '../features/identity/viewer.ts';
import { Page, Section } from '../ui/page.tsx';

export function RequestsPage() {
  return (
    <SignedIn title="Access requests">
      <Page
        title="Access requests"
        lead="Who asks for what is not shared with them, or not with others, and what they are answered."
      >
        <Requests />
      </Page>
    </SignedIn>
  );
}

function Requests() {
  const posts = useViewer().posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY'));
  const [chosenId, setChosenId] = useState(rememberedPost);
  const chosen = posts.find((post) => post.id === chosenId) ?? (posts.length === 1 ? posts[0] : undefined);
  return (
    <>
      {posts.length > 1 && (
        <Select
          label="Organisation"
          placeholder="Choose an organisation"
          data={posts.map((post) => ({ value: post.id, label: post.organisation.name }))}
          value={chosen?.id ?? null}
          onChange={(id) => {
            if (!id) return;
            rememberPost(id);
            setChosenId(id);
          }}
          allowDeselect={false}
          maw={420}
          mb="xl"
        />
      )}
      {chosen && (
        <>
          <Section title={`What people ask of ${chosen.organisation.name}`} id="inbox">
            <RequestInbox key={chosen.id} post={chosen} />
          </Section>
          <Section title={`What curators ask ${chosen.organisation.name} to share`} id="to-share">
            <ShareInbox key={chosen.id} post={chosen} />
          </Section>
          <Section title="Answered" id="answered">
            <AnsweredRequests key={chosen.id} post={chosen} />
          </Section>
          <Section title="Shared or declined" id="shared">
            <AnsweredShareRequests key={chosen.id} post={chosen} />
          </Section>
        </>
      )}
      <Section title="What you asked for" id="mine">
        <MyRequests />
      </Section>
      <Section title="What you asked others to share" id="my-sharing">
        <MyShareRequests />
      </Section>
    </>
  );
}
