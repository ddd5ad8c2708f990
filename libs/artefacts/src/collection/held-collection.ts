import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, type Tx } from '@constellation/platform/db';
import { NotAllowed, NotFound, Refusal } from '@constellation/platform/errors';
import { CollectionConflict, conflictOf, type TouchingChange } from './collection-conflict.ts';
import { collectionChanged } from './collection.events.ts';
import { CollectionChange, type CollectionChangeKind, type CollectionOwnerKind } from './collection.entity.ts';
import { collectionColumns, collectionRule, curateCollectionRule, manageCollectionRule } from './collection.policy.ts';

/** What every edit names: the collection, the state that was looked at, and the post it acts through. */
export interface CollectionEdit {
  readonly collectionId: string;
  /** The revision that was edited; where nothing that stands there can be overwritten it may be absent. */
  readonly expectedRevision?: number | null | undefined;
  readonly postId: string;
}

/** A collection held for a change: nobody else changes it until the transaction ends. */
export interface HeldCollection {
  readonly id: string;
  readonly owner_kind: CollectionOwnerKind;
  readonly owner_id: string;
  readonly owner_community_id: string | null;
  readonly holder_id: string;
  readonly holder_kind: string;
  readonly acting_organisation_id: string;
  readonly partnership_ids: readonly string[];
  readonly revision: number;
  readonly can_curate: boolean;
  readonly can_manage: boolean;
  /** What was changed since the state that was edited. */
  readonly since: readonly TouchingChange[];
  readonly expectedRevision: number;
}

/**
 * Holds a collection for an edit of those who curate it, or who manage it.
 * @throws {NotFound} to who does not see it, {NotAllowed} to who does and may not, {Refusal} `revision`
 */
export async function holdCollection(
  tx: Tx,
  viewer: Viewer,
  edit: CollectionEdit,
  right: 'curate' | 'manage' = 'curate',
): Promise<HeldCollection> {
  viewer.post(edit.postId);
  const parameters = new SqlParameters([isId(edit.collectionId) ? edit.collectionId : null]);
  const may = (rule: Parameters<typeof ruleToSql>[0]): string => ruleToSql(rule, collectionColumns, parameters);
  const [row] = await tx.query<Omit<HeldCollection, 'since' | 'expectedRevision'>>(
    `select collection.collection_id as id, collection.owner_kind, collection.owner_id, collection.owner_community_id, collection.acting_organisation_id,
            collection.partnership_ids, collection.revision, holder.organisation_id as holder_id, holder.kind as holder_kind,
            ${may(curateCollectionRule(viewer))} as can_curate, ${may(manageCollectionRule(viewer))} as can_manage
       from collection
       join organisation holder on holder.organisation_id = coalesce(collection.owner_organisation_id, collection.acting_organisation_id)
      where collection.collection_id = $1::uuid and collection.deleted_at is null and ${may(collectionRule(viewer))}
        for update of collection`,
    parameters.values,
  );
  if (!row) throw new NotFound('collection', 'collectionId');
  if (right === 'manage' ? !row.can_manage : !row.can_curate) {
    throw new NotAllowed(
      right === 'manage'
        ? 'Only its owner decides about this: of an organisation, those who run it or decide about its releases; of a community, its stewards.'
        : 'Only its curators change a collection.',
    );
  }
  const expectedRevision = edit.expectedRevision ?? row.revision;
  if (!Number.isInteger(expectedRevision) || expectedRevision < 1 || expectedRevision > row.revision) {
    const message = 'There is no such state of the collection: read it again.';
    throw new Refusal({ code: 'revision', message, field: 'expectedRevision' });
  }
  const since =
    expectedRevision === row.revision
      ? []
      : await tx.query<TouchingChange>(
          `select revision, kind, touched from collection_change where collection_id = $1 and revision > $2 order by revision`,
          [row.id, expectedRevision],
        );
  return { ...row, since, expectedRevision };
}

/** @throws {CollectionConflict} when something of this was changed since the state that was edited */
export function requireUntouched(held: HeldCollection, touches: readonly string[]): void {
  const conflict = conflictOf(held.since, touches);
  if (conflict !== null) throw new CollectionConflict(held.id, held.expectedRevision, conflict);
}

/** What one edit did. */
export interface NotedChange {
  readonly kind: CollectionChangeKind;
  readonly touched: readonly string[];
  readonly itemId?: string;
  readonly sectionId?: string;
}

/** Writes down what was changed, each change as a revision of its own. */
export async function noteChanges(
  tx: Tx,
  viewer: Viewer,
  held: HeldCollection,
  { postId, changes }: { readonly postId: string; readonly changes: readonly NotedChange[] },
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(`update collection set revision = revision + $2 where collection_id = $1`, [held.id, changes.length]);
  const itemIds = changes.flatMap(({ itemId }) => itemId ?? []);
  // What changed beside items is there for all who see the collection.
  const isOfItems = itemIds.length === changes.length;
  tx.emit(collectionChanged, { collectionId: held.id, itemIds: isOfItems ? itemIds : [] });
  await tx.manager.insert(
    CollectionChange,
    changes.map((change, place) => ({
      collectionId: held.id,
      revision: held.revision + place + 1,
      kind: change.kind,
      touched: [...change.touched],
      itemId: change.itemId ?? null,
      sectionId: change.sectionId ?? null,
      changedBy: viewer.personId,
      changedFor: viewer.post(postId).organisationId,
      changedAt: viewer.now,
    })),
  );
}
