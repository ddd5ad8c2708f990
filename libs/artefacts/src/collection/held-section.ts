import type { Tx } from '@constellation/platform/db';
import { NotFound } from '@constellation/platform/errors';
import { requireUntouched, type HeldCollection } from './held-collection.ts';

/** A section of a held collection. */
export interface SectionRow {
  readonly id: string;
  readonly position: string;
}

/** @throws {NotFound}; {CollectionConflict} when it was taken out since the state that was edited */
export async function requireSection(tx: Tx, held: HeldCollection, sectionId: string): Promise<SectionRow> {
  const [section] = await tx.query<SectionRow & { removed: boolean }>(
    `select collection_section_id as id, position::text as position, removed_at is not null as removed
       from collection_section where collection_id = $1 and collection_section_id::text = $2`,
    [held.id, sectionId],
  );
  if (!section) throw new NotFound('section', 'sectionId');
  if (section.removed) {
    requireUntouched(held, [`section:${section.id}:gone`]);
    throw new NotFound('section', 'sectionId');
  }
  return section;
}
