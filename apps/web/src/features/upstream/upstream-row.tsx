import { IconGitPullRequest, IconInfoCircle, IconUrgent } from '@tabler/icons-react';
import type { UpstreamChangeKind, UpstreamRowPartsFragment } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { PlainLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';

const signs: Record<UpstreamChangeKind, typeof IconInfoCircle> = {
  RELEASED: IconGitPullRequest,
  TERMS_CHANGED: IconInfoCircle,
  WITHDRAWN: IconInfoCircle,
  RECALLED: IconUrgent,
  HELD_BACK: IconUrgent,
};

/** What happened, in a few words. */
export function happened({ kind, version }: Pick<UpstreamRowPartsFragment, 'kind' | 'version'>): string {
  switch (kind) {
    case 'RELEASED':
      return version?.number ? `Version ${version.number} is out` : 'A new version is out';
    case 'TERMS_CHANGED':
      return 'Its licence or its audience changed';
    case 'WITHDRAWN':
      return 'It was withdrawn: you keep what you have';
    case 'RECALLED':
      return 'It was recalled: stop using it';
    case 'HELD_BACK':
      return 'An agreement it rests on has ended: it stays with you until you choose other terms';
  }
}

/** One entry of the inbox: leads to where one decides about it. */
export function UpstreamRow({ change }: { change: UpstreamRowPartsFragment }) {
  const Sign = signs[change.kind];
  return (
    <li className={classes.row}>
      <Sign size={20} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <span>
          <PlainLink to="/upstream/$changeId" params={{ changeId: change.id }} className={classes.link}>
            {change.title.trim() || 'Untitled'}
          </PlainLink>
        </span>
        <span className={classes.quiet}>
          {happened(change)}
          {change.kind !== 'HELD_BACK' &&
            change.adaptation?.version &&
            ` · you made “${change.adaptation.version.title.trim()}” from it`}
          {change.organisation && ` · ${change.organisation.name}`} · {formatDay(change.madeAt)}
        </span>
      </div>
    </li>
  );
}
