import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { TextLink } from '../../ui/links.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import type { PageVersion } from './artefact-page.ts';
import classes from './side.module.css';

const inclusion = {
  ADDRESSED: 'Addressed',
  ADAPTATION_INCLUDED: 'Adaptation included',
  NOT_CONSIDERED: 'Not considered',
};

/** For whom and about what it is, as the vocabularies say it. */
export function Facts({ version }: { version: PageVersion }) {
  const { label } = useVocabulary();
  return (
    <section className={classes.box}>
      <Title order={2}>About</Title>
      <dl className={classes.facts}>
        {version.subjects.length > 0 && (
          <Fact term="Subject">
            {version.subjects.map((code, index) => (
              <span key={code}>
                {index > 0 && ', '}
                <TextLink to="/search" search={{ subjects: [code] }}>
                  {label('subject', code)}
                </TextLink>
              </span>
            ))}
          </Fact>
        )}
        {version.phase && <Fact term="Phase">{label('phase', version.phase)}</Fact>}
        {version.keyStages.length > 0 && (
          <Fact term="Key stage">{version.keyStages.map((code) => label('key-stage', code)).join(', ')}</Fact>
        )}
        {version.yearGroups.length > 0 && (
          <Fact term="Year group">{version.yearGroups.map((code) => label('year-group', code)).join(', ')}</Fact>
        )}
        {version.keywords.length > 0 && <Fact term="Keywords">{version.keywords.join(', ')}</Fact>}
        {version.inclusion && (
          <Fact term="Inclusion">
            {inclusion[version.inclusion]}
            {version.inclusionNote && <>. {version.inclusionNote}</>}
          </Fact>
        )}
        {version.sendNeeds.length > 0 && (
          <Fact term="SEND needs">{version.sendNeeds.map((code) => label('send-need', code)).join(', ')}</Fact>
        )}
      </dl>
    </section>
  );
}

export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
