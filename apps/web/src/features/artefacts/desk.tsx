import { Group } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import rows from '../../ui/rows.module.css';
import { Loaded } from '../../ui/states.tsx';
import { NoPost } from '../identity/no-post.tsx';
import { useViewer } from '../identity/viewer.ts';
import { WaitingChanges } from '../upstream/waiting-changes.tsx';
import { DeskQuery } from './draft-operations.ts';
import { DraftRow } from './draft-row.tsx';

const shown = 3;

/** What the person signed in has on the desk; for a person without a post, how to come by one. */
export function Desk() {
  const { posts, isReleaseAuthority } = useViewer();
  if (posts.length === 0) {
    return (
      <Section title="Where you stand" id="desk">
        <NoPost />
      </Section>
    );
  }
  return (
    <>
      <Section title="Your desk" id="desk" action={<TextLink to="/work">All my work</TextLink>}>
        <Drafts />
        <Group gap="sm" mt="md">
          <ButtonLink to="/publish">Start a draft</ButtonLink>
          {isReleaseAuthority && (
            <ButtonLink to="/queue" variant="default">
              What waits for release
            </ButtonLink>
          )}
          <ButtonLink to="/agreements" variant="default">
            Agreements
          </ButtonLink>
          <ButtonLink to="/requests" variant="default">
            Access requests
          </ButtonLink>
        </Group>
      </Section>
      <WaitingChanges />
    </>
  );
}

function Drafts() {
  const query = useOperation(DeskQuery, {}, { staleTime: 0 });
  return (
    <Loaded query={query} skeleton={null}>
      {(data) => {
        const drafts = data.myWork.nodes.filter((item) => item.draft).slice(0, shown);
        if (drafts.length === 0) {
          return (
            <p className={rows.quiet} style={{ margin: 0 }}>
              You have no draft. A lesson that worked, a sequence your department rehearsed, an enquiry with a null
              result: someone elsewhere is looking for it.
            </p>
          );
        }
        return (
          <ul className={rows.rows}>
            {drafts.map((item) => item.draft && <DraftRow key={item.id} kind={item.kind} draft={item.draft} />)}
          </ul>
        );
      }}
    </Loaded>
  );
}
