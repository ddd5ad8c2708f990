import type { AccountQuery } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { labels } from '../../ui/labels.ts';
import { TextLink } from '../../ui/links.tsx';
import classes from '../../ui/rows.module.css';

type Application = NonNullable<AccountQuery['viewer']['account']>['applications'][number];

/** What became of the organisations this person applied for. */
export function OwnApplications({ applications }: { applications: readonly Application[] }) {
  return (
    <ul className={classes.rows}>
      {applications.map((application) => (
        <li key={application.id} className={classes.row}>
          <div className={classes.words}>
            <TextLink
              to="/organisations/$organisationId"
              params={{ organisationId: application.organisation.id }}
              fw={600}
            >
              {application.organisation.name}
            </TextLink>
            <span className={classes.quiet}>
              {application.title} · {labels.verification[application.state]} · applied{' '}
              {formatDay(application.appliedAt)}
            </span>
            {application.note && <span>The operator wrote: {application.note}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
