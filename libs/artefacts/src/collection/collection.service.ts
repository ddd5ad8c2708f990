import { countsAsVerified, holdsToday } from '@constellation/identity';
import { networkKey, type Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, parseInput, present, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { nearScopes, organisationsAnsweredFor } from '../access/answers-for.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { artefactsIn, leaveAgreements } from '../agreement/collected-items.ts';
import { recomputeCollectionAccess, requireCollectionAudience, type CollectionHolder } from './collection-audience.ts';
import {
  collectionAudienceInput,
  collectionDetailsInput,
  curatorsInput,
  newCollectionInput,
  type CollectionAudienceInput,
  type CollectionDetailsInput,
  type CuratorsInput,
  type NewCollectionInput,
} from './collection-input.ts';
import { CollectionConflict } from './collection-conflict.ts';
import { Collection, CollectionCurator } from './collection.entity.ts';
import { looksAfterCommunity } from './collection.policy.ts';
import {
  holdCollection,
  noteChanges,
  requireUntouched,
  type CollectionEdit,
  type HeldCollection,
} from './held-collection.ts';

const mostCurators = 50;

/** Begins collections and decides about what they are called, who sees them and who curates them. */
@Injectable()
export class CollectionService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Begins a collection: the viewer's own, that of an organisation the post acts for, which its maker then curates, or that of a
   * community the viewer looks after, which its stewards curate.
   * Seen by its curators alone unless told otherwise. Answers with its id.
   * @throws {NotAllowed} when the post does not act for the organisation, or may not show its collections that far, or the viewer
   *   does not look after the community
   */
  async create(viewer: Viewer, input: NewCollectionInput): Promise<string> {
    const post = viewer.post(input.postId);
    const { title, description, organisationId, communityId, audience } = parseInput(newCollectionInput, input);
    if (organisationId && communityId) {
      const message = 'It belongs to an organisation or to a community: choose one of them.';
      throw new Refusal({ code: 'one-owner', message, field: 'communityId' });
    }
    if (organisationId && !post.actsFor.includes(organisationId)) {
      throw new NotAllowed('Act through a post in the organisation whose collection it is to be.', 'not-your-post');
    }
    if (communityId && !looksAfterCommunity(viewer, communityId)) {
      throw new NotAllowed(
        'The stewards of a community begin its collections: propose it to one of them.',
        'not-steward',
      );
    }
    if (organisationId && !nearScopes.includes(audience.scope)) requireAnswersFor(viewer, organisationId);
    const owner = ownerOf(viewer, { organisationId, communityId });
    return this.unitOfWork.run(async (tx) => {
      const id = newId();
      const actingOrganisationId = post.organisationId;
      const holderId = organisationId ?? actingOrganisationId;
      const holder = await holderOf(tx, { holderId, actingOrganisationId, communityId: communityId ?? null });
      await requireCollectionAudience(tx, audience, holder, viewer.now);
      await tx.manager.insert(Collection, {
        ...{ id, title, description, ...audience, revision: 1, audienceKeys: [], curatorKeys: [] },
        ...{ ...owner, actingOrganisationId, createdBy: viewer.personId },
        createdAt: viewer.now,
      });
      if (organisationId) {
        await tx.manager.insert(CollectionCurator, {
          ...{ collectionId: id, personId: viewer.personId, addedBy: viewer.personId, addedAt: viewer.now },
        });
      }
      await recomputeCollectionAccess(tx, [id], viewer.now);
      if (organisationId) {
        const done = { action: 'collection.begun', codes: [audience.scope] };
        record(tx, viewer, { id, organisationId, postId: post.id, ...done });
      }
      return id;
    });
  }

  /** Changes what it is called and said to be; what is absent stays as it is. */
  async update(viewer: Viewer, edit: CollectionEdit & CollectionDetailsInput): Promise<void> {
    const { title, description } = parseInput(collectionDetailsInput, edit);
    const given = { ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
    const touched = Object.keys(given);
    if (touched.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      requireUntouched(held, touched);
      await tx.manager.update(Collection, { id: held.id }, given);
      await noteChanges(tx, viewer, held, { postId: edit.postId, changes: [{ kind: 'details-changed', touched }] });
    });
  }

  /** Chooses who sees it. Of its items everyone sees only what they may find anyway. */
  async setAudience(
    viewer: Viewer,
    edit: CollectionEdit & { readonly audience: CollectionAudienceInput },
  ): Promise<void> {
    const { audience } = parseInput(z.object({ audience: collectionAudienceInput }), edit);
    const chosen =
      audience.scope === 'partners' ? audience : { scope: audience.scope, partnerIds: [], partnershipIds: [] };
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit, 'manage');
      requireUntouched(held, ['audience']);
      const holder = {
        ...{ holderId: held.holder_id, holderKind: held.holder_kind, communityId: held.owner_community_id },
        ...{ actingOrganisationId: held.acting_organisation_id, partnershipIds: held.partnership_ids },
      };
      await requireCollectionAudience(tx, chosen, holder, viewer.now);
      await tx.manager.update(Collection, { id: held.id }, chosen);
      await recomputeCollectionAccess(tx, [held.id], viewer.now);
      await noteChanges(tx, viewer, held, {
        postId: edit.postId,
        changes: [{ kind: 'audience-changed', touched: ['audience'] }],
      });
      recordOf(tx, viewer, held, { action: 'collection.audience-set', postId: edit.postId, codes: [chosen.scope] });
    });
  }

  /** Names people who curate it beside its owner, and takes names away. People are found on the network. */
  async setCurators(viewer: Viewer, edit: CollectionEdit & CuratorsInput): Promise<void> {
    const { addIds, removeIds } = parseInput(curatorsInput, edit);
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit, 'manage');
      const touched = [...addIds, ...removeIds].map((id) => `curator:${id}`);
      requireUntouched(held, touched);
      await requirePeople(tx, viewer, addIds);
      await tx.query(`delete from collection_curator where collection_id = $1 and person_id = any($2::uuid[])`, [
        held.id,
        removeIds,
      ]);
      await tx.query(
        `insert into collection_curator (collection_id, person_id, added_by, added_at)
         select $1, person_id, $3, $4 from unnest($2::uuid[]) as given (person_id) on conflict do nothing`,
        [held.id, addIds, viewer.personId, viewer.now],
      );
      const [count] = await tx.query<{ many: number }>(
        `select count(*)::int as many from collection_curator where collection_id = $1`,
        [held.id],
      );
      if ((count?.many ?? 0) > mostCurators) {
        const message = `At most ${mostCurators} people curate a collection beside its owner.`;
        throw new Refusal({ code: 'too-many', message, field: 'addIds' });
      }
      await recomputeCollectionAccess(tx, [held.id], viewer.now);
      await noteChanges(tx, viewer, held, { postId: edit.postId, changes: [{ kind: 'curators-changed', touched }] });
      recordOf(tx, viewer, held, { action: 'collection.curators-set', postId: edit.postId });
    });
  }

  /** Ends it: nobody sees it any more. What it listed stays as it is, but for agreements that gave it by naming the collection. */
  async remove(viewer: Viewer, edit: CollectionEdit): Promise<void> {
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit, 'manage');
      if (held.since.length > 0) {
        const message = 'Somebody changed it meanwhile: look at what they did, and end it again if it should go.';
        throw new CollectionConflict(held.id, held.expectedRevision, message);
      }
      const taken = { collectionId: held.id, artefactIds: await artefactsIn(tx, held.id), postId: edit.postId };
      await leaveAgreements(tx, viewer, taken, async () => {
        await tx.query(
          `update agreement_collection set removed_at = $2, removed_by = $3 where collection_id = $1 and removed_at is null`,
          [held.id, viewer.now, viewer.personId],
        );
        await tx.manager.update(Collection, { id: held.id }, { deletedAt: viewer.now });
      });
      recordOf(tx, viewer, held, { action: 'collection.ended', postId: edit.postId });
    });
  }
}

interface Done {
  readonly action: string;
  readonly postId: string;
  readonly codes?: readonly string[];
}

/** What is somebody's own is no act of their organisation: its log holds what is done in its name. */
function recordOf(tx: Tx, viewer: Viewer, held: HeldCollection, done: Done): void {
  if (held.owner_kind === 'organisation') record(tx, viewer, { id: held.id, organisationId: held.owner_id, ...done });
}

function record(tx: Tx, viewer: Viewer, about: Done & { readonly id: string; readonly organisationId: string }): void {
  tx.record({
    action: about.action,
    organisationIds: [about.organisationId],
    actor: { personId: viewer.personId, postId: about.postId },
    ids: { collection: about.id },
    codes: about.codes ?? [],
  });
}

function requireAnswersFor(viewer: Viewer, organisationId: string): void {
  if (organisationsAnsweredFor(viewer).includes(organisationId)) return;
  throw new NotAllowed(
    'Beyond its own trust, a collection in the name of an organisation is shown by those who run it or decide about its releases: begin it with a nearer audience, or as your own.',
    'not-answering',
  );
}

function ownerOf(
  viewer: Viewer,
  {
    organisationId,
    communityId,
  }: { organisationId?: string | null | undefined; communityId?: string | null | undefined },
): Pick<Collection, 'ownerKind' | 'ownerId'> {
  if (organisationId) return { ownerKind: 'organisation', ownerId: organisationId };
  if (communityId) return { ownerKind: 'community', ownerId: communityId };
  return { ownerKind: 'person', ownerId: viewer.personId };
}

async function holderOf(
  tx: Tx,
  about: Pick<CollectionHolder, 'holderId' | 'actingOrganisationId' | 'communityId'>,
): Promise<CollectionHolder> {
  const [holder] = await tx.query<{ kind: string }>(`select kind from organisation where organisation_id = $1`, [
    about.holderId,
  ]);
  const holderKind = present(holder, 'The organisation of a collection').kind;
  return { ...about, holderKind, partnershipIds: [] };
}

/** Curators have a current post in an organisation of the network, as who names them sees them there. */
async function requirePeople(tx: Tx, viewer: Viewer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `select distinct post.person_id as id from post
      where post.person_id = any($2::uuid[]) and ${holdsToday('post', 'started_on', 'ended_on')}
        and ${countsAsVerified('post.organisation_id')}`,
    // Who is not on the network sees nobody there, and learns of nobody that they are.
    [viewer.now, viewer.keys.includes(networkKey) ? ids : []],
  );
  const found = new Set(rows.map((row) => row.id));
  if (ids.every((id) => found.has(id))) return;
  const message = 'One of them is not on the network: choose people with a current post in a verified organisation.';
  throw new Refusal({ code: 'not-found', message, field: 'addIds' });
}
