import type { Viewer } from '@constellation/platform/access';

/** Who reads the audit log of an organisation: its admins and release authorities, those of the trust it belongs to included. */
export function mayAudit(viewer: Viewer, organisationId: string): boolean {
  return viewer.hasRole('organisation-admin', organisationId) || viewer.hasRole('release-authority', organisationId);
}
