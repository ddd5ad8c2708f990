import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { newId, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { comeUnderAgreements, requireMayGive } from '../agreement/collected-items.ts';
import { CollectionItem } from './collection.entity.ts';
import { lastPlace } from './collection-order.ts';
import { noteChanges, type HeldCollection, type NotedChange } from './held-collection.ts';
import { isShown } from '../access/shown-version.ts';

/** Most items of a collection, as far as whoever adds to it sees them. */
export const mostItems = 1_000;

/** An artefact, and the version to pin it to. */
export interface AddedReference {
  readonly artefactId: string;
  readonly versionId: string | null;
}

/** What is put at the end of a section, in this order. */
export interface AddedItems {
  readonly references: readonly AddedReference[];
  readonly sectionId: string | null;
  readonly note: string;
  readonly postId: string;
}

/**
 * Adds artefacts that the viewer may find; what is there already stays where it is. Answers with the ids of the new items.
 * @throws {Refusal} `not-found` for each that is not theirs to find, `too-many`, `not-theirs-to-give`
 */
export async function addItems(
  tx: Tx,
  viewer: Viewer,
  held: HeldCollection,
  { references, sectionId, note, postId }: AddedItems,
): Promise<readonly string[]> {
  await requireMayGive(tx, viewer, held.id);
  await requireFindable(tx, viewer, references);
  const there = await shownThere(tx, viewer, held.id);
  const added = references.filter(({ artefactId }) => !there.has(artefactId));
  if (there.size + added.length > mostItems) {
    const message = `A collection holds at most ${mostItems.toLocaleString('en-GB')} items: begin another one.`;
    throw new Refusal({ code: 'too-many', message, field: 'artefactIds' });
  }
  const last = await lastPlace(tx, { collectionId: held.id, sectionId });
  const items = added.map((reference, place) => ({
    ...{ id: newId(), collectionId: held.id, sectionId, ...reference, note },
    ...{ position: String(last + place + 1), addedBy: viewer.personId, addedAt: viewer.now },
  }));
  if (items.length > 0) await tx.manager.insert(CollectionItem, items);
  const changes = items.map(({ id }): NotedChange => ({
    ...{ kind: 'item-added', touched: [`item:${id}:place`], itemId: id },
  }));
  await noteChanges(tx, viewer, held, { postId, changes });
  const artefactIds = added.map(({ artefactId }) => artefactId);
  if (added.length > 0) await comeUnderAgreements(tx, viewer, { collectionId: held.id, artefactIds, postId });
  return items.map(({ id }) => id);
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

/** @throws {Refusal} `not-found` for each that is not the viewer's to find */
export async function requireFindable(tx: Tx, viewer: Viewer, references: readonly AddedReference[]): Promise<void> {
  const parameters = new SqlParameters([
    references.map(({ artefactId }) => artefactId),
    references.map(({ versionId }) => versionId),
  ]);
  const rows = await tx.query<{ place: string }>(
    `select item.place from unnest($1::uuid[], $2::uuid[]) with ordinality as item (artefact_id, version_id, place)
      where ${isShown(viewer, parameters)}`,
    parameters.values,
  );
  const found = new Set(rows.map((row) => Number(row.place)));
  const message = 'There is no such released artefact, or it is not shared with you.';
  const problems = references.flatMap(({ versionId }, place) =>
    found.has(place + 1)
      ? []
      : [{ code: 'not-found', message, field: versionId === null ? `artefactIds.${place}` : 'versionId' }],
  );
  if (problems.length > 0) throw new Refusal(problems);
}
