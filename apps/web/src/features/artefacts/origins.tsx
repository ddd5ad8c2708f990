import { Anchor } from '@mantine/core';
import { useOperation } from '../../client/hooks.ts';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/page.tsx';
import { DerivationsQuery } from './adaptation-operations.ts';
import type { PageArtefact, PageVersion } from './artefact-page.ts';
import { DerivationPicture } from './derivation-picture.tsx';
import classes from './origins.module.css';

/** Where a work comes from, with the credit it owes, and what others made from it. */
export function Origins({ artefact, version }: { artefact: PageArtefact; version: PageVersion }) {
  const query = useOperation(DerivationsQuery, { id: artefact.id });
  const links = query.data?.derivations ?? [];
  if (version.credits.length === 0 && links.length === 0) return null;
  return (
    <Section title="Where it comes from, and what became of it" id="origins">
      {version.credits.length > 0 && <Credits credits={version.credits} />}
      {links.length > 0 && <DerivationPicture artefactId={artefact.id} links={links} />}
    </Section>
  );
}

function Credits({ credits }: { credits: PageVersion['credits'] }) {
  return (
    <ol className={classes.credits}>
      {credits.map((credit) => (
        <li key={credit.link}>
          <span>
            {credit.depth === 1 ? 'Adapted from ' : 'Which goes back to '}
            {credit.version ? (
              <TextLink
                to="/artefacts/$artefactId"
                params={{ artefactId: credit.version.artefact.id }}
                search={{ version: credit.version.id }}
              >
                {credit.title}
              </TextLink>
            ) : (
              <strong>{credit.title}</strong>
            )}
            {credit.number !== null && `, version ${credit.number}`}
          </span>
          <span className={classes.quiet}>
            {[...credit.authors, credit.organisation].join(', ')}
            {'. '}
            {credit.licence.url ? (
              <Anchor href={credit.licence.url} rel="noreferrer" target="_blank">
                {credit.licence.title}
              </Anchor>
            ) : (
              credit.licence.title
            )}
            .
          </span>
          <span className={classes.quiet}>{credit.changes}</span>
        </li>
      ))}
    </ol>
  );
}
