import type { Viewer } from '@constellation/platform/access';
import { NotAllowed } from '@constellation/platform/errors';
import type { Organisation } from '../organisation/organisation.entity.ts';

/** Who runs an organisation here: its admins, the admins of the trust it belongs to, and the platform operator. */
export function mayRun(viewer: Viewer, organisationId: string): boolean {
  return viewer.isPlatformOperator || viewer.hasRole('organisation-admin', organisationId);
}

/** Whether the organisation is but a claim, of which those who cannot run it learn nothing here. */
export function isHidden(viewer: Viewer, { id, source, verification }: Organisation): boolean {
  return source === 'application' && verification !== 'verified' && !mayRun(viewer, id);
}

/** @throws {NotAllowed} when the viewer does not run the organisation */
export function requireMayRun(viewer: Viewer, organisationId: string): void {
  if (!mayRun(viewer, organisationId)) {
    throw new NotAllowed('Only an admin of the organisation may do this: ask one of them.', 'admin-needed');
  }
}
