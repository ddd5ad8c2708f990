import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { requireGivable } from '../adaptation/given-on.ts';
import { AgreementItem } from './agreement.entity.ts';
import { settleEndedAgreements } from './agreement-end.ts';
import { itemsInput } from './agreement-input.ts';
import { requireSignsFor } from './agreement.policy.ts';
import { lockAgreement, requireRunning, type HeldAgreement } from './held-agreement.ts';
import { reachFurther, reachNoFurther, recordItems } from './reach.ts';

/** Most artefacts that one agreement names; over more, it is one over everything of a kind. */
const mostItems = 500;

/** Which agreement, which artefacts of the offering party, and the post that signs for it. */
export interface ItemsChange {
  readonly agreementId: string;
  readonly artefactIds: readonly string[];
  readonly postId: string;
}

/** Says which artefacts an agreement names. */
@Injectable()
export class AgreementItemService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds released artefacts of the offering party, with all their versions, later ones too. */
  async add(viewer: Viewer, change: ItemsChange): Promise<void> {
    await this.#change(viewer, change, async (tx, held, artefactIds) => {
      await requireHeld(tx, held.offeringId, artefactIds);
      const named = await tx.manager.findBy(AgreementItem, { licenceAgreementId: held.id });
      const current = named.filter(({ removedAt }) => !removedAt).map(({ artefactId }) => artefactId);
      const added = artefactIds.filter((id) => !current.includes(id));
      if (current.length + added.length > mostItems) {
        throw new Refusal({
          code: 'too-many',
          message: `An agreement names at most ${mostItems} artefacts: make one over everything of a kind.`,
          field: 'artefactIds',
        });
      }
      if (added.length === 0) return;
      await requireGivable(tx, added, {
        ...{ licenceCode: (held.agreed ?? held.newest).licenceCode, field: 'artefactIds', now: viewer.now },
        partyIds: held.parties.map(({ organisationId }) => organisationId),
      });
      await tx.manager.insert(
        AgreementItem,
        added.map((artefactId) => ({
          id: newId(),
          licenceAgreementId: held.id,
          artefactId,
          addedBy: viewer.personId,
          addedAt: viewer.now,
        })),
      );
      recordItems(tx, viewer, { action: 'agreement.item-added', held, artefactIds: added, postId: change.postId });
      await reachFurther(tx, held, added, viewer.now);
    });
  }

  /** Takes artefacts out of it, at once; their adopters keep what the survival clause leaves to them. */
  async remove(viewer: Viewer, change: ItemsChange): Promise<void> {
    await this.#change(viewer, change, async (tx, held, artefactIds) => {
      const takeOut = async (): Promise<readonly string[]> => {
        const removed = await tx.query<{ id: string }>(
          `update agreement_item set removed_at = $3, removed_by = $4
            where licence_agreement_id = $1 and artefact_id = any($2::uuid[]) and removed_at is null
           returning artefact_id as id`,
          [held.id, artefactIds, viewer.now, viewer.personId],
        );
        const taken = removed.map(({ id }) => id);
        recordItems(tx, viewer, { action: 'agreement.item-removed', held, artefactIds: taken, postId: change.postId });
        return taken;
      };
      await reachNoFurther(tx, [held], { artefactIds, isByCollection: false }, { now: viewer.now, takeOut });
    });
  }

  async #change(
    viewer: Viewer,
    change: ItemsChange,
    work: (tx: Tx, held: HeldAgreement, artefactIds: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const post = viewer.post(change.postId);
    const { artefactIds } = parseInput(itemsInput, change);
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    await this.unitOfWork.run(async (tx) => {
      const held = await lockAgreement(tx, viewer, change.agreementId);
      requireSignsFor(post, held.offeringId, 'offering');
      requireRunning(held, viewer.now);
      await work(tx, held, artefactIds);
    });
  }
}

/** @throws {NotFound} when one of them is not released by the offering party */
async function requireHeld(tx: Tx, offeringId: string, artefactIds: readonly string[]): Promise<void> {
  const found = await tx.query(
    `select from artefact where artefact_id = any($1::uuid[]) and rights_holder_id = $2
        and exists (select from artefact_version version
                     where version.artefact_id = artefact.artefact_id and version.state in ('released', 'superseded'))`,
    [artefactIds, offeringId],
  );
  if (found.length < artefactIds.length) throw new NotFound('released artefact of the offering party', 'artefactIds');
}
