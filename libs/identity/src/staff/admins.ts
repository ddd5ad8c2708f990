import type { PostRole } from '@constellation/platform/access';
import { holdsToday } from '../viewer/posts.principal-source.ts';

/**
 * SQL query, with `$1` for now: the `person_id` of those who are written to for an organisation (an SQL expression): who
 * holds the role there, and where nobody does who holds it in the trusts it belongs to today.
 */
export const holdersToWriteTo = (role: PostRole, organisationId: string): string => `
  select distinct person_id
    from (select post.person_id, rank() over (order by post.organisation_id = ${organisationId} desc) as distance
            from post
           where '${role}' = any(post.roles) and ${holdsToday('post', 'started_on', 'ended_on')}
             and (post.organisation_id = ${organisationId} or post.organisation_id in (
                   select membership.parent_id from organisation_membership membership
                     join organisation trust on trust.organisation_id = membership.parent_id
                      and trust.kind in ('multi-academy-trust', 'single-academy-trust')
                    where membership.member_id = ${organisationId}
                      and ${holdsToday('membership', 'joined_on', 'left_on')}))) as holder
   where distance = 1`;

/** {@link holdersToWriteTo} of admins. */
export const adminsToWriteTo = (organisationId: string): string =>
  holdersToWriteTo('organisation-admin', organisationId);

/**
 * SQL condition on a `post_request request`: it is one that admins are written to about. Anybody who signs in may ask and take
 * back and ask again: admins hear of somebody once a day, and of nobody who asks everywhere.
 */
export const isWorthAMail = `(
  select count(*) < 10 and coalesce(bool_and(earlier.organisation_id <> request.organisation_id), true)
    from post_request earlier
   where earlier.person_id = request.person_id and earlier.post_request_id < request.post_request_id
     and earlier.requested_at > request.requested_at - interval '1 day')`;
