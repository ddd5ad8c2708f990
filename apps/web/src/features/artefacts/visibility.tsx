import { Title } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { formatDay } from '../../ui/format.ts';
import type { PageVersion } from './artefact-page.ts';
import classes from './side.module.css';
import { WhoCanSee } from './who-can-see.tsx';

/** Who can see it and when, and why the reader can; what everyone can see needs no reason. */
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
      {version.whyVisible !== '' && terms?.scope !== 'PUBLIC' && <p className={classes.quiet}>{version.whyVisible}</p>}
      {(version.access.canRelease || version.access.canRenew) && <WhoCanSee versionId={version.id} />}
      {terms && (
        <p className={classes.quiet}>
          These terms hold since {formatDay(terms.inForceFrom)}
          {terms.decidedBy ? `, decided by ${terms.decidedBy.name}` : ''}
          {terms.onDelegationOf
            ? ` on the standing delegation of ${terms.onDelegationOf.name}, who answers for it`
            : ''}
          .
        </p>
      )}
    </section>
  );
}
