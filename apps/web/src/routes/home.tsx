import { SimpleGrid, Title } from '@mantine/core';
import { useOperation } from '../client/hooks.ts';
import { ArtefactCard } from '../features/artefacts/artefact-card.tsx';
import { Desk } from '../features/artefacts/desk.tsx';
import { NewestQuery } from '../features/artefacts/operations.ts';
import { useViewer } from '../features/identity/viewer.ts';
import { SubjectsQuery } from '../features/search/operations.ts';
import { SearchField } from '../features/search/search-field.tsx';
import { formatNumber } from '../ui/format.ts';
import { PlainLink, TextLink } from '../ui/links.tsx';
import { PageFrame, PageTitle, Section } from '../ui/page.tsx';
import { Empty, Loaded } from '../ui/states.tsx';
import classes from './home.module.css';
import { Sky } from './sky.tsx';

export function HomePage() {
  const { signedIn } = useViewer();
  return (
    <>
      <div className={classes.hero}>
        <Sky />
        <PageFrame size="wide">
          <div className={classes.heroWords}>
            <PageTitle documentTitle="Constellation" className={classes.title ?? ''}>
              Good work should not stay where it was made
            </PageTitle>
            <p className={classes.lead}>
              Curriculum, professional development and research from English schools and trusts: find it, see at once
              whether you may use it, and take it into your classroom.
            </p>
            <SearchField size="lg" placeholder="Fractions year 4, phonics rehearsal, rivers…" />
            <p className={classes.tries}>
              Try{' '}
              {['photosynthesis', 'misconceptions in fractions', 'deploying teaching assistants'].map(
                (words, index) => (
                  <span key={words}>
                    {index > 0 && ', '}
                    <TextLink to="/search" search={{ q: words }}>
                      {words}
                    </TextLink>
                  </span>
                ),
              )}
            </p>
          </div>
        </PageFrame>
      </div>
      <PageFrame size="wide">
        {signedIn ? <Desk /> : <HowItWorks />}
        <Section title="New on the network" id="newest" action={<TextLink to="/search">See everything</TextLink>}>
          <Newest />
        </Section>
        <Section title="By subject" id="subjects">
          <Subjects />
        </Section>
      </PageFrame>
    </>
  );
}

const steps = [
  {
    title: 'Find',
    text: 'Type what you mean, misspelt if need be. The words inside slides and documents count as well.',
  },
  {
    title: 'Know where you stand',
    text: 'Each item says in plain words who may see it and what its licence lets you do with it.',
  },
  {
    title: 'Use it, and say so',
    text: 'Record that your school uses it, follow new versions, and credit those who made it with one line.',
  },
];

function HowItWorks() {
  return (
    <section aria-label="What one does here" className={classes.steps}>
      {steps.map((step) => (
        <div key={step.title}>
          <Title order={2} className={classes.stepTitle ?? ''}>
            {step.title}
          </Title>
          <p className={classes.stepText}>{step.text}</p>
        </div>
      ))}
    </section>
  );
}

const shownNewest = 6;

function Newest() {
  const query = useOperation(NewestQuery, {});
  return (
    <Loaded query={query}>
      {(data) => {
        // What was withdrawn and is kept by one's organisation is no news.
        const versions = data.artefacts.nodes
          .flatMap((artefact) => (artefact.version?.state === 'RELEASED' ? [artefact.version] : []))
          .slice(0, shownNewest);
        if (versions.length === 0)
          return <Empty title="Nothing has been released yet">The first items will appear here.</Empty>;
        return (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
            {versions.map((version) => (
              <ArtefactCard key={version.id} version={version} />
            ))}
          </SimpleGrid>
        );
      }}
    </Loaded>
  );
}

const shownSubjects = 23;

function Subjects() {
  const query = useOperation(SubjectsQuery, {});
  return (
    <Loaded query={query}>
      {(data) => {
        const subjects = data.search.facets.find((facet) => facet.filter === 'subjects')?.values ?? [];
        if (subjects.length === 0)
          return <p className={classes.stepText}>Subjects appear here with the first items.</p>;
        return (
          <ul className={classes.subjects}>
            {subjects.slice(0, shownSubjects).map((subject) => (
              <li key={subject.code}>
                <PlainLink to="/search" search={{ subjects: [subject.code] }} className={classes.subject}>
                  <span>{subject.label}</span>
                  <span className={classes.count}>{formatNumber(subject.count)}</span>
                </PlainLink>
              </li>
            ))}
            {subjects.length > shownSubjects && (
              <li>
                <PlainLink to="/search" className={classes.subject}>
                  <span>All {subjects.length} subjects</span>
                </PlainLink>
              </li>
            )}
          </ul>
        );
      }}
    </Loaded>
  );
}
