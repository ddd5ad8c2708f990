import type { Viewer } from '@constellation/platform/access';
import type { Tx } from '@constellation/platform/db';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { writeCredits } from '../adaptation/attribution.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { termsChanged, versionReleased } from '../artefact/artefact.events.ts';
import { writeFingerprints } from '../duplicates/write-fingerprints.ts';
import { offerUpstreamChanges } from '../upstream/tell.ts';
import type { CheckedRelease } from './check-release.ts';
import { recordDecision } from './decision-record.ts';
import { putInForce } from './terms.ts';

/** Writes a release that was checked in the same transaction. Answers with the id of the version. */
export async function carryOutRelease(tx: Tx, viewer: Viewer, checked: CheckedRelease): Promise<string> {
  const { version, post, terms, changeNote, delegation, findings, isOffered } = checked;
  await notePupilDataCheck(tx, version.id, { findings, viewer });
  await writeCredits(tx, version.id);
  const superseded = await supersede(tx, version.artefact_id);
  await tx.query(
    `update artefact_version
        set state = 'released', released_at = $2, released_by = $3, change_note = $4, licence_code = $5, updated_at = $2,
            number = (select coalesce(max(number), 0) + 1 from artefact_version other where other.artefact_id = $6)
      where version_id = $1`,
    [version.id, viewer.now, viewer.personId, changeNote, terms.licenceCode, version.artefact_id],
  );
  await putInForce(tx, version.id, terms, { viewer, post, isOffered, delegation });
  await recomputeVersionAccess(tx, [version.id], viewer.now);
  await settleFollowers(tx, [version.artefact_id], viewer.now);
  await writeFingerprints(tx, [version.id]);
  await offerUpstreamChanges(tx, { artefactId: version.artefact_id, versionId: version.id }, viewer.now);
  tx.emit(versionReleased, { artefactId: version.artefact_id, versionId: version.id });
  const confirmed = findings.length > 0 ? ['no-pupil-data'] : [];
  const codes = [terms.scope, terms.licenceCode, ...confirmed];
  recordDecision(tx, { viewer, post, delegation }, { action: 'release.released', version, codes });
  for (const versionId of superseded) tx.emit(termsChanged, { artefactId: version.artefact_id, versionId });
  return version.id;
}

/** What was found and confirmed to be nothing of the kind stays on record, with who said so. */
async function notePupilDataCheck(
  tx: Tx,
  versionId: string,
  { findings, viewer }: { findings: readonly string[]; viewer: Viewer },
): Promise<void> {
  if (findings.length === 0) return;
  await tx.query(
    `insert into pupil_data_check (version_id, checked_by, checked_at, findings) values ($1, $2, $3, $4)`,
    [versionId, viewer.personId, viewer.now, JSON.stringify(findings)],
  );
}

async function supersede(tx: Tx, artefactId: string): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `update artefact_version set state = 'superseded' where artefact_id = $1 and state = 'released' returning version_id as id`,
    [artefactId],
  );
  return rows.map((row) => row.id);
}
