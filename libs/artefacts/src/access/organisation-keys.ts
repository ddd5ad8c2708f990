import { countsAsVerified, holdsToday } from '@constellation/identity';
import { networkKey, publicKey, storedKey, type AccessKey } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { grantHolds } from './grant.principal-source.ts';

/**
 * SQL array of the keys that a post in an organisation gives at `$1` (timestamptz), grants included: what decides about an
 * organisation, where it is not a person who asks, such as whether an adopter keeps its access.
 * @param organisationId an SQL expression
 */
export const organisationKeysSql = (organisationId: string): string => `array(
    with recursive upward as (
      select ${organisationId} as held
      union
      select membership.parent_id
        from upward
        join organisation_membership membership on membership.member_id = upward.held
       where ${holdsToday('membership', 'joined_on', 'left_on')}
    ), downward as (
      select membership.member_id as held
        from organisation trust
        join organisation_membership membership on membership.parent_id = trust.organisation_id
       where trust.organisation_id = ${organisationId}
         and trust.kind in ('multi-academy-trust', 'single-academy-trust')
         and ${holdsToday('membership', 'joined_on', 'left_on')}
    ), reach as (
      select held from upward union select held from downward
    )
    select '${publicKey}'
    union all
    select '${networkKey}' where ${countsAsVerified(organisationId)}
    union all
    select 'org:' || held from reach
    union all
    select 'grant:' || access_grant_id
      from reach join access_grant on access_grant.organisation_id = reach.held and ${grantHolds('$1::timestamptz')}
  )`;

/** The keys of {@link organisationKeysSql}, by organisation. */
export async function keysOfOrganisations(
  db: Queryable,
  organisationIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly AccessKey[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.query<{ id: string; keys: string[] }>(
    `select asked.id, ${organisationKeysSql('asked.id')} as keys from unnest($2::uuid[]) as asked (id)`,
    [now, [...new Set(organisationIds)]],
  );
  return new Map(rows.map(({ id, keys }) => [id, keys.map(storedKey)]));
}
