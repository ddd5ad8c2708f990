import type { Queryable, Tx } from '@constellation/platform/db';
import type { ThirdPartyItem } from './third-party.ts';
import { VersionThirdParty } from './version-third-party.entity.ts';

/** Lists what in a draft is somebody else's, in place of what was listed. */
export async function replaceThirdParty(tx: Tx, versionId: string, items: readonly ThirdPartyItem[]): Promise<void> {
  await tx.manager.delete(VersionThirdParty, { versionId });
  if (items.length === 0) return;
  await tx.manager.insert(
    VersionThirdParty,
    items.map(({ what, source, permission, note }, position) => ({
      versionId,
      position,
      what,
      source,
      permission,
      note,
    })),
  );
}

/** What is listed of a version, in order. The caller decides who may know. */
export async function readThirdParty(db: Queryable, versionId: string): Promise<readonly ThirdPartyItem[]> {
  return db.query<ThirdPartyItem>(
    `select what, source, permission, note from version_third_party where version_id = $1 order by position`,
    [versionId],
  );
}

/** Who says that nothing is somebody else's has a list no more: until it is handed in, it waits for a change of mind. */
export async function dropUnlisted(tx: Tx, versionId: string): Promise<void> {
  await tx.query(
    `delete from version_third_party using artefact_version version
      where version.version_id = $1 and version_third_party.version_id = $1 and version.third_party is distinct from 'listed'`,
    [versionId],
  );
}
