import type { Viewer } from '@constellation/platform/access';
import { NotAllowed } from '@constellation/platform/errors';
import type { LockedVersion } from '../artefact/locked-version.ts';
import type { ReleaseScope } from './release-scope.ts';
import type { DecidedTerms } from './terms.ts';

/** Terms as far as they say who may do what, and when. */
export type Reach = Pick<
  DecidedTerms,
  'scope' | 'partnerIds' | 'partnershipIds' | 'licenceCode' | 'availableFrom' | 'availableUntil'
>;

/** Whether it was this person who handed it in: then somebody else decides, however few people a trust has. */
export function isOwnSubmission(viewer: Viewer, version: { readonly submitted_by: string | null }): boolean {
  return viewer.person !== undefined && version.submitted_by === viewer.person.id;
}

/**
 * Nobody decides on their own submission, without exception: what to do where there is nobody else. Returning it stays open to them:
 * that gives nobody anything.
 */
export const ownSubmission = (): NotAllowed =>
  new NotAllowed(
    'You handed this in yourself, and nobody decides on their own submission: another release authority of its rights holder does. Where there is no other, an admin there makes a second person release authority, or names a standing delegation.',
    'own-submission',
  );

/**
 * What somebody else released, its submitter does not open further afterwards: that would be the same decision later. Narrowing,
 * ending, withdrawing and recalling are theirs as everybody's, so that nothing waits for a second person that must stop now.
 * @throws {NotAllowed} `own-submission`
 */
export function requireNoWider(
  viewer: Viewer,
  version: LockedVersion,
  terms: { readonly before: Reach; readonly after: Reach },
): void {
  if (!isOwnSubmission(viewer, version) || isNoWider(terms.before, terms.after, viewer.now)) return;
  throw new NotAllowed(
    'You handed this in yourself, so another release authority of its rights holder widens its audience, lengthens its time or changes its licence. You can narrow it, end it or withdraw it.',
    'own-submission',
  );
}

const within: Readonly<Record<ReleaseScope, readonly ReleaseScope[]>> = {
  private: ['private'],
  school: ['private', 'school'],
  trust: ['private', 'school', 'trust'],
  partners: ['private', 'school', 'trust'],
  // A partner need not be a verified organisation, so partners are not within the network.
  network: ['private', 'school', 'trust', 'network'],
  public: ['private', 'school', 'trust', 'partners', 'network', 'public'],
};

/** Whether the later terms reach nobody, at no time and under no licence, that the earlier ones did not. */
export function isNoWider(before: Reach, after: Reach, now: Date): boolean {
  const samePartners =
    before.scope === 'partners' &&
    after.scope === 'partners' &&
    after.partnerIds.every((id) => before.partnerIds.includes(id)) &&
    after.partnershipIds.every((id) => before.partnershipIds.includes(id));
  const startsNoSooner =
    before.availableFrom === null ||
    before.availableFrom <= now ||
    (after.availableFrom !== null && after.availableFrom >= before.availableFrom);
  const endsNoLater =
    before.availableUntil === null || (after.availableUntil !== null && after.availableUntil <= before.availableUntil);
  return (
    before.licenceCode === after.licenceCode &&
    (samePartners || within[before.scope].includes(after.scope)) &&
    startsNoSooner &&
    endsNoLater
  );
}
