import { Alert, Group } from '@mantine/core';
import { IconArrowUpCircle, IconEyeOff, IconHandStop, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { PageFrame, PageTitle, Section } from '../../ui/page.tsx';
import { Prose } from '../../ui/prose.tsx';
import { AskForAccess } from '../access-requests/ask-for-access.tsx';
import { AddToCollection } from '../collections/add-to-collection.tsx';
import { VersionFeedback } from '../feedback/version-feedback.tsx';
import { SavePageForLater } from '../shelf/save-for-later.tsx';
import { DeclinedChanges } from '../upstream/declined-changes.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { AdaptButton } from './adapt.tsx';
import { AdoptButton } from './adopt.tsx';
import { Adoptions } from './adoptions.tsx';
import type { PageArtefact, PageVersion } from './artefact-page.ts';
import classes from './artefact-view.module.css';
import { Cite } from './cite.tsx';
import { Details } from './details.tsx';
import { DownloadAll } from './download-all.tsx';
import { Facts } from './facts.tsx';
import { FileList } from './file-list.tsx';
import { KindIcon } from './kind-icon.tsx';
import { LicenceInWords } from './licence-in-words.tsx';
import { ManageMenu } from './manage-menu.tsx';
import { Origins } from './origins.tsx';
import { Containers, Parts } from './parts.tsx';
import { ThirdParty } from './third-party.tsx';
import { UndoRelease } from './undo-release.tsx';
import { Versions } from './versions.tsx';
import { Visibility } from './visibility.tsx';

interface ArtefactViewProps {
  artefact: PageArtefact;
  version: PageVersion;
}

/** @param children what stands below it on its page */
export function ArtefactView({ artefact, version, children }: ArtefactViewProps & { children?: ReactNode }) {
  const vocabulary = useVocabulary();
  const editable = artefact.draft && artefact.draft.id !== version.id;
  return (
    <PageFrame size="wide">
      <article>
        <header className={classes.head}>
          <Containers containers={artefact.containers} />
          <p className={classes.kind}>
            <KindIcon kind={artefact.kind} />
            {labels.kind[artefact.kind]} <span aria-hidden>·</span> {vocabulary.label('artefact-type', version.type)}
          </p>
          <PageTitle documentTitle={version.title}>{version.title}</PageTitle>
          <p className={classes.summary}>{version.summary}</p>
          <Byline artefact={artefact} version={version} />
          <Group mt="lg" gap="sm">
            <AdoptButton artefact={artefact} version={version} />
            <AdaptButton version={version} />
            {version.number && <AddToCollection artefactId={artefact.id} title={version.title} />}
            {version.number && <SavePageForLater artefactId={artefact.id} title={version.title} />}
            {version.files.length > 0 && (
              <ButtonLink to="." hash="files" variant="default">
                {version.files.length === 1 ? 'Go to the file' : `Go to the ${version.files.length} files`}
              </ButtonLink>
            )}
            {editable && artefact.draft && (
              <ButtonLink
                to="/drafts/$versionId"
                params={{ versionId: artefact.draft.id }}
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                Go on with the draft
              </ButtonLink>
            )}
            {isLimited(version) && (
              <AskForAccess artefactId={artefact.id} versionId={version.id} title={version.title} />
            )}
            <ManageMenu artefact={artefact} version={version} />
          </Group>
        </header>
        <UndoRelease version={version} />
        <Banners artefact={artefact} version={version} />
        <div className={classes.columns}>
          <aside className={classes.terms} aria-label="Whether you may use it">
            <LicenceInWords licence={version.licence ?? null} />
            <Visibility version={version} />
          </aside>
          <div className={classes.main}>
            {version.bodyHtml !== '' && <Prose html={version.bodyHtml} />}
            <Details version={version} />
            {version.files.length > 0 && (
              <Section title="Files" id="files">
                <FileList files={version.files} canDownload={version.access.canDownload} />
              </Section>
            )}
            <ThirdParty items={version.thirdPartyItems} />
            <Parts version={version} />
            <DownloadAll version={version} />
            <Origins artefact={artefact} version={version} />
            {version.access.canRenew && <DeclinedChanges artefactId={artefact.id} />}
            <Adoptions artefact={artefact} />
            {version.number && (
              <VersionFeedback versionId={version.id} title={version.title} isOwn={version.access.canRenew} />
            )}
            <Section title="Cite" id="cite">
              <Cite version={version} />
            </Section>
            <Versions artefact={artefact} shown={version.id} />
          </div>
          <aside className={classes.facts} aria-label="For whom it is">
            <Facts version={version} />
          </aside>
        </div>
      </article>
      {children}
    </PageFrame>
  );
}

/** Whether there is more to it than the viewer may: to read it, to take its files, or to use it. */
function isLimited({ state, access, files }: PageVersion): boolean {
  if (state !== 'RELEASED' && state !== 'SUPERSEDED') return false;
  return !access.canRead || (files.length > 0 && !access.canDownload) || !access.canAdopt;
}

function Byline({ artefact, version }: ArtefactViewProps) {
  return (
    <p className={classes.byline}>
      <TextLink to="/organisations/$organisationId" params={{ organisationId: artefact.rightsHolder.id }} fw={600}>
        {artefact.rightsHolder.name}
      </TextLink>
      {version.authors.length > 0 && (
        <span>
          {'by '}
          {version.authors.map((author, index) => (
            <span key={author.name}>
              {index > 0 && (index === version.authors.length - 1 ? ' and ' : ', ')}
              {author.person ? (
                <TextLink to="/people/$personId" params={{ personId: author.person.id }}>
                  {author.name}
                </TextLink>
              ) : (
                author.name
              )}
            </span>
          ))}
        </span>
      )}
      {version.releasedAt && (
        <span>
          {version.number ? `Version ${version.number}, ` : ''}
          {formatDay(version.releasedAt)}
        </span>
      )}
    </p>
  );
}

/** What one must know before reading on: newer version, taken away, not released yet. */
function Banners({ artefact, version }: ArtefactViewProps) {
  return (
    <>
      {version.newerVersion && (
        <Alert color="ember" icon={<IconArrowUpCircle aria-hidden />} title="There is a newer version" mb="lg">
          You are looking at version {version.number ?? '–'}.{' '}
          <TextLink to="/artefacts/$artefactId" params={{ artefactId: artefact.id }} search={{}}>
            Go to version {version.newerVersion.number ?? 'the newest'}
          </TextLink>
        </Alert>
      )}
      {version.terms?.heldSince && (
        <Alert
          color="ember"
          icon={<IconHandStop aria-hidden />}
          title="It stays with you until you choose other terms"
          mb="lg"
        >
          An agreement it was made under gives less since {formatDay(version.terms.heldSince)}: nobody outside your
          organisation newly finds or adopts it.
        </Alert>
      )}
      {(version.state === 'WITHDRAWN' || version.state === 'RECALLED') && (
        <Alert color="red" icon={<IconEyeOff aria-hidden />} title={labels.state[version.state]} mb="lg">
          {artefact.tombstone
            ? `${labels.tombstone[artefact.tombstone.reason]}. ${artefact.tombstone.note ?? ''}`
            : 'It can no longer be found or newly adopted.'}
        </Alert>
      )}
      {(version.state === 'DRAFT' || version.state === 'IN_REVIEW') && (
        <Alert color="ember" icon={<IconPencil aria-hidden />} title={labels.state[version.state]} mb="lg">
          Only those who work on it and those who may release it see this.{' '}
          <TextLink to="/drafts/$versionId" params={{ versionId: version.id }}>
            Go to the draft
          </TextLink>
        </Alert>
      )}
    </>
  );
}
