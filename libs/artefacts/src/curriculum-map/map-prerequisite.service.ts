import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id } from '../artefact/fields.ts';
import { CurriculumMapPrerequisite } from './curriculum-map.entity.ts';
import { holdMap } from './held-map.ts';
import { countChange, findSlot, holdSlot, type SlotEdit } from './held-slot.ts';
import { prerequisitesOn } from './map-prerequisite.reader.ts';
import { circleThrough } from './prerequisites.ts';

/** Most units that one unit waits for. */
const mostPrerequisites = 20;

const prerequisitesInput = z.object({
  prerequisiteIds: z
    .array(id('a unit'))
    .max(mostPrerequisites, `Name at most ${mostPrerequisites} units.`)
    .transform((given) => [...new Set(given)]),
});

/** Says which units of a map have to be taught before which. */
@Injectable()
export class MapPrerequisiteService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Replaces what comes before a unit, as far as the viewer sees it: what they do not see stays.
   * @throws {Refusal} `prerequisite-circle` for what waits for the unit itself, directly or by others
   */
  async setPrerequisites(
    viewer: Viewer,
    edit: SlotEdit & { readonly prerequisiteIds: readonly string[] },
  ): Promise<void> {
    const { prerequisiteIds } = parseInput(prerequisitesInput, edit);
    await this.unitOfWork.run(async (tx) => {
      const map = await holdMap(tx, viewer, edit);
      const slot = await holdSlot(tx, viewer, map, edit);
      const problems = await Promise.all(
        prerequisiteIds.map(async (prerequisiteId, at) => {
          if (await findSlot(tx, viewer, map, { slotId: prerequisiteId })) return [];
          const message = 'There is no such unit on this map, or it is not shared with you.';
          return [{ code: 'not-found', message, field: `prerequisiteIds.${at}` }];
        }),
      );
      if (problems.flat().length > 0) throw new Refusal(problems.flat());
      const shown = await prerequisitesOn(tx, viewer, [map.id]);
      const wanted = prerequisiteIds.map((prerequisiteId) => ({ slotId: slot.id, prerequisiteId }));
      if (circleThrough(slot.id, [...shown.filter(({ slotId }) => slotId !== slot.id), ...wanted])) {
        throw new Refusal({
          code: 'prerequisite-circle',
          message: 'A unit cannot come before itself: one of these already waits for this unit. Take that away first.',
          field: 'prerequisiteIds',
        });
      }
      for (const one of shown.filter(({ slotId }) => slotId === slot.id)) {
        await tx.manager.delete(CurriculumMapPrerequisite, { slotId: slot.id, prerequisiteId: one.prerequisiteId });
      }
      if (wanted.length > 0) await tx.manager.insert(CurriculumMapPrerequisite, wanted);
      await countChange(tx, viewer, map, slot);
    });
  }
}
