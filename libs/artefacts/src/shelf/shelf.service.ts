import { SqlParameters, type Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { NotFound, parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isShown } from '../access/shown-version.ts';
import { id, paragraph } from '../artefact/fields.ts';

const kept = z.object({ artefactId: id('an artefact'), note: paragraph(2_000).nullish() });

/** Most things on one shelf, as far as they are there for whoever it belongs to. */
const mostKept = 1_000;

/** What a person keeps for later: theirs alone, seen and changed by nobody else. */
@Injectable()
export class ShelfService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Puts a released artefact that the viewer may find on their shelf. What stands there already stays where it is; a note that
   * is given takes the place of the one before, and without one that stays.
   * @throws {NotFound} when it is not theirs to find, {Refusal} `too-many`
   */
  async save(viewer: Viewer, given: z.input<typeof kept>): Promise<void> {
    const { artefactId, note = null } = parseInput(kept, given);
    await this.unitOfWork.run(async (tx) => {
      // Two windows of one person count one after the other.
      await tx.query('select from person where person_id = $1 for update', [viewer.personId]);
      await this.#requireShown(tx, viewer, artefactId);
      await this.#requireRoom(tx, viewer, artefactId);
      await tx.query(
        `insert into shelf_item (person_id, artefact_id, note, saved_at) values ($1, $2, coalesce($3, ''), $4)
         on conflict (person_id, artefact_id) do update set note = coalesce($3, shelf_item.note)`,
        [viewer.personId, artefactId, note, viewer.now],
      );
    });
  }

  /** Takes it off the shelf. What is not there, or not there for them now, is off it afterwards as well. */
  async remove(viewer: Viewer, given: { readonly artefactId: string }): Promise<void> {
    const { artefactId } = parseInput(kept.pick({ artefactId: true }), given);
    await this.unitOfWork.run((tx) =>
      tx.query('delete from shelf_item where person_id = $1 and artefact_id = $2', [viewer.personId, artefactId]),
    );
  }

  async #requireShown(tx: Tx, viewer: Viewer, artefactId: string): Promise<void> {
    const parameters = new SqlParameters([artefactId]);
    const rows = await tx.query(
      `select from (select $1::uuid as artefact_id, null::uuid as version_id) item where ${isShown(viewer, parameters)}`,
      parameters.values,
    );
    if (rows.length === 0) throw new NotFound('released artefact', 'artefactId');
  }

  async #requireRoom(tx: Tx, viewer: Viewer, artefactId: string): Promise<void> {
    const parameters = new SqlParameters([viewer.personId, artefactId]);
    const [there] = await tx.query<{ many: number }>(
      `select count(*)::int as many
         from (select artefact_id, null::uuid as version_id from shelf_item where person_id = $1 and artefact_id <> $2) item
        where ${isShown(viewer, parameters)}`,
      parameters.values,
    );
    if ((there?.many ?? 0) < mostKept) return;
    const message = `Your shelf holds ${mostKept.toLocaleString('en-GB')} things: take something off it first.`;
    throw new Refusal({ code: 'too-many', message, field: 'artefactId' });
  }
}
