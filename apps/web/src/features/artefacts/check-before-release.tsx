import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CheckedVersion } from './checked-version.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { useViewer } from '../identity/viewer.ts';
import { NearDuplicates } from './near-duplicates.tsx';
import { OwnSubmission } from './own-submission.tsx';
import { Readiness } from './readiness.tsx';
import { bundleOf, ReleaseForm } from './release-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { SubmitForm } from './submit-form.tsx';
import { ThirdParty } from './third-party.tsx';

/** The last page before a release: what is ready, what is missing, and under which terms it goes out. */
export function CheckBeforeRelease({ version }: { version: CheckedVersion }) {
  const { posts } = useViewer();
  // What has to be looked at holds the release, not the way to who looks.
  const ready = version.readiness.every((check) => check.passed || !check.blocking || check.confirmable);
  const lent = version.delegations.map(({ delegatePost }) => delegatePost?.id);
  const releasePosts = posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY') || lent.includes(post.id));
  const isOwn = version.access.isOwnSubmission && !version.delegations.some(({ includesOwn }) => includesOwn);
  const isWhole = bundleOf(version) !== null;
  const mayRelease = version.access.canRelease && releasePosts.length > 0;
  return (
    <Page
      title={version.title}
      eyebrow={`Check before release · ${labels.kind[version.artefact.kind]} of ${version.artefact.rightsHolder.name}`}
      lead={
        mayRelease
          ? 'Once released, this version’s content stays as it is for good. Its terms can be changed later.'
          : 'You propose it; the release authority of the rights holder decides who sees it and under which licence.'
      }
      actions={
        <>
          {version.access.canEdit && (
            <ButtonLink to="/drafts/$versionId" params={{ versionId: version.id }} variant="default">
              Back to the draft
            </ButtonLink>
          )}
          <ButtonLink
            to="/artefacts/$artefactId"
            params={{ artefactId: version.artefact.id }}
            search={{ version: version.id }}
            variant="default"
          >
            See it as a reader
          </ButtonLink>
        </>
      }
    >
      <Section title="Is it ready?" id="ready">
        <Readiness checks={version.readiness} />
      </Section>
      <NearDuplicates found={version.nearDuplicates} />
      <ThirdParty items={version.thirdPartyItems} />
      {!ready && (
        <Alert color="ember" mt="lg" icon={<IconAlertTriangle aria-hidden />}>
          Some things are missing.{' '}
          {version.access.canEdit && (
            <TextLink to="/drafts/$versionId" params={{ versionId: version.id }}>
              Go back and complete them
            </TextLink>
          )}
        </Alert>
      )}
      {mayRelease ? (
        <>
          <Section title={isWhole ? 'Release it with its parts' : 'Release it'} id="release">
            {isOwn && !isWhole ? (
              <OwnSubmission holder={version.artefact.rightsHolder} />
            ) : (
              <Sheet>
                <ReleaseForm version={version} posts={releasePosts} ready={ready} />
              </Sheet>
            )}
          </Section>
          {version.state === 'IN_REVIEW' && (
            <Section title="Or return it" id="return">
              <Sheet>
                <ReturnForm version={version} posts={releasePosts} />
              </Sheet>
            </Section>
          )}
        </>
      ) : (
        <Section title="Hand it in" id="submit">
          <Sheet>
            <SubmitForm version={version} ready={ready} />
          </Sheet>
        </Section>
      )}
    </Page>
  );
}
