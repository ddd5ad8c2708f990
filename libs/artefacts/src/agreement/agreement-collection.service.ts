import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { collectionColumns, collectionRule } from '../collection/collection.policy.ts';
import { settleEndedAgreements } from './agreement-end.ts';
import { AgreementCollection } from './agreement.entity.ts';
import { requireSignsFor } from './agreement.policy.ts';
import { artefactsIn } from './collected-items.ts';
import { lockAgreement, requireRunning, type HeldAgreement } from './held-agreement.ts';
import { reachFurther, reachNoFurther } from './reach.ts';

/** Most collections that one agreement names. */
const mostCollections = 20;

/** Which agreement, which collection of the offering party, and the post that signs for it. */
export interface CollectionNaming {
  readonly agreementId: string;
  readonly collectionId: string;
  readonly postId: string;
}

/** Says which collections an agreement names. */
@Injectable()
export class AgreementCollectionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Names a collection of the offering party: what of its works stands in it comes under the agreement, now and whenever its own
   * people add to it, and leaves it when it is taken out.
   * @throws {Refusal} `not-theirs` when it is another's, `too-many`
   */
  async add(viewer: Viewer, naming: CollectionNaming): Promise<void> {
    await this.#change(viewer, naming, async (tx, held, ownerId) => {
      if (ownerId !== held.offeringId) {
        const message =
          'An agreement names collections in the name of the organisation that gives: choose one of those.';
        throw new Refusal({ code: 'not-theirs', message, field: 'collectionId' });
      }
      const named = await tx.manager.findBy(AgreementCollection, { licenceAgreementId: held.id });
      const current = named.filter(({ removedAt }) => !removedAt).map(({ collectionId }) => collectionId);
      if (current.includes(naming.collectionId)) return;
      if (current.length >= mostCollections) {
        const message = `An agreement names at most ${mostCollections} collections.`;
        throw new Refusal({ code: 'too-many', message, field: 'collectionId' });
      }
      await tx.manager.insert(AgreementCollection, {
        ...{ id: newId(), licenceAgreementId: held.id, collectionId: naming.collectionId },
        ...{ addedBy: viewer.personId, addedAt: viewer.now },
      });
      record(tx, viewer, { action: 'agreement.collection-added', held, naming });
      await reachFurther(tx, held, await artefactsIn(tx, naming.collectionId), viewer.now);
    });
  }

  /** Names it no more, at once; adopters keep what the survival clause leaves to them. */
  async remove(viewer: Viewer, naming: CollectionNaming): Promise<void> {
    await this.#change(viewer, naming, async (tx, held) => {
      const artefactIds = await artefactsIn(tx, naming.collectionId);
      const takeOut = async (): Promise<readonly string[]> => {
        const removed = await tx.query(
          `update agreement_collection set removed_at = $3, removed_by = $4
            where licence_agreement_id = $1 and collection_id = $2 and removed_at is null returning 1`,
          [held.id, naming.collectionId, viewer.now, viewer.personId],
        );
        if (removed.length === 0) return [];
        record(tx, viewer, { action: 'agreement.collection-removed', held, naming });
        return artefactIds;
      };
      await reachNoFurther(tx, [held], { artefactIds, isByCollection: true }, { now: viewer.now, takeOut });
    });
  }

  async #change(
    viewer: Viewer,
    naming: CollectionNaming,
    work: (tx: Tx, held: HeldAgreement, ownerId: string | null) => Promise<void>,
  ): Promise<void> {
    const post = viewer.post(naming.postId);
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    await this.unitOfWork.run(async (tx) => {
      // Before the agreement, as whoever changes what stands in it does.
      const collection = await holdSeenCollection(tx, viewer, naming.collectionId);
      const held = await lockAgreement(tx, viewer, naming.agreementId);
      requireSignsFor(post, held.offeringId, 'offering');
      requireRunning(held, viewer.now);
      await work(tx, held, collection.owner_organisation_id);
    });
  }
}

/** @throws {NotFound} when the collection is not there for the viewer */
async function holdSeenCollection(
  tx: Tx,
  viewer: Viewer,
  collectionId: string,
): Promise<{ readonly owner_organisation_id: string | null }> {
  const parameters = new SqlParameters([isId(collectionId) ? collectionId : null]);
  const [row] = await tx.query<{ owner_organisation_id: string | null }>(
    `select owner_organisation_id from collection where collection_id = $1::uuid and deleted_at is null
        and ${ruleToSql(collectionRule(viewer), collectionColumns, parameters)} for update`,
    parameters.values,
  );
  if (!row) throw new NotFound('collection', 'collectionId');
  return row;
}

function record(
  tx: Tx,
  viewer: Viewer,
  {
    action,
    held,
    naming,
  }: { readonly action: string; readonly held: HeldAgreement; readonly naming: CollectionNaming },
): void {
  tx.record({
    action,
    organisationIds: held.parties.map(({ organisationId }) => organisationId),
    actor: { personId: viewer.personId, postId: naming.postId },
    ids: { agreement: held.id, collection: naming.collectionId },
  });
}
