import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id } from '../artefact/fields.ts';
import { statementSubjectsOf } from '../framework/statement-subjects.ts';
import { alignmentExtents } from './coverage.ts';
import { holdMap, type HeldMap } from './held-map.ts';
import { countChange, holdSlot, type SlotEdit } from './held-slot.ts';

/** Most statements of one unit. */
const mostAlignments = 100;

const alignmentsInput = z
  .array(
    z.object({
      statementId: id('a statement'),
      extent: z.enum(alignmentExtents, 'Say whether the unit teaches the statement fully or in part.'),
    }),
  )
  .max(mostAlignments, `A unit is aligned to at most ${mostAlignments} statements.`)
  .refine(
    (given) => new Set(given.map(({ statementId }) => statementId)).size === given.length,
    'Name each statement once.',
  );
export type AlignmentInput = z.input<typeof alignmentsInput>[number];

/** Says which statements of the framework the units on a map teach. */
@Injectable()
export class MapAlignmentService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Replaces what a unit is aligned to. What stays as it was keeps who aligned it, and when.
   * @throws {Refusal} for a statement that is not there, or of another subject
   */
  async align(viewer: Viewer, edit: SlotEdit & { readonly alignments: readonly AlignmentInput[] }): Promise<void> {
    const { alignments } = parseInput(z.object({ alignments: alignmentsInput }), edit);
    await this.unitOfWork.run(async (tx) => {
      const map = await holdMap(tx, viewer, edit);
      const slot = await holdSlot(tx, viewer, map, edit);
      await requireStatements(tx, map, alignments);
      const kept = alignments.map(({ statementId }) => statementId);
      await tx.query(
        'delete from curriculum_map_alignment where curriculum_map_slot_id = $1 and framework_statement_id <> all($2::uuid[])',
        [slot.id, kept],
      );
      await tx.query(
        `insert into curriculum_map_alignment as known (curriculum_map_slot_id, framework_statement_id, extent, aligned_by, aligned_at)
         select $1, given."statementId", given.extent, $3, $4
           from jsonb_to_recordset($2::jsonb) as given ("statementId" uuid, extent text)
             on conflict (curriculum_map_slot_id, framework_statement_id) do update
            set extent = excluded.extent, aligned_by = excluded.aligned_by, aligned_at = excluded.aligned_at
          where known.extent <> excluded.extent`,
        [slot.id, JSON.stringify(alignments), viewer.personId, viewer.now],
      );
      await countChange(tx, viewer, map, slot);
    });
  }
}

async function requireStatements(tx: Tx, map: HeldMap, alignments: readonly { statementId: string }[]): Promise<void> {
  if (alignments.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `select framework_statement_id as id from framework_statement
      where framework_statement_id = any($1::uuid[]) and subject = any($2::text[])`,
    [alignments.map(({ statementId }) => statementId), statementSubjectsOf(map.subject)],
  );
  const known = new Set(rows.map((row) => row.id));
  const problems = alignments.flatMap(({ statementId }, at) =>
    known.has(statementId)
      ? []
      : [
          {
            code: 'not-found',
            message: 'There is no such statement for the subject of this map.',
            field: `alignments.${at}.statementId`,
          },
        ],
  );
  if (problems.length > 0) throw new Refusal(problems);
}
