import { Badge } from '@mantine/core';
import { useOperation, usePages } from '../../client/hooks.ts';
import { formatDay, listInWords } from '../../ui/format.ts';
import { TextLink } from '../../ui/links.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Section } from '../../ui/page.tsx';
import classes from '../../ui/rows.module.css';
import { Empty, ListSkeleton, LoadError } from '../../ui/states.tsx';
import { AgreementEndingsQuery, AgreementsQuery } from './operations.ts';
import { stateWords } from './words.ts';

/** The agreements of an organisation, those that wait for its answer first to see. */
export function AgreementList({ organisationId }: { organisationId: string }) {
  const query = usePages(AgreementsQuery, {
    key: [organisationId],
    withCursor: (after) => ({ organisationId, after }),
    pageOf: (answer) => answer.agreements.pageInfo,
    staleTime: 0,
  });
  if (query.error) return <LoadError error={query.error} retry={() => void query.refetch()} />;
  if (!query.data) return <ListSkeleton rows={2} height={80} />;
  const agreements = query.data.pages.flatMap((page) => page.agreements.nodes);
  if (agreements.length === 0) {
    return (
      <Empty title="No agreements yet">
        With an agreement an organisation gives others the use of what it holds, under terms that say what holds
        afterwards.
      </Empty>
    );
  }
  return (
    <>
      <ul className={classes.rows}>
        {agreements.map(({ id, title, state, lastDay, parties }) => {
          const waits = state === 'PROPOSED' && parties.some((party) => party.canSign && !party.hasAccepted);
          return (
            <li key={id} className={classes.row}>
              <div className={classes.words}>
                <span>
                  <TextLink to="/agreements/$agreementId" params={{ agreementId: id }}>
                    {title}
                  </TextLink>{' '}
                  <Badge color={waits ? 'ember' : 'gray'}>{waits ? 'waits for you' : stateWords[state]}</Badge>
                </span>
                <span className={classes.quiet}>
                  {listInWords(parties.map((party) => party.organisation.name))}
                  {lastDay ? ` · until the end of ${formatDay(lastDay)}` : ''}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      <LoadMore query={query} />
    </>
  );
}

/** What the organisation keeps of what it had adopted under agreements that ended. */
export function AgreementEndings({ organisationId }: { organisationId: string }) {
  const query = useOperation(AgreementEndingsQuery, { organisationId });
  const endings = query.data?.agreementEndings.nodes ?? [];
  if (endings.length === 0) return null;
  return (
    <Section title="What you keep of agreements that ended" id="endings">
      <ul className={classes.rows}>
        {endings.map((ending) => (
          <li key={ending.id} className={classes.row}>
            <div className={classes.words}>
              <TextLink to="/artefacts/$artefactId" params={{ artefactId: ending.artefactId }}>
                {ending.title}
              </TextLink>
              <span>{ending.inWords}</span>
              <span className={classes.quiet}>
                “{ending.agreementTitle}” with {ending.offering.name} ended on {formatDay(ending.endedAt)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
