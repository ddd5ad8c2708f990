import type { Viewer } from '@constellation/platform/access';

/**
 * Whether the viewer answers for an organisation, and so reads its audit log, IP register and reuse ledger: its admins and release
 * authorities, those of the trust it belongs to included.
 */
export function oversees(viewer: Viewer, organisationId: string): boolean {
  return viewer.hasRole('organisation-admin', organisationId) || viewer.hasRole('release-authority', organisationId);
}
