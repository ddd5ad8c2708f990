import { IconClock, IconPencil } from '@tabler/icons-react';
import type { ArtefactKind, DeskQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import { KindIcon } from './kind-icon.tsx';

type Draft = NonNullable<DeskQuery['myWork']['nodes'][number]['draft']>;

/** One draft in a list: leads to where one goes on with it. */
export function DraftRow({ kind, draft }: { kind: ArtefactKind; draft: Draft }) {
  const { label } = useVocabulary();
  const waiting = draft.state === 'IN_REVIEW';
  const Sign = waiting ? IconClock : IconPencil;
  return (
    <li className={classes.row}>
      <Sign size={20} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span>
          <PlainLink
            to={waiting ? '/drafts/$versionId/check' : '/drafts/$versionId'}
            params={{ versionId: draft.id }}
            className={classes.link}
          >
            {draft.title.trim() || 'Untitled draft'}
          </PlainLink>
        </span>
        <span className={classes.quiet}>
          <KindIcon kind={kind} size={15} /> {label('artefact-type', draft.type)} · {labels.state[draft.state]} ·
          changed {formatDay(draft.updatedAt)}
        </span>
      </div>
    </li>
  );
}
