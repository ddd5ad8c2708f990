import { holdsToday } from '@constellation/identity/access';
import type { PrincipalSource } from '@constellation/platform/access';
import { hasSteward, membershipHolds, viewerHasStanding } from './community.policy.ts';

/** SQL query: organisations that the post acts for, which runs them: its own, and of a trust its current schools. */
const organisationsOfAdmin = `
      select post.organisation_id
      union
      select membership.member_id from organisation_membership membership
        join organisation trust on trust.organisation_id = membership.parent_id
         and trust.kind in ('multi-academy-trust', 'single-academy-trust')
       where membership.parent_id = post.organisation_id and ${holdsToday('membership', 'joined_on', 'left_on')}`;

/**
 * `community:` keys, for members with a current post, and for those who look after a community as `community.policy.ts` says: judged
 * when asked, so that neither joining nor leaving touches what is shared.
 */
export const communityPrincipals: PrincipalSource = {
  name: 'communities.members',
  sql: `
    select given.key
      from viewer_person
      join community_membership membership using (person_id)
      join community on community.community_id = membership.community_id
     cross join lateral (
        select 'community:' || community.community_id
        union all
        select 'community:' || community.community_id || ':stewards' where membership.role in ('lead', 'deputy')
     ) as given (key)
     where ${membershipHolds('membership')} and ${viewerHasStanding}
    union all
    select 'community:' || community.community_id || ':stewards'
      from viewer_person
      join post on post.person_id = viewer_person.person_id and 'organisation-admin' = any(post.roles)
       and ${holdsToday('post', 'started_on', 'ended_on')}
      join community_host host on host.organisation_id in (${organisationsOfAdmin})
      join community on community.community_id = host.community_id
     where not ${hasSteward()}`,
};
