import { holdsToday } from '@constellation/identity';
import type { PrincipalSource } from '@constellation/platform/access';

/** SQL condition: the grant gives something at this instant, an SQL expression. Judged when asked, so that its end is never late. */
export const grantHolds = (at: string): string =>
  `access_grant.ended_at is null and (access_grant.ends_at is null or access_grant.ends_at > ${at})`;

/** `grant:` keys, for everyone who holds the key of the organisation that was granted access, until the grant ends. */
export const grantPrincipals: PrincipalSource = {
  name: 'artefacts.grants',
  sql: `
    with recursive post_organisation as (
      select post.organisation_id
        from viewer_person join post using (person_id)
       where ${holdsToday('post', 'started_on', 'ended_on')}
    ), upward as (
      select organisation_id from post_organisation
      union
      select membership.parent_id
        from upward
        join organisation_membership membership on membership.member_id = upward.organisation_id
       where ${holdsToday('membership', 'joined_on', 'left_on')}
    ), downward as (
      select membership.member_id as organisation_id
        from post_organisation
        join organisation trust on trust.organisation_id = post_organisation.organisation_id
         and trust.kind in ('multi-academy-trust', 'single-academy-trust')
        join organisation_membership membership on membership.parent_id = trust.organisation_id
       where ${holdsToday('membership', 'joined_on', 'left_on')}
    )
    select 'grant:' || access_grant.access_grant_id
      from access_grant
     where ${grantHolds('$1::timestamptz')}
       and access_grant.organisation_id in (select organisation_id from upward union select organisation_id from downward)`,
};
