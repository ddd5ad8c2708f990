import type { Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { termsChanged } from '../artefact/artefact.events.ts';
import { lockForDecision, type LockedVersion } from '../artefact/locked-version.ts';
import { offerUpstreamChanges } from '../upstream/tell.ts';
import { recordDecision } from './decision-record.ts';
import type { Decision } from './check-release.ts';
import { whyNotUndone } from './undo-release.ts';
import { isFresh, undoMinutes } from './undo-window.ts';

/** Takes back a release that nobody has opened yet. */
@Injectable()
export class UndoReleaseService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Puts a release of the last minutes back to those who review it, as if it had not been: the version before it is the
   * released one again, its followers are on it, and nobody was told. Answers with the id of the version.
   * @throws {Refusal} `undo-over` when the time is over or somebody has opened it
   */
  async undo(viewer: Viewer, about: Decision): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { locked, post } = await lockForDecision(tx, viewer, about);
      const { version } = locked;
      await requireUndoable(tx, version, viewer.now);
      await writeDown(tx, version.id, viewer);
      const before = await reinstateBefore(tx, version);
      await takeBack(tx, version.id, viewer.now);
      await returnFollowers(tx, version);
      const changed = before === null ? [version.id] : [version.id, before];
      await recomputeVersionAccess(tx, changed, viewer.now);
      await settleFollowers(tx, [version.artefact_id], viewer.now);
      if (before !== null) {
        await offerUpstreamChanges(tx, { artefactId: version.artefact_id, versionId: before }, viewer.now);
      }
      recordDecision(tx, { viewer, post }, { action: 'release.undone', version });
      for (const versionId of changed) tx.emit(termsChanged, { artefactId: version.artefact_id, versionId });
      return version.id;
    });
  }
}

async function requireUndoable(tx: Tx, version: LockedVersion, now: Date): Promise<void> {
  const [row] = await tx.query<{ released_at: Date | null }>(
    `select released_at from artefact_version where version_id = $1`,
    [version.id],
  );
  const over =
    version.state === 'released' && isFresh(row?.released_at ?? null, now)
      ? await whyNotUndone(tx, version.id)
      : `A release can be taken back for ${undoMinutes} minutes: withdraw it, or recall it.`;
  if (over !== null) throw new Refusal({ code: 'undo-over', message: over });
}

async function writeDown(tx: Tx, versionId: string, viewer: Viewer): Promise<void> {
  await tx.query(
    `insert into release_undo (version_id, released_at, released_by, undone_at, undone_by)
     select version_id, released_at, released_by, $2, $3 from artefact_version where version_id = $1`,
    [versionId, viewer.now, viewer.personId],
  );
}

/** The version that this release superseded; one that was superseded, or taken back, before stays what it is. */
async function reinstateBefore(tx: Tx, version: LockedVersion): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `update artefact_version set state = 'released'
      where state = 'superseded'
        and version_id = (select before.version_id from artefact_version before
                           where before.artefact_id = $1 and before.number is not null and before.version_id <> $2
                           order by before.number desc limit 1)
      returning version_id as id`,
    [version.artefact_id, version.id],
  );
  return row?.id ?? null;
}

async function takeBack(tx: Tx, versionId: string, now: Date): Promise<void> {
  await tx.query(
    `update artefact_version
        set state = 'in-review', number = null, released_at = null, released_by = null, updated_at = $2, revision = revision + 1
      where version_id = $1`,
    [versionId, now],
  );
  for (const table of ['release_terms', 'pupil_data_check', 'version_fingerprint']) {
    await tx.query(`delete from ${table} where version_id = $1`, [versionId]);
  }
  await tx.query(`delete from upstream_change where version_id = $1 and kind = 'released'`, [versionId]);
}

/** Followers whom the release took along go back to the newest version before it. */
async function returnFollowers(tx: Tx, version: LockedVersion): Promise<void> {
  await tx.query(
    `update adoption
        set version_id = (select before.version_id from artefact_version before
                           where before.artefact_id = $1 and before.number is not null
                           order by before.state in ('released', 'superseded') desc, before.number desc limit 1)
      where adoption.version_id = $2 and exists (
        select from artefact_version before where before.artefact_id = $1 and before.number is not null)`,
    [version.artefact_id, version.id],
  );
}
