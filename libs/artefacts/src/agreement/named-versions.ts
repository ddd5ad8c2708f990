import type { Tx } from '@constellation/platform/db';
import { recomputeVersionAccess } from '../access/version-access.ts';
import { termsChanged } from '../artefact/artefact.events.ts';

/** A released version that an agreement is about. */
export interface ConcernedVersion {
  readonly versionId: string;
  readonly artefactId: string;
}

/** The released versions of the artefacts that an agreement names now, one by one or by a collection of the offering party. */
export async function namedVersions(tx: Tx, agreementId: string): Promise<readonly ConcernedVersion[]> {
  return tx.query<ConcernedVersion>(
    `select version.version_id as "versionId", version.artefact_id as "artefactId"
       from (select item.artefact_id
               from agreement_item item
              where item.licence_agreement_id = $1 and item.removed_at is null
             union
             select item.artefact_id
               from agreement_collection named
               join licence_agreement agreement using (licence_agreement_id)
               join collection_item item on item.collection_id = named.collection_id and item.removed_at is null
               join artefact on artefact.artefact_id = item.artefact_id and artefact.rights_holder_id = agreement.offering_id
              where named.licence_agreement_id = $1 and named.removed_at is null) as concerned
       join artefact_version version on version.artefact_id = concerned.artefact_id and version.state in ('released', 'superseded')
      order by version.version_id`,
    [agreementId],
  );
}

/** Works out anew what an agreement names, after what it gives changed. */
export async function recomputeNamed(tx: Tx, agreementId: string, now: Date): Promise<void> {
  await recomputeConcerned(tx, await namedVersions(tx, agreementId), now);
}

/** Works out versions anew, held in one order, and says so. */
export async function recomputeConcerned(tx: Tx, versions: readonly ConcernedVersion[], now: Date): Promise<void> {
  const ids = versions.map(({ versionId }) => versionId);
  await tx.query(`select from artefact_version where version_id = any($1::uuid[]) order by version_id for update`, [
    ids,
  ]);
  await recomputeVersionAccess(tx, ids, now);
  for (const { versionId, artefactId } of versions) tx.emit(termsChanged, { artefactId, versionId });
}
