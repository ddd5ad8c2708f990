import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { holdsToday, organisationsReached, organisationsRun } from '@constellation/identity/access';

// Who may see a community, who belongs to it and who looks after it: conditions over the row of `community` in view, with `$1` for
// the instant of the request. Everything here asks by them, in lists and before it writes.

/** Who decides. */
const stewards = `('lead', 'deputy')`;

/**
 * SQL condition: somebody with posts in these organisations counts in the community, which may be for the people of one
 * organisation alone.
 */
const counts = (own: string, reached: string): string =>
  `case when community.within_id is null then exists (${own}) else community.within_id in (${reached}) end`;

const postsOf = (person: string): string =>
  `select post.organisation_id from post where post.person_id = ${person} and ${holdsToday('post', 'started_on', 'ended_on')}`;

/** SQL condition: the person (an SQL expression) has a current post with which they may belong to the community. */
export const hasStanding = (person: string): string =>
  `(${counts(postsOf(person), organisationsReached(postsOf(person)))})`;

/** The same for `viewer_person`, whose organisations are known already. */
export const viewerHasStanding = ((known) => `(${counts(known, known)})`)(
  'select organisation_id from viewer_organisation',
);

/**
 * SQL condition: the row of `community_membership` under this alias has not ended. None begins or ends later than it is written, and
 * what a request writes is judged by what is there, not by the instant at which it began: of two stewards who leave at once the
 * second may have begun before the first was gone.
 */
export const membershipHolds = (alias: string): string => `${alias}.ended_at is null`;

/** SQL condition: it holds, and its person has a current post: then it counts. */
export const membershipCounts = (alias: string): string =>
  `(${membershipHolds(alias)} and ${hasStanding(`${alias}.person_id`)})`;

/** SQL condition: somebody counts as a steward of the community, or as its lead alone. */
export const hasSteward = (roles = stewards): string => `exists (
  select from community_membership steward
   where steward.community_id = community.community_id and steward.role in ${roles} and ${membershipCounts('steward')})`;

export const hasLead = hasSteward(`('lead')`);

/** SQL condition: the person (an SQL expression) is a steward of the community and counts. */
export const isSteward = (person: string): string => `exists (
  select from community_membership steward
   where steward.community_id = community.community_id and steward.person_id = ${person}
     and steward.role in ${stewards} and ${membershipCounts('steward')})`;

/** SQL condition: the person (an SQL expression) belongs to the community and counts. */
export const belongsTo = (person: string): string => `exists (
  select from community_membership belonging
   where belonging.community_id = community.community_id and belonging.person_id = ${person} and ${membershipCounts('belonging')})`;

/** What a viewer is to a community, as SQL conditions. */
export interface CommunityRules {
  /** The network's people see what it is for; of one for an organisation's own people, those alone. */
  readonly sees: string;
  /** Belongs to it. */
  readonly belongs: string;
  /** Decides for it: its stewards; while there is none who counts, whoever runs a host organisation; the platform operator. */
  readonly looksAfter: string;
  /** Sees who its members are. */
  readonly seesMembers: string;
}

export function communityRules(viewer: Viewer, parameters: SqlParameters): CommunityRules {
  const keys = parameters.typed(viewer.keys, 'text[]');
  const person = parameters.typed(viewer.person?.id ?? null, 'uuid');
  const operator = parameters.typed(viewer.isPlatformOperator, 'boolean');
  const runsHost = `exists (select from community_host host
    where host.community_id = community.community_id and host.organisation_id = any(${parameters.typed(organisationsRun(viewer), 'uuid[]')}))`;
  const belongs = `exists (select from community_membership own
    where own.community_id = community.community_id and own.person_id = ${person} and ${membershipCounts('own')})`;
  const looksAfter = `(${operator} or ${isSteward(person)} or (${runsHost} and not ${hasSteward()}))`;
  const audience = `case when community.within_id is null then 'network' else 'org:' || community.within_id end`;
  return {
    sees: `(${operator} or ${audience} = any(${keys}) or ${runsHost} or ${belongs})`,
    belongs,
    looksAfter,
    seesMembers: `(${belongs} or ${looksAfter})`,
  };
}
