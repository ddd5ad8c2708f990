import { allows, Viewer, type ViewerPost } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound } from '@constellation/platform/errors';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { pageRule, versionRule } from '../access/version.policy.ts';
import { lockVisible, type LockedVersion } from '../artefact/locked-version.ts';

/** For whom something is taken over. */
export interface Adapter {
  readonly post: ViewerPost;
  /** Who is to hold the rights of what is made. */
  readonly rightsHolderId: string;
}

/**
 * Holds a version that is to be taken over, for organisations to which it is open to adapt: a person may have it through
 * another post of theirs, and what they make then belongs to these.
 * @throws {NotFound} when the viewer may not read it, {NotAllowed} `not-open-to-adapt`
 */
export async function lockOpenToAdapt(
  tx: Tx,
  viewer: Viewer,
  { versionId, adapter }: { readonly versionId: string; readonly adapter: Adapter },
): Promise<LockedVersion> {
  const { version } = await lockVisible(tx, viewer, versionId);
  if (!allows(pageRule(viewer, 'read'), version)) throw new NotFound('version', 'versionId');
  const { post, rightsHolderId } = adapter;
  const organisations = [...new Set([post.organisationId, rightsHolderId])];
  const keys = await keysOfOrganisations(tx, organisations, viewer.now);
  const isOpen = organisations.every((id) =>
    allows(versionRule(new Viewer({ now: viewer.now, keys: keys.get(id) ?? [], posts: [post] }), 'adapt'), version),
  );
  if (!isOpen) {
    throw new NotAllowed(
      `It is not open for ${post.organisationName} to change: see its licence.`,
      'not-open-to-adapt',
    );
  }
  return version;
}
