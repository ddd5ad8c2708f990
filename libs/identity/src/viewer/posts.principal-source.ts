import type { PrincipalSource } from '@constellation/platform/access';

/** SQL: the day it is in London at an instant (an SQL expression): posts and memberships are dated in days. */
export const londonDay = (at: string): string => `(${at}::timestamptz at time zone 'Europe/London')::date`;

/** The day it is in London at the request's instant. */
export const londonToday = londonDay('$1');

/** SQL condition: the dated row, under this alias, holds today, or on another day. */
export const holdsToday = (alias: string, from: string, until: string, day = londonToday): string =>
  `(${alias}.${from} is null or ${alias}.${from} <= ${day}) and (${alias}.${until} is null or ${alias}.${until} > ${day})`;

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
 * SQL query with the column `organisation_id`: whose people those of some organisations are today. Upwards through whatever
 * each belongs to, and from a trust itself downwards to its current schools.
 * @param starting SQL query with the column `organisation_id`
 */
export const organisationsReached = (starting: string): string => `
    with recursive starting as (${starting}), upward as (
      select organisation_id from starting
      union
      select membership.parent_id
        from upward
        join organisation_membership membership on membership.member_id = upward.organisation_id
       where ${holdsToday('membership', 'joined_on', 'left_on')}
    )
    select organisation_id from upward
    union
    select membership.member_id
      from starting
      join organisation trust on trust.organisation_id = starting.organisation_id
       and trust.kind in ('multi-academy-trust', 'single-academy-trust')
      join organisation_membership membership on membership.parent_id = trust.organisation_id
     where ${holdsToday('membership', 'joined_on', 'left_on')}`;

/** SQL query with the column `organisation_id`: the organisations of the current posts of `viewer_person`. */
export const organisationsOfPosts = `select post.organisation_id
        from viewer_person join post using (person_id)
       where ${holdsToday('post', 'started_on', 'ended_on')}`;

/**
 * Keys from posts: the person's own, `org:` of the organisations whose people they are, and `network` when the organisation
 * of a post or a trust it belongs to is verified. A verified diocese or federation does not stand for its schools: it does
 * not run them.
 */
export const postPrincipals: PrincipalSource = {
  name: 'identity.posts',
  sql: `
    select 'person:' || person_id from viewer_person
    union all
    select 'org:' || organisation_id from viewer_organisation
    union all
    select 'network' where exists (
      select from (${organisationsOfPosts}) as held where ${countsAsVerified('held.organisation_id')})`,
};
