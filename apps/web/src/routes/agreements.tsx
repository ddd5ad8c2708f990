import { Box, Button, Modal, Select } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AgreementEndings, AgreementList } from '../features/agreements/agreement-list.tsx';
import { ProposeAgreement } from '../features/agreements/propose-agreement.tsx';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { rememberPost, rememberedPost, useViewer } from '../features/identity/viewer.ts';
import { Page, Section } from '../ui/page.tsx';
import { Empty } from '../ui/states.tsx';

const route = getRouteApi('/agreements');

export function AgreementsPage() {
  return (
    <SignedIn title="Agreements">
      <Page title="Agreements" lead="What organisations give each other the use of, and under which terms.">
        <Agreements />
      </Page>
    </SignedIn>
  );
}

function Agreements() {
  const { organisation } = route.useSearch();
  const navigate = useNavigate();
  const [proposing, setProposing] = useState(false);
  const { posts } = useViewer();
  if (posts.length === 0) return <Empty title="You have no post">Agreements are made between organisations.</Empty>;
  const organisations = new Map(posts.map((post) => [post.organisation.id, post.organisation.name]));
  const only = organisations.size === 1 ? posts[0] : undefined;
  const remembered = posts.find((post) => post.id === rememberedPost());
  const chosen = posts.find((post) => post.organisation.id === organisation) ?? only ?? remembered;
  const signs = chosen?.roles.length ? chosen : undefined;
  const offers = chosen?.roles.includes('RELEASE_AUTHORITY') ? chosen : undefined;
  return (
    <>
      <Select
        label="Organisation"
        placeholder="Choose an organisation"
        data={[...organisations].map(([value, label]) => ({ value, label }))}
        value={chosen?.organisation.id ?? null}
        onChange={(id) => {
          const post = posts.find((candidate) => candidate.organisation.id === id);
          if (!post) return;
          rememberPost(post.id);
          void navigate({ to: '/agreements', search: { organisation: post.organisation.id } });
        }}
        allowDeselect={false}
        maw={420}
        mb="xl"
      />
      {signs && (
        <Section
          title="Agreements"
          id="agreements"
          action={offers && <Button onClick={() => setProposing(true)}>Propose an agreement</Button>}
        >
          <AgreementList organisationId={signs.organisation.id} />
        </Section>
      )}
      {chosen && <AgreementEndings organisationId={chosen.organisation.id} />}
      {chosen && !signs && (
        <Box mt="xl">
          <Empty title="You do not sign for this organisation">
            Its agreements are shown to its admins and release authorities.
          </Empty>
        </Box>
      )}
      <Modal opened={proposing} onClose={() => setProposing(false)} title="Propose an agreement" size="lg">
        {proposing && offers && (
          <ProposeAgreement
            post={offers}
            onCancel={() => setProposing(false)}
            onDone={(agreementId) => navigate({ to: '/agreements/$agreementId', params: { agreementId } })}
          />
        )}
      </Modal>
    </>
  );
}
