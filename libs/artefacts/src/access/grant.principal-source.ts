import type { PrincipalSource } from '@constellation/platform/access';

/** SQL condition: the grant gives something at this instant, an SQL expression. Judged when asked, so that its end is never late. */
export const grantHolds = (at: string): string =>
  `access_grant.ended_at is null and (access_grant.ends_at is null or access_grant.ends_at > ${at})`;

/**
 * SQL query: `grant:` keys of the organisations of a query (column `organisation_id`) at `$1` (timestamptz).
 * @param which all, or those alone that say what an adopter keeps
 */
export const grantKeysSql = (organisations: string, which: 'all' | 'kept' = 'all'): string => `
    select 'grant:' || access_grant.access_grant_id
      from ${organisations} as held
      join access_grant using (organisation_id)
     where ${grantHolds('$1::timestamptz')} ${which === 'kept' ? 'and access_grant.access_request_id is null' : ''}`;

/** `grant:` keys, for everyone who holds the key of the organisation that was granted access, until the grant ends. */
export const grantPrincipals: PrincipalSource = {
  name: 'artefacts.grants',
  sql: grantKeysSql('viewer_organisation'),
};
