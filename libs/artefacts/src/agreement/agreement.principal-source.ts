import type { PrincipalSource } from '@constellation/platform/access';

/** SQL expression: the first instant at which the agreement gives nothing any more; null where it has no end. */
export const agreementEnd = (agreement: string, terms: string): string =>
  `least(${agreement}.ends_at, ${terms}.ends_at)`;

/** SQL condition: the agreement is in force under these terms at an instant, an SQL expression. */
export const agreementHolds = (agreement: string, terms: string, at: string): string =>
  `${terms}.starts_at <= ${at} and (${agreementEnd(agreement, terms)} is null or ${agreementEnd(agreement, terms)} > ${at})`;

/** SQL join: the terms that all parties accepted last, beside `licence_agreement agreement`. */
export const agreedTerms = `join agreement_terms terms on terms.licence_agreement_id = agreement.licence_agreement_id
       and terms.number = agreement.agreed_terms`;

/**
 * SQL query: `agreement:` and `offer:` keys of the organisations of a query (column `organisation_id`) at `$1` (timestamptz).
 * Which verbs an agreement over everything of a kind gives stands in the keys its parties hold, as what it is about is not
 * rewritten for it.
 */
export const agreementKeysSql = (organisations: string): string => `
    select given.key
      from ${organisations} as held
      join agreement_party party using (organisation_id)
      join licence_agreement agreement using (licence_agreement_id)
      ${agreedTerms}
     cross join lateral (
        select 'agreement:' || agreement.licence_agreement_id
        union all
        select 'offer:' || agreement.offering_id || ':' || kind || case verb when 'find' then '' else ':' || verb end
          from unnest(terms.kinds) as kind cross join unnest(terms.verbs) as verb
     ) as given (key)
     where ${agreementHolds('agreement', 'terms', '$1::timestamptz')}`;

/** Keys of licence agreements, for everyone who holds the key of a party, judged by its dates when asked. */
export const agreementPrincipals: PrincipalSource = {
  name: 'artefacts.agreements',
  sql: agreementKeysSql('viewer_organisation'),
};
