import type { PrincipalSource } from '@constellation/platform/access';

/** The day it is in London at the request's instant: posts and memberships are dated in days. */
export const londonToday = `($1::timestamptz at time zone 'Europe/London')::date`;

/** SQL condition: the dated row, under this alias, holds today. */
export const holdsToday = (alias: string, from: string, until: string): string =>
  `(${alias}.${from} is null or ${alias}.${from} <= ${londonToday}) and (${alias}.${until} is null or ${alias}.${until} > ${londonToday})`;

/** SQL condition: the organisation (an SQL expression) is verified, or a trust is that it belongs to today. */
export const countsAsVerified = (organisationId: string): string => `(exists (
      select from organisation verified
       where verified.organisation_id = ${organisationId} and verified.verification = 'verified')
    or exists (
      select from organisation_membership membership
        join organisation trust on trust.organisation_id = membership.parent_id
         and trust.kind in ('multi-academy-trust', 'single-academy-trust') and trust.verification = 'verified'
       where membership.member_id = ${organisationId} and ${holdsToday('membership', 'joined_on', 'left_on')}))`;

/**
 * Keys from posts: the person's own, `org:` upwards from each post's organisation through whatever it belongs to today,
 * `org:` downwards from a post in a trust itself to its current schools, and `network` when the organisation or a trust
 * it belongs to is verified. A verified diocese or federation does not stand for its schools: it does not run them.
 */
export const postPrincipals: PrincipalSource = {
  name: 'identity.posts',
  sql: `
    with recursive held as (
      select post.organisation_id
        from viewer_person join post using (person_id)
       where ${holdsToday('post', 'started_on', 'ended_on')}
    ), upward as (
      select organisation_id from held
      union
      select membership.parent_id
        from upward
        join organisation_membership membership on membership.member_id = upward.organisation_id
       where ${holdsToday('membership', 'joined_on', 'left_on')}
    ), downward as (
      select membership.member_id as organisation_id
        from held
        join organisation trust on trust.organisation_id = held.organisation_id
         and trust.kind in ('multi-academy-trust', 'single-academy-trust')
        join organisation_membership membership on membership.parent_id = held.organisation_id
       where ${holdsToday('membership', 'joined_on', 'left_on')}
    )
    select 'person:' || person_id from viewer_person
    union
    select 'org:' || organisation_id from upward
    union
    select 'org:' || organisation_id from downward
    union
    select 'network'
      from held
     where ${countsAsVerified('held.organisation_id')}`,
};
