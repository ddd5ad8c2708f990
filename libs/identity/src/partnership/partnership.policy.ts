import { partnershipKey, type Viewer } from '@constellation/platform/access';
import { NotAllowed } from '@constellation/platform/errors';
import { mayRun } from '../staff/staff.policy.ts';

/** The organisations that the viewer runs by their posts. */
export function organisationsRun(viewer: Viewer): readonly string[] {
  return [
    ...new Set(
      viewer.posts.filter((post) => post.roles.includes('organisation-admin')).flatMap((post) => post.actsFor),
    ),
  ];
}

/** Whether the viewer belongs to the partnership: people of its members see it, and who is in it. */
export function belongsTo(viewer: Viewer, partnershipId: string): boolean {
  return viewer.keys.includes(partnershipKey(partnershipId));
}

/** Whether the viewer looks after the partnership: who runs its steward organisation. */
export function maySteward(viewer: Viewer, partnership: { readonly stewardId: string }): boolean {
  return mayRun(viewer, partnership.stewardId);
}

/** @throws {NotAllowed} when the viewer does not run the steward organisation */
export function requireSteward(viewer: Viewer, partnership: { readonly stewardId: string }): void {
  if (!maySteward(viewer, partnership)) {
    throw new NotAllowed('Only an admin of its steward organisation may do this: ask one of them.', 'steward-needed');
  }
}
