import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { Settings } from '@constellation/platform/config';
import { newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal, type Problem } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { isShown } from '../access/shown-version.ts';
import { slotInput, type SlotInput } from './curriculum-map.input.ts';
import { CurriculumMapSlot } from './curriculum-map.entity.ts';
import { mapUnitPlaced } from './curriculum-map.events.ts';
import { holdMap, type HeldMap, type MapEdit } from './held-map.ts';
import { holdSlot, type SlotEdit } from './held-slot.ts';
import { slotFaults, type NewSlot } from './slot-input.ts';
import { cell, readSlotRows } from './slot-rows.ts';

/** Most units on one map. */
export const mostSlots = 2_000;

/** Puts units on a map, moves them and takes them off; one at a time, or by a table. */
@Injectable()
export class MapSlotService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** Answers with the unit's id. @throws {Refusal} with every fault, {NotFound} for an artefact the viewer may not find */
  async place(viewer: Viewer, edit: MapEdit & { readonly slot: SlotInput }): Promise<string> {
    const slot = parseInput(slotInput, edit.slot);
    return this.unitOfWork.run(async (tx) => {
      const map = await holdMap(tx, viewer, edit);
      await this.#requireRoom(tx, map, 1);
      await this.#requireFit(tx, viewer, map, slot);
      const [id] = await insert(tx, viewer, map, [slot]);
      return id ?? '';
    });
  }

  /** Changes where and what it is, as a whole. @throws {Refusal} `changed-meanwhile` when somebody else did since */
  async change(viewer: Viewer, edit: SlotEdit & { readonly slot: SlotInput }): Promise<void> {
    const slot = parseInput(slotInput, edit.slot);
    await this.unitOfWork.run(async (tx) => {
      const map = await holdMap(tx, viewer, edit);
      const held = await holdSlot(tx, viewer, map, edit);
      await this.#requireFit(tx, viewer, map, slot);
      const before = await tx.manager.findOneByOrFail(CurriculumMapSlot, { id: held.id });
      await tx.manager.update(
        CurriculumMapSlot,
        { id: held.id },
        { ...slot, revision: held.revision + 1, changedBy: viewer.personId, changedAt: viewer.now },
      );
      if (stands.some((field) => slot[field] !== before[field])) tellPlaced(tx, [{ ...slot, id: held.id }]);
    });
  }

  /** Takes it off the map; the artefact stays as it is. Who knows what it was may do so when its artefact is gone, too. */
  async remove(viewer: Viewer, edit: SlotEdit): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const map = await holdMap(tx, viewer, edit);
      const { id } = await holdSlot(tx, viewer, map, { ...edit, mayBeLost: true });
      await tx.manager.delete(CurriculumMapSlot, { id });
    });
  }

  /**
   * Puts the units of a table on the map, beside what stands there. All of them or, with a fault anywhere, none. A unit that stands
   * there already, in the same weeks of the same years and cycle, is left as it is: the same table again changes nothing.
   * @throws {Refusal} with every fault; a fault of a cell has the field `csv.<line>.<column>`
   */
  async import(viewer: Viewer, edit: MapEdit & { readonly csv: string }): Promise<ImportedUnits> {
    return this.unitOfWork.run(async (tx) => {
      const map = await holdMap(tx, viewer, edit);
      const { rows, problems } = readSlotRows(edit.csv, map, this.settings.http.publicUrl);
      if (problems.length > 0) throw new Refusal([...problems]);
      const found = await findable(tx, viewer, rows);
      const missing = rows.filter(({ artefactId }) => artefactId !== null && !found.has(artefactId));
      if (missing.length > 0) {
        throw new Refusal(
          missing.map(({ line }): Problem => ({
            code: 'not-found',
            message: noArtefact,
            field: cell(line, 'artefact'),
          })),
        );
      }
      const there = new Set((await tx.manager.findBy(CurriculumMapSlot, { mapId: map.id })).map(placeOf));
      const added = rows.filter((row) => {
        const place = placeOf(row);
        return !there.has(place) && there.add(place);
      });
      await this.#requireRoom(tx, map, added.length);
      if (added.length > 0) await insert(tx, viewer, map, added);
      return { added: added.length, alreadyThere: rows.length - added.length };
    });
  }

  async #requireRoom(tx: Tx, { id }: HeldMap, more: number): Promise<void> {
    const many = await tx.manager.count(CurriculumMapSlot, { where: { mapId: id } });
    if (many + more <= mostSlots) return;
    throw new Refusal({ code: 'too-many', message: `A map holds at most ${mostSlots} units.`, field: 'mapId' });
  }

  async #requireFit(tx: Tx, viewer: Viewer, map: HeldMap, slot: NewSlot): Promise<void> {
    const faults = slotFaults(slot, map);
    if (faults.length > 0) {
      throw new Refusal(faults.map(({ field, message }) => ({ code: 'slot', message, field: `slot.${field}` })));
    }
    if (slot.artefactId !== null && !(await findable(tx, viewer, [slot])).has(slot.artefactId)) {
      throw new Refusal({ code: 'not-found', message: noArtefact, field: 'slot.artefactId' });
    }
  }
}

/** What a table did. */
export interface ImportedUnits {
  readonly added: number;
  readonly alreadyThere: number;
}

/** What two units have in common that are the same: a strand is only a row in which it is drawn. */
const placeOf = ({ artefactId, title, firstYear, lastYear, cycle, firstWeek, weeks }: NewSlot): string =>
  JSON.stringify([artefactId, artefactId ? null : title, firstYear, lastYear, cycle, firstWeek, weeks]);

/** What of a unit makes it another one to those who look what is taught when. */
const stands = ['artefactId', 'firstYear', 'lastYear', 'firstWeek', 'weeks'] as const;

/** Others hear of artefacts; what is only planned is nobody's but the map's. */
function tellPlaced(tx: Tx, slots: readonly { readonly id: string; readonly artefactId: string | null }[]): void {
  for (const { id, artefactId } of slots) {
    if (artefactId !== null) tx.emit(mapUnitPlaced, { slotId: id });
  }
}

const noArtefact = 'There is no such artefact, or you may not find it.';

async function insert(tx: Tx, viewer: Viewer, map: HeldMap, slots: readonly NewSlot[]): Promise<readonly string[]> {
  const rows = slots.map((slot) => ({
    ...{ id: newId(), mapId: map.id, artefactId: slot.artefactId, title: slot.title, strand: slot.strand },
    ...{ firstYear: slot.firstYear, lastYear: slot.lastYear, cycle: slot.cycle },
    ...{ firstWeek: slot.firstWeek, weeks: slot.weeks, revision: 1 },
    ...{ changedBy: viewer.personId, changedAt: viewer.now },
  }));
  await tx.manager.insert(CurriculumMapSlot, rows);
  tellPlaced(tx, rows);
  return rows.map(({ id }) => id);
}

/** Of the artefacts that are named, those of which the viewer may find a released version. */
async function findable(
  tx: Tx,
  viewer: Viewer,
  slots: readonly Pick<NewSlot, 'artefactId'>[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(slots.flatMap(({ artefactId }) => artefactId ?? []))];
  if (ids.length === 0) return new Set();
  const parameters = new SqlParameters([ids]);
  const rows = await tx.query<{ artefact_id: string }>(
    `select item.artefact_id from (select unnest($1::uuid[]) as artefact_id, null::uuid as version_id) item
      where ${isShown(viewer, parameters)}`,
    parameters.values,
  );
  return new Set(rows.map((row) => row.artefact_id));
}
