import type { PrincipalSource } from '@constellation/platform/access';
import { membershipHolds, viewerHasStanding } from './community.policy.ts';

/** `community:` keys, for members with a current post: judged when asked, so that neither joining nor leaving touches what is shared. */
export const communityPrincipals: PrincipalSource = {
  name: 'communities.members',
  sql: `
    select 'community:' || community.community_id
      from viewer_person
      join community_membership membership using (person_id)
      join community on community.community_id = membership.community_id
     where ${membershipHolds('membership')} and ${viewerHasStanding}`,
};
