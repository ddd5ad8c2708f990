import { IconLockOpen, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CardPartsFragment } from '../../gql/graphql.ts';
import { plural } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './artefact-card.module.css';
import { KindIcon } from './kind-icon.tsx';

interface ArtefactCardProps {
  version: CardPartsFragment;
  /** The title and the text under it, where they are not the plain ones (search marks what matched). */
  title?: ReactNode;
  text?: ReactNode;
  note?: ReactNode;
  /** What one may do with it from here. */
  action?: ReactNode;
  /** The level of its heading in the page. */
  level?: 2 | 3;
}

/** One artefact in a list: what it is, for whom, whose it is, and whether one may use it. */
export function ArtefactCard({ version, title, text, note, action, level = 3 }: ArtefactCardProps) {
  const vocabulary = useVocabulary();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { artefact, licence } = version;
  const years =
    version.yearGroups.length > 0
      ? version.yearGroups.slice(0, 3).map((code) => vocabulary.label('year-group', code))
      : version.keyStages.slice(0, 3).map((code) => vocabulary.label('key-stage', code));
  const subjects = version.subjects.slice(0, 2).map((code) => vocabulary.label('subject', code));
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <KindIcon kind={artefact.kind} />
        <span>{labels.kind[artefact.kind]}</span>
        <span aria-hidden>·</span>
        <span>{vocabulary.label('artefact-type', version.type)}</span>
        {version.state !== 'RELEASED' && <span className={classes.state}>{labels.state[version.state]}</span>}
      </p>
      <Heading className={classes.title}>
        <PlainLink to="/artefacts/$artefactId" params={{ artefactId: artefact.id }} className={classes.link}>
          {title ?? version.title}
        </PlainLink>
      </Heading>
      <p className={classes.text}>{text ?? version.summary}</p>
      {note}
      <p className={classes.owner}>{artefact.rightsHolder.name}</p>
      <ul className={classes.facts}>
        {[...subjects, ...years].map((label) => (
          <li key={label}>{label}</li>
        ))}
        {version.files.length > 0 && (
          <li>
            <IconPaperclip size={15} aria-hidden /> {plural(version.files.length, 'file')}
          </li>
        )}
        {licence && (
          <li>
            {licence.open && <IconLockOpen size={15} aria-hidden />}{' '}
            {licence.open ? 'Open licence' : 'Shared under terms'}
          </li>
        )}
      </ul>
      {action && <div className={classes.action}>{action}</div>}
    </article>
  );
}
