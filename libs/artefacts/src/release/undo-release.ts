import type { Queryable } from '@constellation/platform/db';

/** Why a fresh release cannot be taken back after all, in a sentence; null when it can. */
export async function whyNotUndone(db: Queryable, versionId: string): Promise<string | null> {
  const [row] = await db.query<{ opened: boolean; adopted: boolean; made: boolean; terms: number; newer: boolean }>(
    `select exists (select from release_opening where version_id = $1) as opened,
            exists (select from adoption where adoption.version_id = $1 and adopted_at >= version.released_at) as adopted,
            exists (select from version_origin where origin_version_id = $1)
              or exists (select from access_grant where access_grant.version_id = $1) as made,
            (select count(*)::int from release_terms where release_terms.version_id = $1) as terms,
            exists (select from artefact_version other
                     where other.artefact_id = version.artefact_id and other.version_id <> version.version_id
                       and (other.number is null or other.number > version.number)) as newer
       from artefact_version version where version.version_id = $1`,
    [versionId],
  );
  if (!row) return 'It is not there.';
  if (row.opened) return 'Somebody has opened it: withdraw it, or recall it.';
  if (row.adopted || row.made) return 'Somebody uses it already: withdraw it, or recall it.';
  if (row.terms > 1) return 'Its terms were changed since: withdraw it, or recall it.';
  if (row.newer) return 'A newer version has been begun: discard that draft first.';
  return null;
}
