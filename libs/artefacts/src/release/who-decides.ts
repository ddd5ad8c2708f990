import type { Viewer, ViewerPost } from '@constellation/platform/access';
import type { Queryable, Tx } from '@constellation/platform/db';
import { NotAllowed, Refusal } from '@constellation/platform/errors';
import { isDelegate, mayDecideFor } from '../access/version.policy.ts';
import { lockVisible, signsFor, type LockedVersion } from '../artefact/locked-version.ts';
import { delegationsOf, type HeldDelegation } from '../delegation/delegation-holds.ts';
import { isOwnSubmission, ownSubmission } from './own-submission.ts';
import type { ReleaseScope } from './release-scope.ts';

/** A submission that is decided about, and what lets this person do so. */
export interface Deciding {
  readonly version: LockedVersion;
  readonly post: ViewerPost;
  /** Whether the post itself is a release authority of the rights holder. */
  readonly signs: boolean;
  readonly delegations: readonly HeldDelegation[];
}

/**
 * Holds a submission for whoever decides about it: a release authority of its rights holder, or who does so on a standing
 * delegation. Everything else about a release is decided by release authorities alone (`lockForDecision`).
 * @throws {NotFound} when they may not know of it, {NotAllowed} when the post they act through does not decide about it
 */
export async function lockSubmission(
  tx: Tx,
  viewer: Viewer,
  about: { readonly versionId: string; readonly postId: string },
): Promise<Deciding> {
  const post = viewer.post(about.postId);
  const { version } = await lockVisible(tx, viewer, about.versionId);
  const { rights_holder_id: rightsHolderId, kind } = version;
  const standing = await standingOf(tx, post, version, viewer.now);
  if (standing) return { version, post, ...standing };
  const mayOtherwise = mayDecideFor(viewer, rightsHolderId) || isDelegate(viewer, { rightsHolderId, kind });
  if (!mayOtherwise) throw notTheirs();
  throw new NotAllowed(
    'Act through the post that carries the release authority for its rights holder, or the standing delegation.',
    'not-release-authority',
  );
}

/** A submission as far as it says who may decide about it. */
type Submission = Pick<LockedVersion, 'kind' | 'rights_holder_id' | 'submitted_by'>;

/** What lets a post decide about a submission; null where nothing does. */
async function standingOf(
  db: Queryable,
  post: ViewerPost,
  { kind, rights_holder_id: rightsHolderId }: Submission,
  now: Date,
): Promise<Pick<Deciding, 'signs' | 'delegations'> | null> {
  const signs = signsFor(post, rightsHolderId);
  const delegations = await delegationsOf(db, { postId: post.id, rightsHolderId, kind }, now);
  return signs || delegations.length > 0 ? { signs, delegations } : null;
}

/**
 * Why none of the viewer's posts decides about a submission that they may read; null where one does, for some audience at
 * least.
 */
export async function keptFromDeciding(db: Queryable, viewer: Viewer, version: Submission): Promise<NotAllowed | null> {
  let kept = notTheirs();
  for (const post of viewer.posts) {
    const standing = await standingOf(db, post, version, viewer.now);
    if (!standing) continue;
    if (mayDecide(viewer, { version, ...standing })) return null;
    kept = ownSubmission();
  }
  return kept;
}

const notTheirs = (): NotAllowed =>
  new NotAllowed(
    'Only a release authority of its rights holder, or of the trust above it, decides about this, or who holds a standing delegation.',
    'not-release-authority',
  );

/**
 * On which standing delegation they decide for this audience; null where the decision is their own as a release authority. Nobody
 * decides on their own submission: a delegation that includes it is the decision of who gave it, and they answer for it.
 * @throws {NotAllowed} `own-submission`, {Refusal} `beyond-delegation`
 */
export function decidesOn(viewer: Viewer, deciding: Deciding, scope: ReleaseScope): HeldDelegation | null {
  const own = isOwnSubmission(viewer, deciding.version);
  if (deciding.signs && !own) return null;
  const standing = deciding.delegations.filter(({ includesOwn }) => !own || includesOwn);
  if (standing.length === 0) throw ownSubmission();
  const fitting = standing.find(({ scopes }) => scopes.includes(scope));
  if (fitting) return fitting;
  throw new Refusal({
    code: 'beyond-delegation',
    message: `Your standing delegation reaches: ${[...new Set(standing.flatMap(({ scopes }) => scopes))].join(', ')}. For another audience a release authority of the rights holder decides${own ? ', another than who handed it in' : ''}.`,
    field: 'terms.scope',
  });
}

/** @throws {NotAllowed} where no audience at all is theirs to choose */
export function requireDecides(viewer: Viewer, deciding: Deciding): void {
  if (!mayDecide(viewer, deciding)) throw ownSubmission();
}

function mayDecide(
  viewer: Viewer,
  deciding: { readonly version: Submission; readonly delegations: readonly HeldDelegation[] },
): boolean {
  return !isOwnSubmission(viewer, deciding.version) || deciding.delegations.some(({ includesOwn }) => includesOwn);
}
