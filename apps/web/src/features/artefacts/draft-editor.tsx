import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../../client/hooks.ts';
import type { DraftPartsFragment } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page, Sheet } from '../../ui/page.tsx';
import { CommandError } from '../../ui/states.tsx';
import classes from './draft-editor.module.css';
import { AboutFields, AudienceFields, InclusionFields, RightsFields } from './draft-fields.tsx';
import { DraftFiles } from './draft-files.tsx';
import { KindFields } from './draft-kind-fields.tsx';
import { Contents } from './draft-contents.tsx';
import { DraftChecklist } from './draft-checklist.tsx';
import { DiscardDraftMutation } from './draft-operations.ts';
import { DraftParts } from './draft-parts.tsx';
import type { DraftSaver } from './draft-saver.ts';
import { DraftText } from './draft-text.tsx';
import { ConflictDialog, RestoredNotice, ReturnedNotice, SaveState } from './save-state.tsx';
import { DraftContext, useDraftSaver, useDraftSnapshot } from './use-draft.ts';

interface DraftEditorProps {
  version: DraftPartsFragment;
  /** Reads the draft anew, for what changes without us: the reading of uploaded files. */
  refresh: () => void;
}

export function DraftEditor({ version, refresh }: DraftEditorProps) {
  const saver = useDraftSaver(version);
  const snapshot = useDraftSnapshot(saver);
  const navigate = useNavigate();
  const { artefact } = version;
  return (
    <DraftContext value={saver}>
      <Page
        title={snapshot.values.title.trim() || 'Untitled draft'}
        eyebrow={
          <>
            {labels.kind[artefact.kind]} · {version.state === 'IN_REVIEW' ? 'waiting for release' : 'draft'} for{' '}
            <TextLink to="/organisations/$organisationId" params={{ organisationId: artefact.rightsHolder.id }}>
              {artefact.rightsHolder.name}
            </TextLink>
          </>
        }
        lead="Everything is saved as you type. Nobody else sees it until it is released."
        size="wide"
      >
        <RestoredNotice snapshot={snapshot} />
        <ReturnedNotice version={version} />
        <div className={classes.columns}>
          <Contents kind={artefact.kind} />
          <Stack gap="xl" className={classes.parts ?? ''}>
            <Part title="What it is">
              <AboutFields kind={artefact.kind} />
            </Part>
            <Part title="The text">
              <DraftText versionId={version.id} saver={saver} />
            </Part>
            <Part title="Files">
              <DraftFiles version={version} saver={saver} refresh={refresh} />
            </Part>
            <Part title="For whom">
              <AudienceFields />
            </Part>
            <KindFields kind={artefact.kind} part={Part} />
            <Part title="Inclusion">
              <InclusionFields />
            </Part>
            <Part title="Parts">
              <DraftParts version={version} saver={saver} />
            </Part>
            <Part title="Authors and licence">
              <RightsFields />
            </Part>
            <Part title="Before release">
              <DraftChecklist version={version} saver={saver} />
            </Part>
          </Stack>
        </div>
        <div className={classes.bar}>
          <div className={classes.state}>
            <SaveState snapshot={snapshot} />
          </div>
          <Group gap="sm">
            <Discard versionId={version.id} saver={saver} />
            <ButtonLink
              to="/artefacts/$artefactId"
              params={{ artefactId: artefact.id }}
              search={{ version: version.id }}
              variant="default"
            >
              See it as a reader
            </ButtonLink>
            <Button
              onClick={() => {
                void saver
                  .flush()
                  .then(() => navigate({ to: '/drafts/$versionId/check', params: { versionId: version.id } }));
              }}
            >
              Check before release
            </Button>
          </Group>
        </div>
        <ConflictDialog saver={saver} snapshot={snapshot} />
      </Page>
    </DraftContext>
  );
}

export function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} data-part={title}>
      <Sheet>
        <h2 className={classes.title}>{title}</h2>
        <Stack gap="md">{children}</Stack>
      </Sheet>
    </section>
  );
}

function Discard({ versionId, saver }: { versionId: string; saver: DraftSaver }) {
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure(false);
  const discard = useCommand(DiscardDraftMutation, {
    invalidates: ['MyWork', 'Artefact'],
    onDone: async () => {
      saver.forget();
      await navigate({ to: '/work' });
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={dialog.open}>
        Discard
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Discard this draft?">
        <Stack>
          <Text>Its text and its files are gone for good. Released versions stay as they are.</Text>
          <CommandError error={discard.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              Keep it
            </Button>
            <Button color="red" loading={discard.isPending} onClick={() => discard.mutate({ input: { versionId } })}>
              Discard it
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
