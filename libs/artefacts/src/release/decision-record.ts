import type { Viewer, ViewerPost } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import type { LockedVersion } from '../artefact/locked-version.ts';
import type { HeldDelegation } from '../delegation/delegation-holds.ts';

/** Puts a decision about a version into the audit log of its rights holder, with who answers for it where it was delegated. */
export function recordDecision(
  tx: Tx,
  by: { readonly viewer: Viewer; readonly post: ViewerPost; readonly delegation?: HeldDelegation | null },
  about: { readonly action: string; readonly version: LockedVersion; readonly codes?: readonly string[] },
): void {
  const { version, codes } = about;
  const { delegation } = by;
  tx.record({
    ...{ action: delegation ? `${about.action}-on-delegation` : about.action, codes: codes ?? [] },
    organisationIds: [version.rights_holder_id],
    actor: { personId: by.viewer.personId, postId: by.post.id },
    ids: {
      ...{ artefact: version.artefact_id, version: version.id },
      ...(delegation ? { delegation: delegation.id, person: delegation.givenBy } : {}),
    },
  });
}

/** That an organisation keeps a version it adopted or was granted one on request, or loses it: in the audit log of both sides. */
export function recordGrant(
  tx: Tx,
  about: {
    readonly action: 'access.kept' | 'access.granted' | 'access.ended';
    readonly version: { readonly id: string; readonly artefact_id: string; readonly rights_holder_id: string };
    readonly organisationId: string;
    readonly codes?: readonly string[];
    readonly actor?: { readonly personId: string; readonly postId?: string };
  },
): void {
  const { action, version, organisationId, codes, actor } = about;
  tx.record({
    ...{ action, codes: codes ?? [], actor: actor ?? null },
    organisationIds: [organisationId, version.rights_holder_id],
    ids: { artefact: version.artefact_id, version: version.id, organisation: organisationId },
  });
}
