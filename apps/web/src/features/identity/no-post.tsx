import { Group } from '@mantine/core';
import { IconClock, IconMail, IconX } from '@tabler/icons-react';
import { useOperation } from '../../client/hooks.ts';
import type { AccountQuery as AccountAnswer } from '../../gql/graphql.ts';
import { formatDay } from '../../ui/format.ts';
import { ButtonLink, TextLink } from '../../ui/links.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Loaded } from '../../ui/states.tsx';
import classes from './no-post.module.css';
import { AccountQuery } from './operations.ts';

type Application = NonNullable<AccountAnswer['viewer']['account']>['applications'][number];

/** For a person without a post: what they see and why, what is under way, and what they can do about it. */
export function NoPost() {
  const query = useOperation(AccountQuery, {});
  return (
    <Loaded query={query}>
      {(data) => {
        const applications = data.viewer.account?.applications ?? [];
        const waiting = applications.filter((application) => application.state === 'APPLIED');
        const latest = applications[0];
        if (waiting.length > 0) return <Waiting applications={waiting} />;
        if (latest?.state === 'REFUSED') return <Refused application={latest} />;
        return <NothingYet />;
      }}
    </Loaded>
  );
}

function Waiting({ applications }: { applications: readonly Application[] }) {
  return (
    <Sheet className={classes.sheet ?? ''}>
      <IconClock size={26} stroke={1.6} aria-hidden className={classes.sign} />
      <div>
        <h3 className={classes.title}>
          {applications.length === 1
            ? 'Your application is with the operator'
            : 'Your applications are with the operator'}
        </h3>
        <ul className={classes.list}>
          {applications.map((application) => (
            <li key={application.id}>
              <TextLink to="/organisations/$organisationId" params={{ organisationId: application.organisation.id }}>
                {application.organisation.name}
              </TextLink>
              , applied for on {formatDay(application.appliedAt)}
            </li>
          ))}
        </ul>
        <p className={classes.text}>
          Until it is decided you see what is public. When it is verified you are its first admin: you can publish,
          adopt and invite colleagues.
        </p>
        <ButtonLink to="/search" variant="default">
          Search what is public
        </ButtonLink>
      </div>
    </Sheet>
  );
}

function Refused({ application }: { application: Application }) {
  return (
    <Sheet className={classes.sheet ?? ''}>
      <IconX size={26} stroke={1.6} aria-hidden className={classes.sign} />
      <div>
        <h3 className={classes.title}>{application.organisation.name} was not verified</h3>
        {application.note && <blockquote className={classes.note}>{application.note}</blockquote>}
        <p className={classes.text}>You see what is public. If something can be put right, apply again.</p>
        <ButtonLink to="/organisations/apply" variant="default">
          Apply again
        </ButtonLink>
      </div>
    </Sheet>
  );
}

function NothingYet() {
  return (
    <Sheet className={classes.sheet ?? ''}>
      <IconMail size={26} stroke={1.6} aria-hidden className={classes.sign} />
      <div>
        <h3 className={classes.title}>You have no post yet, so you see what is public</h3>
        <p className={classes.text}>
          With a post in an organisation you also see what is shared with it, and you can publish and adopt. Ask your
          organisation to accept you, or to invite you. If it is not on the network yet, bring it.
        </p>
        <Group gap="sm">
          <ButtonLink to="/waiting">Ask your organisation</ButtonLink>
          <ButtonLink to="/organisations/apply" variant="default">
            Bring your organisation
          </ButtonLink>
        </Group>
      </div>
    </Sheet>
  );
}
