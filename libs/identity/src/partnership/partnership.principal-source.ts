import type { PrincipalSource } from '@constellation/platform/access';

/** SQL condition: the row of `partnership_membership` under this alias holds at an instant, an SQL expression. */
export const membershipHolds = (alias: string, at: string): string =>
  `${alias}.joined_at <= ${at} and (${alias}.ends_at is null or ${alias}.ends_at > ${at})`;

/** SQL query: `partnership:` keys of the organisations of a query (column `organisation_id`) at `$1` (timestamptz). */
export const partnershipKeysSql = (organisations: string): string => `
    select 'partnership:' || partnership_membership.partnership_id
      from ${organisations} as held
      join partnership_membership using (organisation_id)
     where ${membershipHolds('partnership_membership', '$1::timestamptz')}`;

/**
 * `partnership:` keys, for everyone who holds the key of a member organisation: from the instant it joined until the end of
 * its notice, judged when asked, so that neither joining nor leaving touches what is shared.
 */
export const partnershipPrincipals: PrincipalSource = {
  name: 'identity.partnerships',
  sql: partnershipKeysSql('viewer_organisation'),
};
