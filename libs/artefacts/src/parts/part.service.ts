import { ruleToSql, SqlParameters, type Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { standsForArtefactRule } from '../access/version.policy.ts';
import { id } from '../artefact/fields.ts';
import { lockDraft, touchDraft } from '../artefact/locked-version.ts';
import { ruleColumns, versionTables } from '../artefact/version.row.ts';
import { VersionPart } from './version-part.entity.ts';

const partsInput = z.object({
  artefactIds: z.array(id('an artefact')).max(200, 'Name at most 200 parts.'),
});

/** Says what a draft consists of. */
@Injectable()
export class PartService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Replaces the parts of a draft, in this order. A part is any artefact the author may find, and neither the draft's
   * own nor one that contains it. Answers with the id of the version.
   */
  async setParts(
    viewer: Viewer,
    input: { versionId: string; artefactIds: readonly string[]; expectedRevision: number },
  ): Promise<string> {
    const { artefactIds } = parseInput(partsInput, input);
    if (new Set(artefactIds).size < artefactIds.length) {
      throw new Refusal({ code: 'repeated-part', message: 'Name each part once.', field: 'artefactIds' });
    }
    return this.unitOfWork.run(async (tx) => {
      const { version } = await lockDraft(tx, viewer, input.versionId, input.expectedRevision);
      await requireFindable(tx, viewer, artefactIds);
      await requireNoCycle(tx, version.artefact_id, artefactIds);
      await tx.manager.delete(VersionPart, { versionId: version.id });
      if (artefactIds.length > 0) {
        await tx.manager.insert(
          VersionPart,
          artefactIds.map((partId, position) => ({ versionId: version.id, position, partId })),
        );
      }
      await touchDraft(tx, version.id, viewer.now);
      return version.id;
    });
  }
}

async function requireFindable(tx: Tx, viewer: Viewer, artefactIds: readonly string[]): Promise<void> {
  const parameters = new SqlParameters([artefactIds]);
  const rows = await tx.query<{ id: string }>(
    `select distinct version.artefact_id as id from ${versionTables}
      where version.artefact_id = any($1::uuid[]) and ${ruleToSql(standsForArtefactRule(viewer), ruleColumns, parameters)}`,
    parameters.values,
  );
  const found = new Set(rows.map((row) => row.id));
  const problems = artefactIds.flatMap((artefactId, index) =>
    found.has(artefactId)
      ? []
      : [
          {
            code: 'not-found',
            message: 'There is no such artefact, or it is not shared with you.',
            field: `artefactIds.${index}`,
          },
        ],
  );
  if (problems.length > 0) throw new Refusal(problems);
}

/** Any number; held by whoever adds parts, as two changes that are right each by itself can make a circle together. */
const partsLock = 4_207_202;

async function requireNoCycle(tx: Tx, artefactId: string, partIds: readonly string[]): Promise<void> {
  if (partIds.length === 0) return;
  await tx.query(`select pg_advisory_xact_lock($1)`, [partsLock]);
  const [cycle] = await tx.query(
    `with recursive inside as (
       select part_id from unnest($2::uuid[]) as given (part_id)
       union
       select version_part.part_id
         from inside
         join artefact_version version on version.artefact_id = inside.part_id
         join version_part on version_part.version_id = version.version_id
     )
     select from inside where part_id = $1`,
    [artefactId, partIds],
  );
  if (cycle) {
    throw new Refusal({
      code: 'part-cycle',
      message: 'An artefact cannot be a part of itself, nor contain what contains it.',
      field: 'artefactIds',
    });
  }
}
