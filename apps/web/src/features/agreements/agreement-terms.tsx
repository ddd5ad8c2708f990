import { Stack, Text } from '@mantine/core';
import type { AgreementTermsPartsFragment } from '../../gql/graphql.ts';
import { formatDay, listInWords } from '../../ui/format.ts';
import { Sheet } from '../../ui/page.tsx';
import { inNotice, kindsInWords, survivalWords, verbsInWords } from './words.ts';

/** The terms of an agreement in sentences. */
export function AgreementTerms({ terms }: { terms: AgreementTermsPartsFragment }) {
  return (
    <Sheet>
      <Stack gap="xs">
        <Text>
          The receiving parties may {verbsInWords(terms.verbs)} what it names
          {terms.kinds.length > 0 ? `, and everything that is ${kindsInWords(terms.kinds)}` : ''}.
        </Text>
        <Text>
          Licence: {terms.licence.title}. {terms.shareBack && 'What is made from it is shared back with the parties.'}
        </Text>
        <Text>
          From {formatDay(terms.firstDay)}
          {terms.lastDay ? ` until the end of ${formatDay(terms.lastDay)}` : ', without an end'}; either side may end it
          {inNotice(terms.noticeDays)}.
        </Text>
        <Text>Afterwards: {survivalWords[terms.survival].toLowerCase()}.</Text>
        {terms.note && <Text style={{ whiteSpace: 'pre-line' }}>{terms.note}</Text>}
        <Text c="dimmed" size="sm">
          Version {terms.number} of the terms, proposed by {terms.proposedFor.name}. Accepted by{' '}
          {listInWords(
            terms.accepted.map(
              ({ organisation, person, acceptedAt }) =>
                `${organisation.name} (${person ? `${person.name}, ` : ''}${formatDay(acceptedAt)})`,
            ),
          )}
          .
        </Text>
        {terms.declinedFor && (
          <Text c="red">
            {terms.declinedFor.name} declined: {terms.declinedReason}
          </Text>
        )}
      </Stack>
    </Sheet>
  );
}
