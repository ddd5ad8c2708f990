import type { ThirdPartyPartsFragment } from '../../gql/graphql.ts';
import { labels } from '../../ui/labels.ts';
import { Section } from '../../ui/page.tsx';
import classes from './details.module.css';

/** What in a work is somebody else's: whose licence does not cover it. */
export function ThirdParty({ items }: { items: readonly ThirdPartyPartsFragment[] }) {
  if (items.length === 0) return null;
  return (
    <Section title="What in it is somebody else’s" id="third-party">
      <dl className={classes.pairs}>
        {items.map(({ what, source, permission, note }, index) => (
          <div key={index}>
            <dt>{what}</dt>
            <dd>
              {source || 'Source not named yet'}.{' '}
              {permission ? labels.permission[permission] : 'Permission not named yet'}
              {note ? ` (${note})` : ''}.
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
