import { Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { formatDay, formatDayAndTime } from '../../ui/format.ts';
import type { PageVersion } from './artefact-page.ts';
import classes from './side.module.css';

/** Who can see it, and why the reader can. */
export function Visibility({ version }: { version: PageVersion }) {
  const { terms } = version;
  return (
    <section className={classes.box}>
      <Title order={2}>Who can see it</Title>
      <ul className={classes.words}>
        {version.audienceInWords.map((words) => (
          <li key={words}>
            <IconEye size={18} aria-hidden />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {version.whyVisible !== '' && <p className={classes.quiet}>{version.whyVisible}</p>}
      {terms?.availableFrom && <p className={classes.quiet}>Available from {formatDayAndTime(terms.availableFrom)}.</p>}
      {terms?.availableUntil && (
        <p className={classes.quiet}>Available until {formatDayAndTime(terms.availableUntil)}.</p>
      )}
      {terms && (
        <p className={classes.quiet}>
          These terms hold since {formatDay(terms.inForceFrom)}
          {terms.decidedBy ? `, decided by ${terms.decidedBy.name}` : ''}.
        </p>
      )}
    </section>
  );
}
