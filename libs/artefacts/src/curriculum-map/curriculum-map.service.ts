import type { Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotAllowed, parseInput, present } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { collectionsManagedFor } from '../collection/collection.policy.ts';
import { collectionAudienceInput, type CollectionAudienceInput } from '../collection/collection-input.ts';
import { holdersOf } from '../access/holders.ts';
import { requireAudience } from '../collection/collection-audience.ts';
import { mapDetailsInput, newMapInput, type NewMapInput } from './curriculum-map.input.ts';
import { CurriculumMap, CurriculumMapSlot } from './curriculum-map.entity.ts';
import { holdMap, type MapEdit } from './held-map.ts';
import { recomputeMapAccess } from './map-audience.ts';

/** As far as a map is shown by who does not answer for its organisation. */
const nearScopes: readonly string[] = ['private', 'school', 'trust'];

/** Begins and ends curriculum maps, and decides what they are called and who sees them. */
@Injectable()
export class CurriculumMapService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Begins a map of an organisation the post acts for; who begins it edits it. Shown to the trust unless told otherwise.
   * Answers with its id.
   * @throws {NotAllowed} when the post does not act for the organisation, or may not show its maps that far
   */
  async create(viewer: Viewer, input: NewMapInput): Promise<string> {
    const post = viewer.post(input.postId);
    const { organisationId, audience, ...details } = parseInput(newMapInput, input);
    if (!post.actsFor.includes(organisationId)) {
      throw new NotAllowed('Act through a post in the organisation whose map it is to be.', 'not-your-post');
    }
    if (!nearScopes.includes(audience.scope) && !collectionsManagedFor(viewer).includes(organisationId)) {
      throw new NotAllowed(
        'Beyond its own trust, a map is shown by those who run the organisation or decide about its releases: begin it with a nearer audience.',
        'not-answering',
      );
    }
    return this.unitOfWork.run(async (tx) => {
      const holder = present(
        (await holdersOf(tx, [organisationId], viewer.now)).get(organisationId),
        'The organisation',
      );
      const owner = { holderId: organisationId, holderKind: holder.kind };
      await requireAudience(
        tx,
        audience,
        { ...owner, actingOrganisationId: organisationId, partnershipIds: [] },
        viewer.now,
      );
      const id = newId();
      await tx.manager.insert(CurriculumMap, {
        ...{ id, organisationId, ...details, ...audience, audienceKeys: [], editorIds: [viewer.personId] },
        ...{ createdBy: viewer.personId, createdAt: viewer.now, updatedAt: viewer.now },
      });
      await recomputeMapAccess(tx, [id], viewer.now);
      record(tx, viewer, {
        action: 'curriculum-map.begun',
        organisationId,
        ...{ mapId: id, postId: post.id, codes: [audience.scope] },
      });
      return id;
    });
  }

  /** Changes what it is called; what is absent stays as it is. */
  async update(viewer: Viewer, edit: MapEdit & { readonly title?: string | undefined }): Promise<void> {
    const { title } = parseInput(mapDetailsInput, edit);
    if (title === undefined) return;
    await this.unitOfWork.run(async (tx) => {
      const { id } = await holdMap(tx, viewer, edit);
      await tx.manager.update(CurriculumMap, { id }, { title, updatedAt: viewer.now });
    });
  }

  /** Chooses who sees it. Of the artefacts on it everyone sees only what they may find anyway. */
  async setAudience(viewer: Viewer, edit: MapEdit & { readonly audience: CollectionAudienceInput }): Promise<void> {
    const { audience } = parseInput(z.object({ audience: collectionAudienceInput }), edit);
    const chosen =
      audience.scope === 'partners' ? audience : { scope: audience.scope, partnerIds: [], partnershipIds: [] };
    await this.unitOfWork.run(async (tx) => {
      const { id, organisationId, organisationKind, partnershipIds } = await holdMap(tx, viewer, edit, 'manage');
      const owner = { holderId: organisationId, holderKind: organisationKind };
      await requireAudience(tx, chosen, { ...owner, actingOrganisationId: organisationId, partnershipIds }, viewer.now);
      await tx.manager.update(CurriculumMap, { id }, { ...chosen, updatedAt: viewer.now });
      await recomputeMapAccess(tx, [id], viewer.now);
      record(tx, viewer, {
        action: 'curriculum-map.audience-set',
        organisationId,
        ...{ mapId: id, postId: edit.postId, codes: [chosen.scope] },
      });
    });
  }

  /** Ends it: nobody sees it any more. What stood on it stays as it is. */
  async remove(viewer: Viewer, edit: MapEdit): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { id, organisationId } = await holdMap(tx, viewer, edit, 'manage');
      await tx.manager.update(CurriculumMap, { id }, { deletedAt: viewer.now });
      await tx.manager.delete(CurriculumMapSlot, { mapId: id });
      record(tx, viewer, { action: 'curriculum-map.ended', organisationId, ...{ mapId: id, postId: edit.postId } });
    });
  }
}

interface Done {
  readonly action: string;
  readonly organisationId: string;
  readonly mapId: string;
  readonly postId: string;
  readonly codes?: readonly string[];
}

function record(tx: Tx, viewer: Viewer, { action, organisationId, mapId, postId, codes = [] }: Done): void {
  tx.record({
    ...{ action, organisationIds: [organisationId], codes },
    actor: { personId: viewer.personId, postId },
    ids: { 'curriculum-map': mapId },
  });
}
