import type { ReactNode } from 'react';
import { formatDay } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';

/** What requests of every kind tell. */
interface Asked {
  readonly personName: string;
  readonly organisation: { readonly name: string };
  readonly askedAt: string;
  readonly reason?: string | null | undefined;
  readonly artefact?: { readonly id: string; readonly rightsHolder: { readonly name: string } } | null | undefined;
}

interface RequestRowProps {
  request: Asked;
  isOwn: boolean;
  /** What the work is called; to who may not find it, what is known of it. */
  title: string;
  /** What is asked, and why. */
  about: ReactNode;
  /** What follows the name of who asked. */
  whence?: ReactNode;
  /** Where it stands. */
  standing: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** One request: for which work, what and why, who asked, where it stands, and what was answered. */
export function RequestRow({ request, isOwn, title, about, whence, standing, children }: RequestRowProps) {
  const { artefact, personName, organisation, askedAt, reason } = request;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {artefact ? (
          <span>
            <PlainLink to="/artefacts/$artefactId" params={{ artefactId: artefact.id }} className={classes.link}>
              {title}
            </PlainLink>
            <span className={classes.quiet}> of {artefact.rightsHolder.name}</span>
          </span>
        ) : (
          <strong style={{ overflowWrap: 'anywhere' }}>{title}</strong>
        )}
        {about}
        <span className={classes.quiet}>
          {isOwn ? `You asked for ${organisation.name}` : `${personName}, ${organisation.name}`}
          {whence} · {formatDay(askedAt)}
        </span>
        <span>{standing}.</span>
        {reason && <span>“{reason}”</span>}
      </div>
      {children}
    </li>
  );
}
