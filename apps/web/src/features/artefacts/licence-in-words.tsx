import { Anchor, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { LicencePartsFragment } from '../../gql/graphql.ts';
import classes from './side.module.css';

/** Answers the question every teacher has: may I use this, and what may I do with it? */
export function LicenceInWords({ licence }: { licence: LicencePartsFragment | null }) {
  if (!licence) {
    return (
      <section className={classes.box}>
        <Title order={2}>May I use this?</Title>
        <p className={classes.quiet}>No licence has been chosen yet.</p>
      </section>
    );
  }
  return (
    <section className={classes.box}>
      <Title order={2}>May I use this?</Title>
      <PlainWords licence={licence} />
      <p className={classes.quiet}>
        Licence:{' '}
        {licence.url ? (
          <Anchor href={licence.url} rel="noreferrer" target="_blank">
            {licence.title}
          </Anchor>
        ) : (
          licence.title
        )}
      </p>
    </section>
  );
}

/** What a licence allows, a line each. A line that forbids shows it by its sign as well as by its words. */
export function PlainWords({ licence }: { licence: Pick<LicencePartsFragment, 'plainWords'> }) {
  return (
    <ul className={classes.words}>
      {licence.plainWords.map((words) => (
        <li key={words}>
          {/\b(not|cannot|no)\b/i.test(words) ? <IconX size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
