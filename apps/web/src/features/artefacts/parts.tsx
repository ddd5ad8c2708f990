import type { PageArtefact, PageVersion } from './artefact-page.ts';
import { PlainLink, TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './parts.module.css';

/** The ordered parts, those that the reader may find. */
export function Parts({ version }: { version: PageVersion }) {
  const { label } = useVocabulary();
  const parts = version.parts.filter((part) => part.version);
  if (parts.length === 0) return null;
  return (
    <Section title={parts.length === 1 ? 'Its part' : `Its ${parts.length} parts`} id="parts">
      <ol className={classes.list}>
        {parts.map((part) => (
          <li key={part.id}>
            <PlainLink to="/artefacts/$artefactId" params={{ artefactId: part.id }} className={classes.link}>
              {part.version?.title}
            </PlainLink>
            <span className={classes.type}>{label('artefact-type', part.version?.type ?? '')}</span>
            <p className={classes.summary}>{part.version?.summary}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What it is a part of: the way up. */
export function Containers({ containers }: { containers: PageArtefact['containers'] }) {
  const shown = containers.filter((container) => container.version);
  if (shown.length === 0) return null;
  return (
    <p className={classes.containers}>
      Part of{' '}
      {shown.map((container, index) => (
        <span key={container.id}>
          {index > 0 && ', '}
          <TextLink to="/artefacts/$artefactId" params={{ artefactId: container.id }}>
            {container.version?.title}
          </TextLink>
        </span>
      ))}
    </p>
  );
}
