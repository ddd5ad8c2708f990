import { Alert, Badge, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowUpCircle, IconHistory } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import type { ChangeKind, CompareVersionsQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ListSkeleton } from '../../ui/states.tsx';
import { TextChanges } from '../../ui/text-changes.tsx';
import classes from './comparison-view.module.css';

const RestoreForm = lazy(() => import('./restore-form.tsx'));

type Comparison = NonNullable<CompareVersionsQuery['compareVersions']>;
type Side = Comparison['from'];

const kindWords: Record<ChangeKind, string> = {
  SAME: 'unchanged',
  ADDED: 'added',
  REMOVED: 'taken away',
  CHANGED: 'changed',
};
const kindColours: Record<ChangeKind, string> = { SAME: 'gray', ADDED: 'green', REMOVED: 'red', CHANGED: 'ember' };

/** Everything that is different between two versions; its address stays good for whoever may read both. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { from, to, fields, body, files, parts } = comparison;
  const isOneWork = from.artefact.id === to.artefact.id;
  const bodyChanged = body.some((change) => change.kind !== 'SAME');
  const filesChanged = files.some((file) => file.kind !== 'SAME' || file.fileNameBefore);
  const partsChanged = parts.some((part) => part.kind !== 'SAME');
  const nothing = fields.length === 0 && !bodyChanged && !filesChanged && !partsChanged;
  return (
    <Page
      title={isOneWork ? `What changed in “${to.title.trim() || 'Untitled'}”` : 'What is different'}
      eyebrow="Comparison"
      size="wide"
      actions={
        <ButtonLink to="/compare" search={{ from: to.id, to: from.id }} variant="default">
          The other way round
        </ButtonLink>
      }
    >
      <div className={classes.sides}>
        <SideBox side={from} label="From" />
        <SideBox side={to} label="To" />
      </div>
      {to.newerVersion && (
        <Alert color="ember" icon={<IconArrowUpCircle aria-hidden />} title="There is a newer version" mb="lg">
          <TextLink to="/compare" search={{ from: from.id, to: to.newerVersion.id }}>
            Compare with version {to.newerVersion.number ?? 'the newest'} instead
          </TextLink>
        </Alert>
      )}
      {nothing && <Text>Nothing is different between the two.</Text>}
      {fields.length > 0 && (
        <Section title="Fields" id="fields">
          <dl className={classes.fields}>
            {fields.map((field) => (
              <div key={field.field}>
                <dt>
                  {field.label} <Kind kind={field.kind} />
                </dt>
                <dd>
                  <TextChanges changes={field.changes} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {bodyChanged && (
        <Section title="Text" id="text">
          <TextChanges changes={body} />
        </Section>
      )}
      {filesChanged && (
        <Section title="Files" id="files">
          <ul className={classes.items}>
            {files.map((file) => (
              <li key={`${file.kind} ${file.fileName}`}>
                {file.fileName} <Kind kind={file.kind} />
                {file.fileNameBefore && <span className={classes.quiet}>It was called {file.fileNameBefore}.</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {partsChanged && (
        <Section title="Parts" id="parts">
          <ul className={classes.items}>
            {parts.map((part) => (
              <li key={part.artefactId}>
                <TextLink to="/artefacts/$artefactId" params={{ artefactId: part.artefactId }}>
                  {part.title}
                </TextLink>{' '}
                <Kind kind={part.kind} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

const Kind = ({ kind }: { kind: ChangeKind }) => (
  <Badge variant="light" color={kindColours[kind]} tt="none" fw={500}>
    {kindWords[kind]}
  </Badge>
);

function SideBox({ side, label }: { side: Side; label: string }) {
  const [opened, dialog] = useDisclosure(false);
  const canRestore = side.access.canRenew && side.newerVersion !== null && side.state === 'SUPERSEDED';
  return (
    <section className={classes.side} aria-label={label}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <TextLink
        to="/artefacts/$artefactId"
        params={{ artefactId: side.artefact.id }}
        search={{ version: side.id }}
        fw={600}
      >
        {side.title.trim() || 'Untitled'}
      </TextLink>
      <span className={classes.quiet}>
        {[
          side.number ? `Version ${side.number}` : labels.state[side.state],
          ...(side.releasedAt ? [formatDay(side.releasedAt)] : []),
        ].join(', ')}
      </span>
      {side.changeNote && <p className={classes.note}>{side.changeNote}</p>}
      {canRestore && (
        <Group mt="xs">
          <Button size="xs" variant="default" leftSection={<IconHistory size={16} aria-hidden />} onClick={dialog.open}>
            Restore this version
          </Button>
          <Modal opened={opened} onClose={dialog.close} title={`Restore version ${side.number ?? ''}`} size="lg">
            <Suspense fallback={<ListSkeleton rows={2} />}>
              <Stack>
                <RestoreForm versionId={side.id} onClose={dialog.close} />
              </Stack>
            </Suspense>
          </Modal>
        </Group>
      )}
    </section>
  );
}
