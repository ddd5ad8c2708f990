import { holdsToday } from '@constellation/identity';
import type { PrincipalSource } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import type { ReleaseScope } from '../release/release-scope.ts';

/** SQL tables: standing delegations with the post that holds it (`delegate`) and the one through which it was given (`giver`). */
export const delegationTables = `standing_delegation delegation
      join post delegate on delegate.post_id = delegation.delegate_post_id
      join post giver on giver.post_id = delegation.given_through`;

const membersOf = (organisation: string): string => `
      select membership.member_id from organisation_membership membership
        join organisation trust on trust.organisation_id = membership.parent_id
         and trust.kind in ('multi-academy-trust', 'single-academy-trust')
       where membership.parent_id = ${organisation} and ${holdsToday('membership', 'joined_on', 'left_on')}`;

/**
 * SQL condition over {@link delegationTables}: it holds at `$1` (timestamptz). Nobody lends what they do not have: it ends with the
 * post or the role of who gave it, and with the post of who holds it.
 */
export const delegationHolds = `delegation.starts_at <= $1 and delegation.ends_at > $1 and delegation.ended_at is null
      and ${holdsToday('delegate', 'started_on', 'ended_on')} and ${holdsToday('giver', 'started_on', 'ended_on')}
      and giver.roles && array['organisation-admin', 'release-authority']::text[]
      and (giver.organisation_id = delegation.organisation_id or delegation.organisation_id in (${membersOf('giver.organisation_id')}))`;

/** SQL query with one column: the rights holders for whose works a delegation stands. */
export const rightsHolders = `select delegation.organisation_id union ${membersOf('delegation.organisation_id')}`;

/** `delegate:` keys of the posts of the viewer. They stand on nothing: with them one reads what waits for a decision. */
export const delegationPrincipals: PrincipalSource = {
  name: 'artefacts.delegations',
  sql: `
    select 'delegate:' || covered.id || ':' || kind
      from viewer_person join ${delegationTables} on delegate.person_id = viewer_person.person_id
     cross join lateral (${rightsHolders}) as covered (id)
     cross join unnest(delegation.kinds) as kind
     where ${delegationHolds}`,
};

/** A delegation in force, as far as a decision asks. */
export interface HeldDelegation {
  readonly id: string;
  readonly scopes: readonly ReleaseScope[];
  readonly includesOwn: boolean;
  readonly givenBy: string;
}

/** The delegations of a post that stand for works of this kind and rights holder, at an instant. */
export async function delegationsOf(
  db: Queryable,
  about: { readonly postId: string; readonly rightsHolderId: string; readonly kind: string },
  now: Date,
): Promise<readonly HeldDelegation[]> {
  return db.query<HeldDelegation & object>(
    `select delegation.standing_delegation_id as id, delegation.scopes, delegation.includes_own as "includesOwn",
            delegation.given_by as "givenBy"
       from ${delegationTables}
      where delegation.delegate_post_id = $2 and $4 = any(delegation.kinds) and $3::uuid in (${rightsHolders}) and ${delegationHolds}
      order by delegation.standing_delegation_id`,
    [now, about.postId, about.rightsHolderId, about.kind],
  );
}
