import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { isId, type Tx } from '@constellation/platform/db';
import { NotFound, Refusal } from '@constellation/platform/errors';
import { isKnown } from '../collection/collection-work.reader.ts';
import { isShown } from '../access/shown-version.ts';
import { CurriculumMapSlot } from './curriculum-map.entity.ts';
import type { HeldMap, MapEdit } from './held-map.ts';
import { mapUnits, unitWith } from './map-unit.sql.ts';

/** What an edit of one unit names: the unit, in the state that was looked at. */
export interface SlotEdit extends MapEdit {
  readonly slotId: string;
  readonly expectedRevision: number;
}

/** A unit of a map that is held, in the state that was looked at. */
export interface HeldSlot {
  readonly id: string;
  readonly revision: number;
}

/**
 * Holds a unit for a change. A unit whose artefact the viewer may not find is not there for them: they neither move nor remove it.
 * @throws {Refusal} `changed-meanwhile` when somebody else changed it since
 */
export async function holdSlot(
  tx: Tx,
  viewer: Viewer,
  map: HeldMap,
  edit: SlotEdit & { readonly mayBeLost?: boolean },
): Promise<HeldSlot> {
  const row = await findSlot(tx, viewer, map, edit);
  if (!row) throw new NotFound('unit', 'slotId');
  if (row.revision === edit.expectedRevision) return row;
  const message =
    'Somebody changed this unit meanwhile: look at where it stands now, and change it again if it should move.';
  throw new Refusal({ code: 'changed-meanwhile', message, field: 'expectedRevision' });
}

/**
 * A unit of the map that is there for the viewer; null where there is none.
 * @param asked `mayBeLost` where it is enough that they know what it was: to be taken off the map
 */
export async function findSlot(
  tx: Tx,
  viewer: Viewer,
  map: HeldMap,
  { slotId, mayBeLost = false }: { readonly slotId: string; readonly mayBeLost?: boolean },
): Promise<HeldSlot | null> {
  const parameters = new SqlParameters([map.id, isId(slotId) ? slotId : null]);
  const [row] = await tx.query<HeldSlot>(
    `select item.curriculum_map_slot_id as id, item.revision
       from ${mapUnits}
      where item.curriculum_map_id = $1 and item.curriculum_map_slot_id = $2::uuid
        and ${unitWith((mayBeLost ? isKnown : isShown)(viewer, parameters))}`,
    parameters.values,
  );
  return row ?? null;
}

/** Counts a change of a unit. */
export async function countChange(tx: Tx, viewer: Viewer, map: HeldMap, slot: HeldSlot): Promise<void> {
  const change = { revision: slot.revision + 1, changedBy: viewer.personId, changedAt: viewer.now };
  await tx.manager.update(CurriculumMapSlot, { id: slot.id }, change);
}
