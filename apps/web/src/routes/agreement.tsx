import { Badge, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useOperation } from '../client/hooks.ts';
import { AgreementCollections } from '../features/agreements/agreement-collections.tsx';
import { AgreementItems } from '../features/agreements/agreement-items.tsx';
import { AgreementTerms } from '../features/agreements/agreement-terms.tsx';
import { GiveNotice } from '../features/agreements/give-notice.tsx';
import { AgreementQuery } from '../features/agreements/operations.ts';
import { SignAgreement } from '../features/agreements/sign-agreement.tsx';
import { stateWords } from '../features/agreements/words.ts';
import { SignedIn } from '../features/identity/signed-in.tsx';
import { formatDay } from '../ui/format.ts';
import { TextLink } from '../ui/links.tsx';
import { Page, PageFrame, Section } from '../ui/page.tsx';
import classes from '../ui/rows.module.css';
import { LoadError, PageSkeleton } from '../ui/states.tsx';
import { NotFoundPage } from './root.tsx';

const route = getRouteApi('/agreements/$agreementId');

export function AgreementPage() {
  return (
    <SignedIn title="Agreement">
      <Agreement />
    </SignedIn>
  );
}

function Agreement() {
  const { agreementId } = route.useParams();
  const query = useOperation(AgreementQuery, { id: agreementId });
  if (query.error) {
    return (
      <PageFrame>
        <LoadError error={query.error} retry={() => void query.refetch()} />
      </PageFrame>
    );
  }
  if (query.isPending) return <PageSkeleton />;
  const agreement = query.data?.agreement;
  if (!agreement) return <NotFoundPage />;
  const { agreedTerms, newestTerms, parties, state, lastDay } = agreement;
  const isNewer = newestTerms.number !== agreedTerms?.number;
  return (
    <Page
      title={agreement.title}
      eyebrow="Licence agreement"
      lead={`It ${state === 'ENDED' || state === 'DECLINED' ? 'was' : 'is'} ${stateWords[state].replace('waits', 'waiting')}${lastDay ? `, until the end of ${formatDay(lastDay)}` : ''}.`}
    >
      <Section title="Parties" id="parties">
        <ul className={classes.rows}>
          {parties.map(({ organisation, side, hasAccepted }) => (
            <li key={organisation.id} className={classes.row}>
              <div className={classes.words}>
                <TextLink to="/organisations/$organisationId" params={{ organisationId: organisation.id }}>
                  {organisation.name}
                </TextLink>
                <span className={classes.quiet}>{side === 'OFFERING' ? 'gives' : 'receives'}</span>
              </div>
              <Badge color={hasAccepted ? 'gray' : 'ember'}>{hasAccepted ? 'accepted' : 'has not accepted'}</Badge>
            </li>
          ))}
        </ul>
      </Section>
      {agreedTerms && (
        <Section title="What was agreed" id="agreed">
          <AgreementTerms terms={agreedTerms} />
        </Section>
      )}
      {isNewer && (
        <Section title={agreedTerms ? 'What is proposed instead' : 'What is proposed'} id="proposed">
          <AgreementTerms terms={newestTerms} />
          {state !== 'ENDED' && <SignAgreement agreement={agreement} />}
        </Section>
      )}
      <Section title="Items" id="items">
        <AgreementItems agreement={agreement} />
      </Section>
      <Section title="Collections" id="collections">
        <AgreementCollections agreement={agreement} />
      </Section>
      {(state === 'IN_FORCE' || state === 'AGREED') && !agreement.noticeGivenAt && (
        <Group mt="xl">
          <GiveNotice agreement={agreement} />
        </Group>
      )}
    </Page>
  );
}
