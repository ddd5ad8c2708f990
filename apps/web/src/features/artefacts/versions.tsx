import { VisuallyHidden } from '@mantine/core';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import type { PageArtefact } from './artefact-page.ts';
import classes from './versions.module.css';

/** The line of versions; only shown when there is one. */
export function Versions({ artefact, shown }: { artefact: PageArtefact; shown: string }) {
  const versions = artefact.versions.nodes;
  if (versions.length < 2) return null;
  return (
    <Section title="Versions" id="versions">
      <ul className={classes.list}>
        {versions.map((version, place) => (
          <li key={version.id}>
            {version.id === shown ? (
              <strong aria-current="true">Version {version.number ?? '–'} (shown)</strong>
            ) : (
              <TextLink
                to="/artefacts/$artefactId"
                params={{ artefactId: artefact.id }}
                search={{ version: version.id }}
              >
                Version {version.number ?? '–'}
              </TextLink>
            )}
            <span className={classes.quiet}>
              {labels.state[version.state]}
              {version.releasedAt && `, ${formatDay(version.releasedAt)}`}
            </span>
            <Compared newer={version} older={versions[place + 1]} />
            {version.changeNote && <p className={classes.note}>{version.changeNote}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Leads to what is different from the version before. */
function Compared({
  newer,
  older,
}: {
  newer: { id: string; number?: number | null };
  older?: { id: string } | undefined;
}) {
  if (!older) return null;
  return (
    <TextLink to="/compare" search={{ from: older.id, to: newer.id }} className={classes.compare}>
      What changed<VisuallyHidden> in version {newer.number ?? '–'}</VisuallyHidden>
    </TextLink>
  );
}
