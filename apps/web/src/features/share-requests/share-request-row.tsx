import type { ReactNode } from 'react';
import type { ShareRequestPartsFragment } from '../../gql/graphql.ts';
import { listInWords } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { RequestRow } from '../requests/request-row.tsx';
import { shareRequestInWords } from './words.ts';

/** What a work is called to who may not find it. */
export const titleOf = ({ artefact }: ShareRequestPartsFragment): string =>
  artefact?.version?.title ?? 'Something that is hidden from you';

interface ShareRequestRowProps {
  request: ShareRequestPartsFragment;
  isOwn: boolean;
  children?: ReactNode;
}

/** One request to share: with whom and why, for which collection, where it stands, and what was answered. */
export function ShareRequestRow({ request, isOwn, children }: ShareRequestRowProps) {
  const { purpose, audiences, collectionId, collectionTitle } = request;
  return (
    <RequestRow
      request={request}
      isOwn={isOwn}
      title={titleOf(request)}
      about={
        <>
          <span>To be shared with: {listInWords(audiences)}</span>
          <span>{purpose}</span>
        </>
      }
      whence={
        collectionId && (
          <>
            {', for the collection '}
            <TextLink to="/collections/$collectionId" params={{ collectionId }}>
              {collectionTitle}
            </TextLink>
          </>
        )
      }
      standing={shareRequestInWords(request)}
    >
      {children}
    </RequestRow>
  );
}
