import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { versionColumns, versionRule } from '../access/version.policy.ts';
import { itemChangeInput, newItemsInput, placeInput } from './collection-input.ts';
import type { ItemChangeInput, NewItemsInput, PlaceInput } from './collection-input.ts';
import { CollectionItem } from './collection.entity.ts';
import { lastPlace, placeBehind } from './collection-order.ts';
import {
  holdCollection,
  noteChanges,
  requireUntouched,
  type CollectionEdit,
  type HeldCollection,
  type NotedChange,
} from './held-collection.ts';
import { requireSection } from './held-section.ts';
import { isShown } from './shown-version.ts';

/** Most items of a collection, as far as whoever adds to it sees them. */
export const mostItems = 1_000;

/** An edit of one item. */
export type ItemEdit = CollectionEdit & { readonly itemId: string };

/** Puts items into collections, moves them, says something of them, takes them out. */
@Injectable()
export class CollectionItemService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Adds artefacts that the viewer may find, at the end of a section, in the order given; what is there already stays where it
   * is. Answers with the ids of the new items.
   * @param edit `versionId` pins the one artefact that is named to that version
   * @throws {Refusal} `not-found` for each that is not theirs to find, `too-many`
   */
  async add(viewer: Viewer, edit: CollectionEdit & NewItemsInput): Promise<readonly string[]> {
    const { artefactIds, versionId, sectionId, note } = parseInput(newItemsInput, edit);
    if (versionId && artefactIds.length > 1) {
      throw new Refusal({ code: 'one-version', message: 'Pin one artefact at a time.', field: 'versionId' });
    }
    return this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      if (sectionId) await requireSection(tx, held, sectionId);
      await requireFindable(tx, viewer, artefactIds, versionId ?? null);
      const there = await shownThere(tx, viewer, held.id);
      const added = artefactIds.filter((id) => !there.has(id));
      if (there.size + added.length > mostItems) {
        const message = `A collection holds at most ${mostItems.toLocaleString('en-GB')} items: begin another one.`;
        throw new Refusal({ code: 'too-many', message, field: 'artefactIds' });
      }
      const last = await lastPlace(tx, { collectionId: held.id, sectionId: sectionId ?? null });
      const items = added.map((artefactId, place) => ({
        ...{ id: newId(), collectionId: held.id, sectionId: sectionId ?? null, artefactId, note },
        ...{ versionId: versionId ?? null, position: String(last + place + 1), addedBy: viewer.personId },
        addedAt: viewer.now,
      }));
      if (items.length > 0) await tx.manager.insert(CollectionItem, items);
      const changes = items.map(({ id }): NotedChange => ({
        kind: 'item-added',
        touched: [`item:${id}:place`],
        itemId: id,
      }));
      await noteChanges(tx, viewer, held, { postId: edit.postId, changes });
      return items.map(({ id }) => id);
    });
  }

  /** Puts an item behind another one, or first, in a section or before all of them. */
  async move(viewer: Viewer, edit: ItemEdit & PlaceInput): Promise<void> {
    const { sectionId = null, afterId = null } = parseInput(placeInput, edit);
    await this.#change(viewer, edit, async (tx, held, item) => {
      const touched = [`item:${item.id}:place`];
      requireUntouched(held, touched);
      if (sectionId) await requireSection(tx, held, sectionId);
      if (afterId && afterId !== item.id) await requireThere(tx, viewer, held, afterId);
      const position = await placeBehind(tx, { collectionId: held.id, sectionId }, afterId);
      await tx.manager.update(CollectionItem, { id: item.id }, { sectionId, position });
      return { kind: 'item-moved', touched };
    });
  }

  /** Changes what is said of an item, or which version it shows; what is absent stays as it is. */
  async update(viewer: Viewer, edit: ItemEdit & ItemChangeInput): Promise<void> {
    const { note, versionId } = parseInput(itemChangeInput, edit);
    if (note === undefined && versionId === undefined) return;
    await this.#change(viewer, edit, async (tx, held, item) => {
      const touched = [
        ...(note === undefined ? [] : [`item:${item.id}:note`]),
        ...(versionId === undefined ? [] : [`item:${item.id}:pin`]),
      ];
      requireUntouched(held, touched);
      if (versionId) await requireFindable(tx, viewer, [item.artefact_id], versionId);
      await tx.manager.update(
        CollectionItem,
        { id: item.id },
        { ...(note === undefined ? {} : { note }), ...(versionId === undefined ? {} : { versionId }) },
      );
      return { kind: 'item-changed', touched };
    });
  }

  /** Takes an item out. Its place stays known, for what is put behind it meanwhile. */
  async remove(viewer: Viewer, edit: ItemEdit): Promise<void> {
    await this.#change(viewer, edit, async (tx, held, item) => {
      // Somebody may have said something new of it; that it was moved is no reason to keep it.
      requireUntouched(held, [`item:${item.id}:note`, `item:${item.id}:pin`]);
      await tx.manager.update(CollectionItem, { id: item.id }, { removedAt: viewer.now, removedBy: viewer.personId });
      return { kind: 'item-removed', touched: [`item:${item.id}:gone`] };
    });
  }

  async #change(
    viewer: Viewer,
    edit: ItemEdit,
    work: (tx: Tx, held: HeldCollection, item: ItemRow) => Promise<NotedChange>,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      const item = await requireThere(tx, viewer, held, edit.itemId);
      if (item.removed) {
        requireUntouched(held, [`item:${item.id}:gone`]);
        throw new NotFound('item', 'itemId');
      }
      const change = await work(tx, held, item);
      await noteChanges(tx, viewer, held, { postId: edit.postId, changes: [{ ...change, itemId: item.id }] });
    });
  }
}

interface ItemRow {
  readonly id: string;
  readonly artefact_id: string;
  readonly removed: boolean;
}

/** An item of the collection that is there for the viewer, one that was taken out too. @throws {NotFound} */
async function requireThere(tx: Tx, viewer: Viewer, held: HeldCollection, itemId: string): Promise<ItemRow> {
  const parameters = new SqlParameters([held.id, itemId]);
  const [item] = await tx.query<ItemRow>(
    `select item.collection_item_id as id, item.artefact_id, item.removed_at is not null as removed
       from collection_item item
      where item.collection_id = $1 and item.collection_item_id::text = $2 and ${isShown(viewer, parameters)}`,
    parameters.values,
  );
  if (!item) throw new NotFound('item', 'itemId');
  return item;
}

/** The artefacts that are in a collection, as the viewer sees it. */
async function shownThere(tx: Tx, viewer: Viewer, collectionId: string): Promise<ReadonlySet<string>> {
  const parameters = new SqlParameters([collectionId]);
  const rows = await tx.query<{ artefact_id: string }>(
    `select item.artefact_id from collection_item item
      where item.collection_id = $1 and item.removed_at is null and ${isShown(viewer, parameters)}`,
    parameters.values,
  );
  return new Set(rows.map((row) => row.artefact_id));
}

async function requireFindable(
  tx: Tx,
  viewer: Viewer,
  artefactIds: readonly string[],
  versionId: string | null,
): Promise<void> {
  const parameters = new SqlParameters([artefactIds, versionId]);
  const rows = await tx.query<{ id: string }>(
    `select distinct version.artefact_id as id
       from artefact_version version join version_access access on access.version_id = version.version_id
      where version.artefact_id = any($1::uuid[]) and version.number is not null and ($2::uuid is null or version.version_id = $2::uuid)
        and ${ruleToSql(versionRule(viewer, 'find'), versionColumns('access'), parameters)}`,
    parameters.values,
  );
  const found = new Set(rows.map((row) => row.id));
  const message = 'There is no such released artefact, or it is not shared with you.';
  const problems = artefactIds.flatMap((id, place) =>
    found.has(id)
      ? []
      : [{ code: 'not-found', message, field: versionId === null ? `artefactIds.${place}` : 'versionId' }],
  );
  if (problems.length > 0) throw new Refusal(problems);
}
