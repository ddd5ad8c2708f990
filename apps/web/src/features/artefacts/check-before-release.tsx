import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconBulb, IconCircleCheck } from '@tabler/icons-react';
import type { CheckedVersion } from './checked-version.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page, Section, Sheet } from '../../ui/page.tsx';
import { useViewer } from '../identity/viewer.ts';
import classes from './check-before-release.module.css';
import { ReleaseForm } from './release-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { SubmitForm } from './submit-form.tsx';

/** The last page before a release: what is ready, what is missing, and under which terms it goes out. */
export function CheckBeforeRelease({ version }: { version: CheckedVersion }) {
  const { posts } = useViewer();
  // What has to be looked at holds the release, not the way to who looks.
  const ready = version.readiness.every((check) => check.passed || !check.blocking || check.confirmable);
  const releasePosts = posts.filter((post) => post.roles.includes('RELEASE_AUTHORITY'));
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
        <Readiness version={version} />
      </Section>
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
          <Section title="Release it" id="release">
            <Sheet>
              <ReleaseForm version={version} posts={releasePosts} ready={ready} />
            </Sheet>
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

function Readiness({ version }: { version: CheckedVersion }) {
  return (
    <ul className={classes.checks}>
      {version.readiness.map((check) => (
        <li key={check.code} data-passed={check.passed || !check.blocking}>
          <CheckSign check={check} />
          <span>
            <span className={classes.label}>
              {check.label}
              <span className={classes.hidden}>
                {check.passed
                  ? ': ready'
                  : check.confirmable
                    ? ': to be looked at'
                    : check.blocking
                      ? ': missing'
                      : ': advice'}
              </span>
            </span>
            {check.message && <span className={classes.message}>{check.message}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CheckSign({ check }: { check: CheckedVersion['readiness'][number] }) {
  if (check.passed) return <IconCircleCheck size={22} stroke={1.7} aria-hidden />;
  if (!check.blocking) return <IconBulb size={22} stroke={1.7} aria-hidden />;
  return <IconAlertTriangle size={22} stroke={1.7} aria-hidden />;
}
