import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { leaveAgreements } from '../agreement/collected-items.ts';
import { addItems, requireFindable } from './add-items.ts';
import { itemChangeInput, newItemsInput, placeInput } from './collection-input.ts';
import type { ItemChangeInput, NewItemsInput, PlaceInput } from './collection-input.ts';
import { CollectionItem } from './collection.entity.ts';
import { placeBehind } from './collection-order.ts';
import {
  holdCollection,
  noteChanges,
  requireUntouched,
  type CollectionEdit,
  type HeldCollection,
  type NotedChange,
} from './held-collection.ts';
import { isKnown } from './collection-work.reader.ts';
import { requireSection } from './held-section.ts';
import { isShown } from '../access/shown-version.ts';

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
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      if (sectionId) await requireSection(tx, held, sectionId);
      const references = artefactIds.map((artefactId) => ({ artefactId, versionId: versionId ?? null }));
      return addItems(tx, viewer, held, { references, sectionId: sectionId ?? null, note, postId: edit.postId });
    });
  }

  /** Puts an item behind another one, or first, in a section or before all of them. */
  async move(viewer: Viewer, edit: ItemEdit & PlaceInput): Promise<void> {
    const { sectionId = null, afterId = null } = parseInput(placeInput, edit);
    await this.#change(viewer, edit, async (tx, held, item) => {
      const touched = [`item:${item.id}:place`];
      requireUntouched(held, touched);
      if (sectionId) await requireSection(tx, held, sectionId);
      if (afterId && afterId !== item.id) await requireThere(tx, viewer, held, { id: afterId, knows: isShown });
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
      if (versionId) await requireFindable(tx, viewer, [{ artefactId: item.artefact_id, versionId }]);
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
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    await this.#change(
      viewer,
      edit,
      async (tx, held, item) => {
        // Somebody may have said something new of it; that it was moved is no reason to keep it.
        requireUntouched(held, [`item:${item.id}:note`, `item:${item.id}:pin`]);
        const taken = { collectionId: held.id, artefactIds: [item.artefact_id], postId: edit.postId };
        await leaveAgreements(tx, viewer, taken, async () => {
          const gone = { removedAt: viewer.now, removedBy: viewer.personId };
          await tx.manager.update(CollectionItem, { id: item.id }, gone);
        });
        return { kind: 'item-removed', touched: [`item:${item.id}:gone`] };
      },
      isKnown,
    );
  }

  async #change(
    viewer: Viewer,
    edit: ItemEdit,
    work: (tx: Tx, held: HeldCollection, item: ItemRow) => Promise<NotedChange>,
    knows: Knows = isShown,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const held = await holdCollection(tx, viewer, edit);
      const item = await requireThere(tx, viewer, held, { id: edit.itemId, knows });
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

type Knows = (viewer: Viewer, parameters: SqlParameters) => string;

/** An item of the collection that the viewer knows, one that was taken out too. @throws {NotFound} */
async function requireThere(
  tx: Tx,
  viewer: Viewer,
  held: HeldCollection,
  { id, knows }: { readonly id: string; readonly knows: Knows },
): Promise<ItemRow> {
  const parameters = new SqlParameters([held.id, id]);
  const [item] = await tx.query<ItemRow>(
    `select item.collection_item_id as id, item.artefact_id, item.removed_at is not null as removed
       from collection_item item
      where item.collection_id = $1 and item.collection_item_id::text = $2 and ${knows(viewer, parameters)}`,
    parameters.values,
  );
  if (!item) throw new NotFound('item', 'itemId');
  return item;
}
