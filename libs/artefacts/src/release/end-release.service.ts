import { organisationKey, type Viewer } from '@constellation/platform/access';
import { UnitOfWork, type Tx } from '@constellation/platform/db';
import { parseInput, Refusal } from '@constellation/platform/errors';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { fileRecalled, versionRecalled, versionWithdrawn } from '../artefact/artefact.events.ts';
import { paragraph } from '../artefact/fields.ts';
import { lockForDecision, type LockedVersion } from '../artefact/locked-version.ts';
import { recallReasons, tombstoneReasons, withdrawReasons, type TombstoneReason } from '../artefact/version-state.ts';
import { tellRightsChange } from '../upstream/tell.ts';
import { adoptersOf, audienceNow, keepForAdopters } from './adopters.ts';
import { recordDecision, recordGrant } from './decision-record.ts';
import type { Decision } from './check-release.ts';

const endInput = z.object({ reason: z.enum(tombstoneReasons), note: paragraph(2_000).nullish() });

/** Why a version is ended. */
export interface EndOfRelease extends Decision {
  readonly reason: TombstoneReason;
  /** Shown with the tombstone. */
  readonly note?: string | null | undefined;
}

/** Takes released versions back. Each leaves a tombstone for those who could read the version. */
@Injectable()
export class EndReleaseService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Ends finding and new adoption; organisations that adopted the version keep it. */
  async withdraw(viewer: Viewer, about: EndOfRelease): Promise<string> {
    const { reason, note } = parseReason(
      about,
      withdrawReasons,
      'Withdrawing is for what is a duplicate, was replaced or is no longer wanted; recall it for this reason.',
    );
    await settleEndedAgreements(this.unitOfWork, viewer.now);
    return this.unitOfWork.run(async (tx) => {
      const { locked, post } = await lockForDecision(tx, viewer, about);
      const { version } = locked;
      requireState(version, ['released', 'superseded'], 'Only a released version can be withdrawn.');
      await settleFollowers(tx, [version.artefact_id], viewer.now);
      const adopters = await adoptersOf(tx, version.id);
      const before = await audienceNow(tx, version.id, viewer.now);
      await leaveTombstone(tx, viewer, { version, reason, note, adopters });
      await setState(tx, version.id, 'withdrawn');
      await keepForAdopters(tx, version, { reason: 'adopted-before-withdrawal', before, now: viewer.now });
      await recomputeVersionAccess(tx, [version.id], viewer.now);
      await tellRightsChange(tx, originOf(version), { kind: 'withdrawn', adopters, now: viewer.now });
      tx.emit(versionWithdrawn, { artefactId: version.artefact_id, versionId: version.id });
      recordDecision(tx, { viewer, post }, { action: 'release.withdrawn', version, codes: [reason] });
      return version.id;
    });
  }

  /**
   * Takes the version from everyone at once, adopters and files included: whatever other version or draft holds one of its
   * files loses that file as well.
   */
  async recall(viewer: Viewer, about: EndOfRelease): Promise<string> {
    const { reason, note } = parseReason(
      about,
      recallReasons,
      'Recalling takes it from everyone, adopters too; withdraw it for this reason.',
    );
    return this.unitOfWork.run(async (tx) => {
      const { locked, post } = await lockForDecision(tx, viewer, about);
      const { version } = locked;
      requireState(version, ['released', 'superseded', 'withdrawn'], 'Only what was released can be recalled.');
      await settleFollowers(tx, [version.artefact_id], viewer.now);
      const ended = await tx.query<{ id: string }>(
        `update access_grant set ended_at = $2 where version_id = $1 and ended_at is null returning organisation_id as id`,
        [version.id, viewer.now],
      );
      const adopters = [...new Set([...(await adoptersOf(tx, version.id)), ...ended.map((row) => row.id)])];
      await leaveTombstone(tx, viewer, { version, reason, note, adopters });
      await setState(tx, version.id, 'recalled');
      await recallFiles(tx, version.id, viewer.now);
      await recomputeVersionAccess(tx, [version.id], viewer.now);
      await tellRightsChange(tx, originOf(version), { kind: 'recalled', adopters, now: viewer.now });
      tx.emit(versionRecalled, { artefactId: version.artefact_id, versionId: version.id });
      recordDecision(tx, { viewer, post }, { action: 'release.recalled', version, codes: [reason] });
      const actor = { personId: viewer.personId, postId: post.id };
      for (const { id } of ended) recordGrant(tx, { action: 'access.ended', version, organisationId: id, actor });
      return version.id;
    });
  }
}

const originOf = (version: LockedVersion) => ({ artefactId: version.artefact_id, versionId: version.id });

function parseReason(about: EndOfRelease, allowed: readonly TombstoneReason[], otherwise: string) {
  const parsed = parseInput(endInput, about);
  if (!allowed.includes(parsed.reason))
    throw new Refusal({ code: 'wrong-reason', message: otherwise, field: 'reason' });
  return parsed;
}

function requireState(version: LockedVersion, allowed: readonly string[], message: string): void {
  if (!allowed.includes(version.state)) throw new Refusal({ code: 'wrong-state', message });
}

async function setState(tx: Tx, versionId: string, state: 'withdrawn' | 'recalled'): Promise<void> {
  await tx.query(`update artefact_version set state = $2 where version_id = $1`, [versionId, state]);
}

/**
 * Nobody opens the files of this version from now on. Equal bytes that are uploaded anew are another file, which whoever
 * uploads it answers for.
 */
async function recallFiles(tx: Tx, versionId: string, now: Date): Promise<void> {
  // In one order, so that two recalls of versions that share files never wait for each other in a circle.
  await tx.query(
    `select from stored_file where file_id in (select file_id from version_file where version_id = $1)
      order by file_id for no key update`,
    [versionId],
  );
  await tx.query(
    `update stored_file set recalled_at = $2
      where recalled_at is null and file_id in (select file_id from version_file where version_id = $1)`,
    [versionId, now],
  );
  // Drafts as well: one of them may be on its way to its release.
  const others = await tx.query<{ artefact_id: string; version_id: string }>(
    `select distinct version.artefact_id, version.version_id
       from version_file recalled
       join version_file other on other.file_id = recalled.file_id and other.version_id <> recalled.version_id
       join artefact_version version on version.version_id = other.version_id
      where recalled.version_id = $1`,
    [versionId],
  );
  for (const other of others) tx.emit(fileRecalled, { artefactId: other.artefact_id, versionId: other.version_id });
}

/** For those who could read the version until now, and its adopters, whose grants may be about to end. */
async function leaveTombstone(
  tx: Tx,
  viewer: Viewer,
  about: {
    version: LockedVersion;
    reason: TombstoneReason;
    note: string | null | undefined;
    adopters: readonly string[];
  },
): Promise<void> {
  const { version, reason, note, adopters } = about;
  // Who waited for an embargo to lift never could read it, and does not learn that it was there.
  const begun = version.available_from === null || version.available_from <= viewer.now;
  const keys = [...(begun ? version.read_keys : []), ...adopters.map(organisationKey)];
  await tx.query(
    `insert into tombstone (version_id, reason, note, reader_keys, made_at, made_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (version_id) do update set reason = excluded.reason, note = excluded.note, made_at = excluded.made_at,
       made_by = excluded.made_by,
       reader_keys = array(select unnest(tombstone.reader_keys) union select unnest(excluded.reader_keys))`,
    [version.id, reason, note ?? null, [...new Set(keys)], viewer.now, viewer.personId],
  );
}
