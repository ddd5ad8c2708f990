import { Anchor, Badge } from '@mantine/core';
import type { DetailsPartsFragment } from '../../gql/graphql.ts';
import { formatMinutes, plural } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { useVocabulary } from '../vocabulary/vocabulary.ts';
import classes from './details.module.css';
import { Fact } from './facts.tsx';

/** What only its kind of work has. */
export function Details({ version }: { version: DetailsPartsFragment }) {
  return (
    <>
      {version.curriculum && <Curriculum details={version.curriculum} />}
      {version.cpd && <Cpd details={version.cpd} />}
      {version.research && <Research details={version.research} />}
    </>
  );
}

function Curriculum({ details }: { details: NonNullable<DetailsPartsFragment['curriculum']> }) {
  const { label } = useVocabulary();
  const { examBoard, tier, weeks, priorKnowledge, misconceptions } = details;
  if (!examBoard && !tier && !weeks && priorKnowledge.length === 0 && misconceptions.length === 0) return null;
  return (
    <Section title="In the curriculum" id="curriculum">
      <dl className={classes.row}>
        {examBoard && <Fact term="Exam board">{label('exam-board', examBoard)}</Fact>}
        {tier && <Fact term="Tier">{label('tier', tier)}</Fact>}
        {weeks && <Fact term="Length">{plural(weeks, 'week')}</Fact>}
      </dl>
      {priorKnowledge.length > 0 && (
        <>
          <h3 className={classes.heading}>What pupils should know before</h3>
          <ul className={classes.list}>
            {priorKnowledge.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {misconceptions.length > 0 && (
        <>
          <h3 className={classes.heading}>Misconceptions, and what to say</h3>
          <dl className={classes.pairs}>
            {misconceptions.map(({ misconception, response }) => (
              <div key={misconception}>
                <dt>{misconception}</dt>
                <dd>{response}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}

function Cpd({ details }: { details: NonNullable<DetailsPartsFragment['cpd']> }) {
  const { label } = useVocabulary();
  return (
    <Section title="As professional development" id="cpd">
      <dl className={classes.row}>
        {details.intendedRoles.length > 0 && (
          <Fact term="For">{details.intendedRoles.map((code) => label('intended-role', code)).join(', ')}</Fact>
        )}
        {details.durationMinutes && <Fact term="Duration">{formatMinutes(details.durationMinutes)}</Fact>}
        {details.delivery && <Fact term="Delivery">{label('delivery', details.delivery)}</Fact>}
      </dl>
      {details.mechanisms.length > 0 && (
        <>
          <h3 className={classes.heading}>Mechanisms of effective professional development</h3>
          <ul className={classes.tags}>
            {details.mechanisms.map((code) => (
              <li key={code}>
                <Badge size="lg">{label('mechanism', code)}</Badge>
              </li>
            ))}
          </ul>
        </>
      )}
      {details.practiceTasks.length > 0 && (
        <>
          <h3 className={classes.heading}>Practice tasks</h3>
          <ol className={classes.list}>
            {details.practiceTasks.map((task) => (
              <li key={task}>{task}</li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Research({ details }: { details: NonNullable<DetailsPartsFragment['research']> }) {
  const { label } = useVocabulary();
  const rows = [
    ['Question', details.question],
    ['Method', details.method],
    ['Setting', details.setting],
    ['Sample', details.sample],
    ['Result', details.result ? label('result', details.result) : null],
    ['Local evidence strength', details.evidenceStrength ? label('evidence-strength', details.evidenceStrength) : null],
  ] as const;
  return (
    <Section title="The enquiry" id="research">
      <dl className={classes.table}>
        {rows.map(
          ([term, value]) =>
            value && (
              <Fact key={term} term={term}>
                {value}
              </Fact>
            ),
        )}
      </dl>
      {details.evidenceLinks.length > 0 && (
        <>
          <h3 className={classes.heading}>Evidence it stands on</h3>
          <ul className={classes.list}>
            {details.evidenceLinks.map((link) => (
              <li key={link.url}>
                <Anchor href={link.url} target="_blank" rel="noreferrer">
                  {link.title}
                </Anchor>{' '}
                ({label('evidence-relation', link.relation)})
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
