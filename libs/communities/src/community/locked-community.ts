import type { Viewer } from '@constellation/platform/access';
import { isId, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, Refusal } from '@constellation/platform/errors';
import { findCommunity, type CommunityRow } from './community.reader.ts';

/**
 * Holds a community that the viewer sees, so that everything that changes who belongs to it stands in line: of two stewards who
 * leave at once one stays.
 */
export async function lockCommunity(tx: Tx, viewer: Viewer, communityId: string): Promise<CommunityRow> {
  const community = await holdCommunity(tx, viewer, communityId);
  if (!community) throw new NotFound('community', 'communityId');
  return community;
}

/** {@link lockCommunity} for what is reached by something in it: null where the viewer does not see it. */
export async function holdCommunity(tx: Tx, viewer: Viewer, communityId: string): Promise<CommunityRow | null> {
  if (isId(communityId)) await tx.query(`select from community where community_id = $1 for update`, [communityId]);
  // Read after it is held: who waited for it sees what the one before them did.
  return findCommunity(tx, viewer, communityId);
}

/** {@link lockCommunity} for who decides for it. @throws {NotAllowed} `steward-needed` @throws {Refusal} `ended` */
export async function lockOwnCommunity(tx: Tx, viewer: Viewer, communityId: string): Promise<CommunityRow> {
  const community = await lockCommunity(tx, viewer, communityId);
  if (!community.looksAfter) {
    throw new NotAllowed('Only its leads and deputies may do this: ask one of them.', 'steward-needed');
  }
  requireRunning(community);
  return community;
}

/** @throws {Refusal} `ended` */
export function requireRunning(community: Pick<CommunityRow, 'endedAt'>): void {
  if (community.endedAt) {
    throw new Refusal({ code: 'ended', message: 'This community has ended: found a new one.', field: 'communityId' });
  }
}
