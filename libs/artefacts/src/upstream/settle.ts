import type { Tx } from '@constellation/platform/db';

/** Says that nothing of an entry is left to decide. */
export async function settleUpstreamChange(
  tx: Tx,
  changeId: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<void> {
  await tx.query(
    `update upstream_change set settled_at = $2, settled_by = $3 where upstream_change_id = $1 and settled_at is null`,
    [changeId, by.now, by.personId],
  );
}

/** The last change of each origin is there again, after a draft that may have taken it over was thrown away. */
export async function reopenUpstreamChanges(tx: Tx, artefactId: string): Promise<void> {
  await tx.query(
    `update upstream_change set settled_at = null, settled_by = null
      where upstream_change_id in (
              select distinct on (origin_artefact_id) upstream_change_id from upstream_change
               where artefact_id = $1 and kind = 'released'
               order by origin_artefact_id, made_at desc, upstream_change_id desc)`,
    [artefactId],
  );
}

/** Other terms were chosen for a version that was held back, by somebody or, where it is lawful again, by nobody: nothing is left to do. */
export async function settleHeldBack(
  tx: Tx,
  versionId: string,
  by: { readonly personId: string | null; readonly now: Date },
): Promise<void> {
  await tx.query(
    `update upstream_change set settled_at = $2, settled_by = $3 where version_id = $1 and kind = 'held-back' and settled_at is null`,
    [versionId, by.now, by.personId],
  );
}
