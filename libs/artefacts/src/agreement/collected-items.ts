import { organisationKey, type Viewer } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import { NotAllowed } from '@constellation/platform/errors';
import { endOf, holdAgreement, type HeldAgreement } from './held-agreement.ts';
import { reachFurther, reachNoFurther, recordItems } from './reach.ts';

/** Artefacts that are put into a collection or taken out of it, through a post. The collection is held. */
export interface CollectedItems {
  readonly collectionId: string;
  readonly artefactIds: readonly string[];
  readonly postId: string;
}

/**
 * The agreements over a collection that are not over, held, those that wait for a party as well: nobody accepts them while it is
 * changed. Collections are held before agreements.
 */
async function holdAgreementsOver(tx: Tx, collectionId: string, now: Date): Promise<readonly HeldAgreement[]> {
  const rows = await tx.query<{ id: string }>(
    `select licence_agreement_id as id from agreement_collection where collection_id = $1 and removed_at is null order by 1`,
    [collectionId],
  );
  const held: HeldAgreement[] = [];
  for (const { id } of rows) {
    const agreement = await holdAgreement(tx, id);
    const end = agreement && endOf(agreement);
    if (agreement && !agreement.settledAt && !(end && end <= now)) held.push(agreement);
  }
  return held;
}

/** Which of these artefacts the offering party holds: an agreement gives no others. */
async function heldBy(tx: Tx, offeringId: string, artefactIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select artefact_id as id from artefact where artefact_id = any($1::uuid[]) and rights_holder_id = $2 order by 1`,
    [artefactIds, offeringId],
  );
  return rows.map(({ id }) => id);
}

/**
 * What stands in a collection that an agreement names is given to others: its own people put it there.
 * @throws {NotAllowed} `not-theirs-to-give` to who has no post in the organisation that gives
 */
export async function requireMayGive(tx: Tx, viewer: Viewer, collectionId: string): Promise<void> {
  const agreements = await holdAgreementsOver(tx, collectionId, viewer.now);
  if (agreements.every(({ offeringId }) => viewer.keys.includes(organisationKey(offeringId)))) return;
  throw new NotAllowed(
    'What is added here comes under a licence agreement of the organisation whose collection it is: propose it, and one of its own people adds it.',
    'not-theirs-to-give',
  );
}

/** What was just put into a collection comes under the agreements that name it. */
export async function comeUnderAgreements(tx: Tx, viewer: Viewer, items: CollectedItems): Promise<void> {
  for (const held of await holdAgreementsOver(tx, items.collectionId, viewer.now)) {
    const artefactIds = await heldBy(tx, held.offeringId, items.artefactIds);
    recordItems(tx, viewer, { action: 'agreement.item-added', held, artefactIds, postId: items.postId });
    await reachFurther(tx, held, artefactIds, viewer.now);
  }
}

/** What is taken out of a collection leaves the agreements that name it; adopters keep what their clauses leave to them. */
export async function leaveAgreements(
  tx: Tx,
  viewer: Viewer,
  { collectionId, artefactIds, postId }: CollectedItems,
  takeOut: () => Promise<void>,
): Promise<void> {
  const agreements = await holdAgreementsOver(tx, collectionId, viewer.now);
  for (const held of agreements) {
    const theirs = await heldBy(tx, held.offeringId, artefactIds);
    recordItems(tx, viewer, { action: 'agreement.item-removed', held, artefactIds: theirs, postId });
  }
  await reachNoFurther(
    tx,
    agreements,
    { artefactIds, isByCollection: true },
    {
      now: viewer.now,
      takeOut: async () => {
        await takeOut();
        return artefactIds;
      },
    },
  );
}

/** The artefacts of a collection, whoever sees them. */
export async function artefactsIn(tx: Tx, collectionId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct artefact_id as id from collection_item where collection_id = $1 and removed_at is null order by 1`,
    [collectionId],
  );
  return rows.map(({ id }) => id);
}
