import type { CollectionChangeRow } from '../collection/collection-change.reader.ts';
import type { CollectionItemRow } from '../collection/collection-item.reader.ts';
import type { CollectionRow } from '../collection/collection.reader.ts';
import { toVersionType } from './artefact.type.ts';
import {
  CollectionAudienceType,
  CollectionChangeType,
  CollectionItemType,
  CollectionSectionType,
  CollectionType,
} from './collection.type.ts';

/** A collection for its viewer: what only curators need is left out for others. */
export function toCollectionType(row: CollectionRow): CollectionType {
  return Object.assign(new CollectionType(), {
    id: row.id,
    row,
    title: row.title,
    descriptionMarkdown: row.description,
    ownerKind: row.owner_kind,
    sections: row.sections.map((section) => Object.assign(new CollectionSectionType(), section)),
    canCurate: row.can_curate,
    canManage: row.can_manage,
    revision: row.can_curate ? row.revision : null,
    isUnderAgreement: row.can_curate && row.is_agreed,
    audience: row.can_curate ? Object.assign(new CollectionAudienceType(), { row, scope: row.scope }) : null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  });
}

export function toCollectionItemType(row: CollectionItemRow): CollectionItemType {
  return Object.assign(new CollectionItemType(), {
    id: row.id,
    row,
    sectionId: row.section_id,
    note: row.note,
    pinned: row.is_pinned,
    addedAt: row.added_at,
    version: toVersionType(row.version),
  });
}

export function toCollectionChangeType(row: CollectionChangeRow): CollectionChangeType {
  return Object.assign(new CollectionChangeType(), {
    row,
    revision: row.revision,
    kind: row.kind,
    itemId: row.item_id,
    sectionId: row.section_id,
    title: row.title,
    changedAt: row.changed_at,
  });
}
