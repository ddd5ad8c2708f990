import { countsAsVerified, holdsToday } from '@constellation/identity';
import { networkKey, publicKey, storedKey, type AccessKey } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';

/**
 * The keys that a post in each organisation gives, grants included: what decides about an organisation, where it is not
 * a person who asks, such as whether an adopter keeps its access.
 */
export async function keysOfOrganisations(
  db: Queryable,
  organisationIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly AccessKey[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.query<{ id: string; keys: string[]; verified: boolean }>(
    `with recursive upward as (
       select id, id as held from unnest($2::uuid[]) as asked (id)
       union
       select upward.id, membership.parent_id
         from upward
         join organisation_membership membership on membership.member_id = upward.held
        where ${holdsToday('membership', 'joined_on', 'left_on')}
     ), downward as (
       select asked.id, membership.member_id as held
         from unnest($2::uuid[]) as asked (id)
         join organisation trust on trust.organisation_id = asked.id
          and trust.kind in ('multi-academy-trust', 'single-academy-trust')
         join organisation_membership membership on membership.parent_id = asked.id
        where ${holdsToday('membership', 'joined_on', 'left_on')}
     ), held as (
       select id, held from upward union select id, held from downward
     )
     select asked.id,
            array(
              select 'org:' || held.held from held where held.id = asked.id
              union all
              select 'grant:' || access_grant_id from held
                join access_grant on access_grant.organisation_id = held.held and ended_at is null
               where held.id = asked.id
            ) as keys,
            ${countsAsVerified('asked.id')} as verified
       from unnest($2::uuid[]) as asked (id)`,
    [now, [...new Set(organisationIds)]],
  );
  return new Map(
    rows.map(({ id, keys, verified }) => [id, [publicKey, ...(verified ? [networkKey] : []), ...keys.map(storedKey)]]),
  );
}
