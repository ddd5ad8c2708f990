import type { OrganisationQuery } from '../../gql/graphql.ts';
import type { ViewerPost } from '../identity/viewer.ts';

/** Whether one of these posts answers for an organisation: as its admin or release authority, or those of its trust. */
export function oversees(
  posts: readonly ViewerPost[],
  organisation: NonNullable<OrganisationQuery['organisation']>,
): boolean {
  return postsFor(posts, organisation).length > 0;
}

/** Through which of these posts one answers for an organisation. */
export function postsFor(
  posts: readonly ViewerPost[],
  organisation: NonNullable<OrganisationQuery['organisation']>,
): readonly ViewerPost[] {
  const above = organisation.parents.filter(({ leftOn }) => !leftOn).map(({ parent }) => parent);
  const trusts = above.filter(({ kind }) => kind === 'MULTI_ACADEMY_TRUST' || kind === 'SINGLE_ACADEMY_TRUST');
  const ids = [organisation.id, ...trusts.map(({ id }) => id)];
  return posts.filter((post) => post.roles.length > 0 && ids.includes(post.organisation.id));
}
