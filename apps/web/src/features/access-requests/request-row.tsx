import type { ReactNode } from 'react';
import type { AccessRequestPartsFragment } from '../../gql/graphql.ts';
import classes from '../../ui/rows.module.css';
import { RequestRow } from '../requests/request-row.tsx';
import { requestInWords } from './words.ts';

interface AccessRequestRowProps {
  request: AccessRequestPartsFragment;
  isOwn: boolean;
  children?: ReactNode;
}

/** One request for access: what for, where it stands, and what was answered. */
export function AccessRequestRow({ request, isOwn, children }: AccessRequestRowProps) {
  const { artefact, artefactId, purpose, setting } = request;
  return (
    <RequestRow
      request={request}
      isOwn={isOwn}
      title={
        artefact ? (artefact.version?.title ?? 'A work without a title') : `What stands at /artefacts/${artefactId}`
      }
      about={
        <>
          <span>{purpose}</span>
          <span className={classes.quiet}>Setting: {setting}</span>
        </>
      }
      standing={requestInWords(request)}
    >
      {children}
    </RequestRow>
  );
}
