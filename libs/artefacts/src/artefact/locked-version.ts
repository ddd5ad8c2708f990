import { holdsToday } from '@constellation/identity';
import { allows, type AccessSubject, type Viewer, type ViewerPost } from '@constellation/platform/access';
import { isId, type Queryable, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, Refusal } from '@constellation/platform/errors';
import { trustKinds } from '../access/audience.ts';
import { editRule, mayDecideFor, pageRule } from '../access/version.policy.ts';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { VersionState } from './version-state.ts';

/** A version held for a change: nobody else changes it until the transaction ends. */
export interface LockedVersion extends AccessSubject {
  readonly id: string;
  readonly artefact_id: string;
  readonly kind: ArtefactKind;
  readonly rights_holder_id: string;
  readonly rights_holder_kind: string;
  readonly acting_organisation_id: string;
  readonly state: VersionState;
  readonly created_by: string;
  readonly submitted_by: string | null;
  readonly licence_code: string | null;
  readonly find_keys: readonly string[];
  readonly read_keys: readonly string[];
  readonly available_from: Date | null;
  readonly available_until: Date | null;
}

/** {@link LockedVersion} with what is a number, which no access rule reads. */
export interface Locked {
  readonly version: LockedVersion;
  readonly revision: number;
}

async function lock(tx: Tx, versionId: string): Promise<Locked | null> {
  if (!isId(versionId)) return null;
  // Two statements, as one that had to wait would see the version as it is now and its access as it was before.
  await tx.query(`select from artefact_version where version_id = $1 for update`, [versionId]);
  const [row] = await tx.query<{ revision: number }>(
    `select version.version_id as id, version.artefact_id, artefact.kind, artefact.rights_holder_id,
            holder.kind as rights_holder_kind, artefact.acting_organisation_id, version.state, version.revision,
            version.created_by, version.submitted_by, version.licence_code,
            access.find_keys, access.read_keys, access.download_keys, access.adopt_keys, access.adapt_keys,
            access.available_from, access.available_until
       from artefact_version version
       join artefact on artefact.artefact_id = version.artefact_id
       join organisation holder on holder.organisation_id = artefact.rights_holder_id
       join version_access access on access.version_id = version.version_id
      where version.version_id = $1`,
    [versionId],
  );
  if (!row) return null;
  const { revision, ...version } = row;
  return { version: version as unknown as LockedVersion, revision };
}

/**
 * Holds a draft for one of its authors.
 * @param expectedRevision the revision the author has seen; not checked when absent
 * @throws {NotFound} when it is no draft of theirs, {Refusal} `in-review` while it is under review, `draft-changed` when
 *   somebody changed it since
 */
export async function lockDraft(tx: Tx, viewer: Viewer, versionId: string, expectedRevision?: number): Promise<Locked> {
  const locked = await lock(tx, versionId);
  if (!locked || !allows(pageRule(viewer, 'find'), locked.version)) throw new NotFound('draft', 'versionId');
  if (locked.version.state === 'in-review') {
    throw new Refusal({ code: 'in-review', message: 'It is being reviewed: it can be changed when it comes back.' });
  }
  if (!allows(editRule(viewer), locked.version)) throw new NotFound('draft', 'versionId');
  if (expectedRevision !== undefined && expectedRevision !== locked.revision) {
    throw new Refusal({
      code: 'draft-changed',
      message: 'Somebody changed this draft after you opened it: load it again and repeat your change.',
      field: 'expectedRevision',
    });
  }
  return locked;
}

/**
 * Holds a version for the one who decides about its release.
 * @throws {NotFound} when they may not know of it, {NotAllowed} when the post they act through does not decide about it
 */
export async function lockForDecision(
  tx: Tx,
  viewer: Viewer,
  about: { readonly versionId: string; readonly postId: string },
): Promise<{ readonly locked: Locked; readonly post: ViewerPost }> {
  const post = viewer.post(about.postId);
  const locked = await lock(tx, about.versionId);
  if (!locked || !allows(pageRule(viewer, 'find'), locked.version)) throw new NotFound('version', 'versionId');
  if (!signsFor(post, locked.version.rights_holder_id)) {
    throw new NotAllowed(
      mayDecideFor(viewer, locked.version.rights_holder_id)
        ? 'Act through the post that carries the release authority for its rights holder.'
        : 'Only a release authority of its rights holder, or of the trust above it, decides about this.',
      'not-release-authority',
    );
  }
  return { locked, post };
}

/** Whether this post is a release authority of the rights holder, or of the trust above it. */
export function signsFor(post: ViewerPost, rightsHolderId: string): boolean {
  return post.roles.includes('release-authority') && post.actsFor.includes(rightsHolderId);
}

/** Holds a version for whoever may find it. @throws {NotFound} */
export async function lockVisible(tx: Tx, viewer: Viewer, versionId: string): Promise<Locked> {
  const locked = await lock(tx, versionId);
  if (!locked || !allows(pageRule(viewer, 'find'), locked.version)) throw new NotFound('version', 'versionId');
  return locked;
}

/** The organisations that a post may write for: its own, those it acts for, and the trust above it. */
export async function organisationsBehind(db: Queryable, post: ViewerPost, now: Date): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select membership.parent_id as id
       from organisation_membership membership
       join organisation parent on parent.organisation_id = membership.parent_id and parent.kind = any($3::text[])
      where membership.member_id = $2 and ${holdsToday('membership', 'joined_on', 'left_on')}`,
    [now, post.organisationId, trustKinds],
  );
  return [...new Set([post.organisationId, ...post.actsFor, ...rows.map((row) => row.id)])];
}

/** Counts a change of a draft. */
export async function touchDraft(tx: Tx, versionId: string, now: Date): Promise<void> {
  await tx.query(`update artefact_version set revision = revision + 1, updated_at = $2 where version_id = $1`, [
    versionId,
    now,
  ]);
}
