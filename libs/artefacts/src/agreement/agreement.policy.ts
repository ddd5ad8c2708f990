import type { Viewer, ViewerPost } from '@constellation/platform/access';
import { NotAllowed } from '@constellation/platform/errors';
import type { AgreementSide } from './agreement.entity.ts';

/** What signs for a party: the offering one gives rights away, so its release authority; a receiving one its admin as well. */
const signing = {
  offering: ['release-authority'],
  receiving: ['release-authority', 'organisation-admin'],
} as const satisfies Record<AgreementSide, readonly ViewerPost['roles'][number][]>;

/** Whether the post signs agreements for an organisation on this side. */
export function signsFor(post: ViewerPost, organisationId: string, side: AgreementSide): boolean {
  return post.actsFor.includes(organisationId) && signing[side].some((role) => post.roles.includes(role));
}

/** The organisations whose agreements the viewer sees: those for which they sign on either side. */
export function agreementsOf(viewer: Viewer): readonly string[] {
  const posts = viewer.posts.filter((post) => signing.receiving.some((role) => post.roles.includes(role)));
  return [...new Set(posts.flatMap((post) => post.actsFor))];
}

/** @throws {NotAllowed} when the post does not sign for the organisation */
export function requireSignsFor(post: ViewerPost, organisationId: string, side: AgreementSide): void {
  if (signsFor(post, organisationId, side)) return;
  throw new NotAllowed(
    side === 'offering'
      ? 'Act through a post with release authority for the organisation that offers.'
      : 'Act through a post that runs the organisation or carries its release authority.',
    'not-signatory',
  );
}
