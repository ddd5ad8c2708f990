import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { newId, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { versionColumns, versionRule } from '../access/version.policy.ts';
import { comeUnderAgreements, requireMayGive } from '../agreement/collected-items.ts';
import { CollectionItem } from './collection.entity.ts';
import { lastPlace } from './collection-order.ts';
import { noteChanges, type HeldCollection, type NotedChange } from './held-collection.ts';
import { isShown } from '../access/shown-version.ts';

/** Most items of a collection, as far as whoever adds to it sees them. */
export const mostItems = 1_000;

/** What is put at the end of a section, in this order. */
export interface AddedItems {
  readonly artefactIds: readonly string[];
  /** The version to pin the one artefact to. */
  readonly versionId: string | null;
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
  { artefactIds, versionId, sectionId, note, postId }: AddedItems,
): Promise<readonly string[]> {
  await requireMayGive(tx, viewer, held.id);
  await requireFindable(tx, viewer, artefactIds, versionId);
  const there = await shownThere(tx, viewer, held.id);
  const added = artefactIds.filter((id) => !there.has(id));
  if (there.size + added.length > mostItems) {
    const message = `A collection holds at most ${mostItems.toLocaleString('en-GB')} items: begin another one.`;
    throw new Refusal({ code: 'too-many', message, field: 'artefactIds' });
  }
  const last = await lastPlace(tx, { collectionId: held.id, sectionId });
  const items = added.map((artefactId, place) => ({
    ...{ id: newId(), collectionId: held.id, sectionId, artefactId, versionId, note },
    ...{ position: String(last + place + 1), addedBy: viewer.personId, addedAt: viewer.now },
  }));
  if (items.length > 0) await tx.manager.insert(CollectionItem, items);
  const changes = items.map(({ id }): NotedChange => ({
    ...{ kind: 'item-added', touched: [`item:${id}:place`], itemId: id },
  }));
  await noteChanges(tx, viewer, held, { postId, changes });
  if (added.length > 0) await comeUnderAgreements(tx, viewer, { collectionId: held.id, artefactIds: added, postId });
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

export async function requireFindable(
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
