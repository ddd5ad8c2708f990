import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { id, paragraph } from '../artefact/fields.ts';
import { addItems, requireFindable } from './add-items.ts';
import { collectionProposalDecided, collectionProposed } from './collection.events.ts';
import { CollectionFollow, CollectionProposal, type ProposalState } from './collection-proposal.entity.ts';
import { collectionColumns, collectionRule, curateCollectionRule } from './collection.policy.ts';
import { holdCollection, type HeldCollection } from './held-collection.ts';
import { requireSection } from './held-section.ts';

const newProposal = z.object({
  artefactId: id('an artefact'),
  note: paragraph(2_000)
    .nullish()
    .transform((text) => text ?? ''),
});
const acceptance = z.object({
  sectionId: id('a section').nullish(),
  note: paragraph(2_000).nullish(),
});
const refusal = z.object({
  reason: paragraph(2_000).refine((text) => text !== '', 'Write to whoever proposed it why.'),
});

/** Which proposal, and the post that acts. */
export interface ProposalAct {
  readonly proposalId: string;
  readonly postId: string;
}

const addItYourself = 'You curate this collection: add it yourself.';

/** Most proposals of one person that wait in one collection. */
const mostPending = 20;

/** Lets people who see a collection propose something for it, and follow it; its curators decide. */
@Injectable()
export class CollectionProposalService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Proposes an artefact that the viewer may find. Answers with the id of the proposal: the one that waits already, if one does. */
  async propose(
    viewer: Viewer,
    input: { readonly collectionId: string; readonly postId: string } & z.input<typeof newProposal>,
  ): Promise<string> {
    const post = viewer.post(input.postId);
    const { artefactId, note } = parseInput(newProposal, input);
    return this.unitOfWork.run(async (tx) => {
      const { can_curate: canCurate } = await requireSeen(tx, viewer, input.collectionId);
      if (canCurate) throw new Refusal({ code: 'own-collection', message: addItYourself, field: 'collectionId' });
      await requireFindable(tx, viewer, [{ artefactId, versionId: null }]);
      const mine = await tx.manager.findBy(CollectionProposal, {
        ...{ collectionId: input.collectionId, proposedBy: viewer.personId, state: 'pending' },
      });
      const waiting = mine.find((one) => one.artefactId === artefactId);
      if (waiting) return waiting.id;
      if (mine.length >= mostPending) {
        const message = `${mostPending} proposals of yours wait here: let the curators decide about those first.`;
        throw new Refusal({ code: 'too-many', message, field: 'artefactId' });
      }
      const proposalId = newId();
      await tx.manager.insert(CollectionProposal, {
        ...{ id: proposalId, collectionId: input.collectionId, artefactId, note, state: 'pending' },
        ...{ proposedBy: viewer.personId, proposedFor: post.organisationId, proposedAt: viewer.now },
      });
      tx.emit(collectionProposed, { collectionId: input.collectionId, proposalId });
      return proposalId;
    });
  }

  /** Puts what was proposed at the end of a section. What is said of it there is the curators' own: why it was proposed was written to them. */
  async accept(viewer: Viewer, act: ProposalAct & z.input<typeof acceptance>): Promise<void> {
    const { sectionId = null, note } = parseInput(acceptance, act);
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    await this.#decide(viewer, act, async (tx, held, proposal) => {
      if (sectionId) await requireSection(tx, held, sectionId);
      await addItems(tx, viewer, held, {
        references: [{ artefactId: proposal.artefact_id, versionId: null }],
        sectionId,
        ...{ note: note ?? '', postId: act.postId },
      });
      return { state: 'accepted' };
    });
  }

  /** Declines it, with a reason that whoever proposed it reads. */
  async decline(viewer: Viewer, act: ProposalAct & z.input<typeof refusal>): Promise<void> {
    const { reason } = parseInput(refusal, act);
    await this.#decide(viewer, act, async () => ({ state: 'declined', reason }));
  }

  /** Takes one's own proposal back while it waits. */
  async takeBack(viewer: Viewer, { proposalId }: Pick<ProposalAct, 'proposalId'>): Promise<void> {
    const done = await this.unitOfWork.run((tx) =>
      tx.query(
        `update collection_proposal set state = 'taken-back'
          where collection_proposal_id = $1::uuid and proposed_by = $2 and state = 'pending' returning 1`,
        [isId(proposalId) ? proposalId : null, viewer.personId],
      ),
    );
    if (done.length === 0) throw new NotFound('proposal', 'proposalId');
  }

  /** Follows a collection the viewer sees, or looks at it anew: what is there now is not new to them any more. */
  async follow(viewer: Viewer, collectionId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await requireSeen(tx, viewer, collectionId);
      await tx.query(
        `insert into collection_follow (collection_id, person_id, followed_at, seen_at) values ($1, $2, $3, $3)
         on conflict (collection_id, person_id) do update set seen_at = excluded.seen_at`,
        [collectionId, viewer.personId, viewer.now],
      );
    });
  }

  async unfollow(viewer: Viewer, collectionId: string): Promise<void> {
    if (!isId(collectionId)) return;
    await this.unitOfWork.run((tx) => tx.manager.delete(CollectionFollow, { collectionId, personId: viewer.personId }));
  }

  /** Proposals are decided while they wait, each once, by curators who did not make them. */
  async #decide(
    viewer: Viewer,
    { proposalId, postId }: ProposalAct,
    work: (
      tx: Tx,
      held: HeldCollection,
      proposal: ProposalRow,
    ) => Promise<{ readonly state: Extract<ProposalState, 'accepted' | 'declined'>; readonly reason?: string }>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const proposal = await holdProposal(tx, viewer, proposalId);
      const held = await holdCollection(tx, viewer, { collectionId: proposal.collection_id, postId });
      if (proposal.proposed_by === viewer.personId) {
        throw new Refusal({
          code: 'own-proposal',
          message: `Nobody decides about their own proposal. ${addItYourself}`,
          field: 'proposalId',
        });
      }
      const { state, reason = null } = await work(tx, held, proposal);
      if (proposal.state !== 'pending') {
        throw new Refusal({ code: 'decided', message: 'It has been decided already.', field: 'proposalId' });
      }
      await tx.manager.update(
        CollectionProposal,
        { id: proposalId },
        { state, reason, decidedBy: viewer.personId, decidedAt: viewer.now },
      );
      tx.emit(collectionProposalDecided, { collectionId: proposal.collection_id, proposalId });
    });
  }
}

interface ProposalRow {
  readonly collection_id: string;
  readonly artefact_id: string;
  readonly proposed_by: string;
  readonly state: ProposalState;
}

/** A proposal of one's own for a collection one sees, or for one that one curates; who may decide is asked of the collection. @throws {NotFound} */
async function holdProposal(tx: Tx, viewer: Viewer, proposalId: string): Promise<ProposalRow> {
  const parameters = new SqlParameters([isId(proposalId) ? proposalId : null, viewer.personId]);
  const [proposal] = await tx.query<ProposalRow>(
    `select proposal.collection_id, proposal.artefact_id, proposal.proposed_by, proposal.state
       from collection_proposal proposal join collection using (collection_id)
      where proposal.collection_proposal_id = $1::uuid and collection.deleted_at is null
        and ${ruleToSql(collectionRule(viewer), collectionColumns, parameters)}
        and (proposal.proposed_by = $2 or ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)})
        for update of proposal`,
    parameters.values,
  );
  if (!proposal) throw new NotFound('proposal', 'proposalId');
  return proposal;
}

/** Answers whether they curate it. @throws {NotFound} when the collection is not there for the viewer */
async function requireSeen(tx: Tx, viewer: Viewer, collectionId: string): Promise<{ readonly can_curate: boolean }> {
  const parameters = new SqlParameters([isId(collectionId) ? collectionId : null]);
  const [seen] = await tx.query<{ can_curate: boolean }>(
    `select ${ruleToSql(curateCollectionRule(viewer), collectionColumns, parameters)} as can_curate from collection
      where collection_id = $1::uuid and deleted_at is null
        and ${ruleToSql(collectionRule(viewer), collectionColumns, parameters)}`,
    parameters.values,
  );
  if (!seen) throw new NotFound('collection', 'collectionId');
  return seen;
}
