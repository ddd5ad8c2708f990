import type { ReactNode } from 'react';
import type { AccessRequestPartsFragment } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { requestInWords } from './words.ts';

/** One request: what for, where it stands, and what was answered. */
export function RequestRow({
  request,
  isOwn,
  children,
}: {
  request: AccessRequestPartsFragment;
  isOwn: boolean;
  children?: ReactNode;
}) {
  const { artefact, personName, organisation, purpose, setting, askedAt, reason } = request;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {artefact ? (
          <span>
            <PlainLink to="/artefacts/$artefactId" params={{ artefactId: artefact.id }} className={classes.link}>
              {artefact.version?.title ?? 'A work without a title'}
            </PlainLink>
            <span className={classes.quiet}> of {artefact.rightsHolder.name}</span>
          </span>
        ) : (
          <strong style={{ overflowWrap: 'anywhere' }}>What stands at /artefacts/{request.artefactId}</strong>
        )}
        <span>{purpose}</span>
        <span className={classes.quiet}>Setting: {setting}</span>
        <span className={classes.quiet}>
          {isOwn ? `You asked for ${organisation.name}` : `${personName}, ${organisation.name}`} · {formatDay(askedAt)}
        </span>
        <span>{requestInWords(request)}.</span>
        {reason && <span>“{reason}”</span>}
      </div>
      {children}
    </li>
  );
}
