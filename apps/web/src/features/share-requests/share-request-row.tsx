import type { ReactNode } from 'react';
import type { ShareRequestPartsFragment } from '../../gql/graphql.ts';
import { formatDay, listInWords } from '../../ui/format.ts';
import { PlainLink, TextLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { shareRequestInWords } from './words.ts';

/** What a work is called to who may not find it. */
export const titleOf = ({ artefact }: ShareRequestPartsFragment): string =>
  artefact?.version?.title ?? 'Something that is hidden from you';

/** One request: what is to be shared with whom and why, where it stands, and what was answered. */
export function ShareRequestRow({
  request,
  isOwn,
  children,
}: {
  request: ShareRequestPartsFragment;
  isOwn: boolean;
  children?: ReactNode;
}) {
  const { artefact, personName, organisation, purpose, audiences, askedAt, reason, collectionId } = request;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span>
          {artefact ? (
            <PlainLink to="/artefacts/$artefactId" params={{ artefactId: artefact.id }} className={classes.link}>
              {titleOf(request)}
            </PlainLink>
          ) : (
            <strong>{titleOf(request)}</strong>
          )}
          {artefact && <span className={classes.quiet}> of {artefact.rightsHolder.name}</span>}
        </span>
        <span>To be shared with: {listInWords(audiences)}</span>
        <span>{purpose}</span>
        <span className={classes.quiet}>
          {isOwn ? `You asked for ${organisation.name}` : `${personName}, ${organisation.name}`}
          {collectionId && (
            <>
              {', for the collection '}
              <TextLink to="/collections/$collectionId" params={{ collectionId }}>
                {request.collectionTitle}
              </TextLink>
            </>
          )}
          {' · '}
          {formatDay(askedAt)}
        </span>
        <span>{shareRequestInWords(request)}.</span>
        {reason && <span>“{reason}”</span>}
      </div>
      {children}
    </li>
  );
}
