import { countsAsVerified, holdsToday } from '@constellation/identity';
import { partnershipKeysSql } from '@constellation/identity/access';
import {
  networkKey,
  organisationKey,
  organisationsOf,
  storedKey,
  type AccessKey,
} from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { audienceOf, type AudienceFacts } from '../access/audience.ts';
import { agreementKeysSql } from '../agreement/agreement.principal-source.ts';

/** Whom a version was shared with, by terms and agreements, whatever became of it since and whoever keeps it. */
export function sharedKeys(facts: AudienceFacts): readonly AccessKey[] {
  return facts.terms ? audienceOf({ ...facts, state: 'released', heldTo: null, grants: [] }).find : [];
}

/** The keys of an audience by its terms alone. */
export const termsKeys = (facts: AudienceFacts): readonly AccessKey[] =>
  sharedKeys({ ...facts, agreements: [] }).filter((key) => !key.startsWith('offer:'));

/**
 * For each organisation of an audience the keys that everyone hold whom it reaches: its own, those of what it belongs to,
 * their partnerships and agreements, and `network`. Where one of them is among those a work was shared with, the organisation is one of its
 * parties. A trust holds the keys of its schools as well, and is not inside what one of them was given: its other schools do not.
 */
export async function keysOfEveryone(
  db: Queryable,
  audience: readonly AccessKey[],
  now: Date,
): Promise<ReadonlyMap<AccessKey, readonly AccessKey[]>> {
  const ids = organisationsOf(audience);
  if (ids.length === 0) return new Map();
  const rows = await db.query<{ id: string; keys: string[] }>(
    `select asked.id, array(
        with recursive upward as (
          select asked.id as organisation_id
          union
          select membership.parent_id
            from upward join organisation_membership membership on membership.member_id = upward.organisation_id
           where ${holdsToday('membership', 'joined_on', 'left_on')}
        )
        select 'org:' || organisation_id from upward
        union all
        ${partnershipKeysSql('upward')}
        union all
        ${agreementKeysSql('upward')}
        union all
        select '${networkKey}' where ${countsAsVerified('asked.id')}) as keys
       from unnest($2::uuid[]) as asked (id)`,
    [now, [...new Set(ids)]],
  );
  return new Map(rows.map(({ id, keys }) => [organisationKey(id), keys.map(storedKey)]));
}

/** Those keys of an audience of which everyone is inside a set of keys. */
export function keysInside(
  held: ReadonlyMap<AccessKey, readonly AccessKey[]>,
  keys: readonly AccessKey[],
): ReadonlySet<AccessKey> {
  const set = new Set(keys);
  const inside = [...held].filter(([, all]) => all.some((key) => set.has(key))).map(([key]) => key);
  return new Set([...keys, ...inside]);
}
