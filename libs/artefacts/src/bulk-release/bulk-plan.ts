import { newId, type Tx } from '@constellation/platform/db';
import type { ArtefactKind } from '../vocabulary/artefact-types.ts';
import type { VersionState } from '../artefact/version-state.ts';
import { fingerprintOf, type CheckedItem } from './bulk-item.ts';

/** For whom and by whom items are released. */
export interface BulkReleaser {
  /** Who is named as having released them. */
  readonly personId: string;
  /** The rights holder. */
  readonly organisationId: string;
  readonly now: Date;
}

/** A version about to be written. */
export interface PlannedVersion {
  readonly item: CheckedItem;
  readonly artefactId: string;
  readonly isNew: boolean;
  readonly partIds: readonly string[];
  readonly fingerprint: string;
}

/** An item that was left out. */
export interface RefusedItem {
  readonly sourceKey: string;
  /** A sentence for the person who runs the import. */
  readonly reason: string;
}

/** A part that an item names and that is not in the database. */
export interface MissingPart {
  readonly sourceKey: string;
  readonly partKey: string;
}

/** What is to be done with the items of a batch. */
export interface BulkPlan {
  readonly versions: readonly PlannedVersion[];
  /** The artefacts of items that are here as they are. */
  readonly unchanged: readonly string[];
  readonly refused: readonly RefusedItem[];
  readonly missingParts: readonly MissingPart[];
}

interface Standing {
  readonly source_key: string;
  readonly artefact_id: string;
  readonly kind: ArtefactKind;
  readonly rights_holder_id: string;
  /** Of the newest version that came from its source. */
  readonly imported_fingerprint: string | null;
  readonly newest_is_imported: boolean;
  readonly newest_state: VersionState | null;
  readonly has_open_draft: boolean;
}

/** Compares items with what stands in the database, whose artefacts it holds until the transaction ends. */
export async function planVersions(tx: Tx, by: BulkReleaser, items: readonly CheckedItem[]): Promise<BulkPlan> {
  const standing = await holdArtefacts(
    tx,
    items.map((item) => item.sourceKey),
  );
  const ids = new Map([...standing].map(([key, row]) => [key, row.artefact_id]));
  for (const { sourceKey } of items) if (!ids.has(sourceKey)) ids.set(sourceKey, newId());
  const elsewhere = items.flatMap((item) => item.partKeys).filter((key) => !ids.has(key));
  for (const [key, id] of await findArtefacts(tx, elsewhere)) ids.set(key, id);

  const versions: PlannedVersion[] = [];
  const refused: RefusedItem[] = [];
  const missingParts: MissingPart[] = [];
  const unchanged: string[] = [];
  for (const item of items) {
    const { sourceKey } = item;
    const found = standing.get(sourceKey);
    const artefactId = ids.get(sourceKey) ?? newId();
    const parts = item.partKeys.flatMap((partKey) => {
      const id = ids.get(partKey);
      if (id === undefined) missingParts.push({ sourceKey, partKey });
      return id === undefined ? [] : [{ partKey, id }];
    });
    const fingerprint = fingerprintOf(
      item,
      parts.map(({ partKey }) => partKey),
    );
    if (found?.imported_fingerprint === fingerprint) {
      unchanged.push(artefactId);
      continue;
    }
    const reason = found && reasonToLeave(found, by, item);
    if (reason) refused.push({ sourceKey, reason });
    else versions.push({ item, artefactId, isNew: !found, partIds: parts.map(({ id }) => id), fingerprint });
  }
  return { versions, unchanged, refused, missingParts };
}

/** Why a changed record does not become a new version: what people decided here about it stands. */
function reasonToLeave(found: Standing, by: BulkReleaser, item: CheckedItem): string | null {
  if (found.rights_holder_id !== by.organisationId) return 'belongs to another organisation here and is left as it is';
  if (found.kind !== item.kind) return `is here as ${found.kind}, and the kind of an artefact cannot change`;
  if (found.newest_state === 'withdrawn' || found.newest_state === 'recalled') {
    return `was ${found.newest_state} here and stays so; its source changed`;
  }
  if (!found.newest_is_imported) return 'has a version made here, which is left as it is; its source changed';
  if (found.has_open_draft) return 'is being worked on here: release or discard that draft, then import again';
  return null;
}

async function holdArtefacts(tx: Tx, sourceKeys: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  // Two statements, as one that had to wait would see the artefact as it is now and its versions as they were before.
  await tx.query(`select from artefact where source_key = any($1::text[]) order by artefact_id for update`, [
    sourceKeys,
  ]);
  const rows = await tx.query<Standing>(
    `select artefact.source_key, artefact.artefact_id, artefact.kind, artefact.rights_holder_id,
            newest.state as newest_state, newest.content_fingerprint is not null as newest_is_imported,
            (select imported.content_fingerprint from artefact_version imported
              where imported.artefact_id = artefact.artefact_id and imported.number is not null
                and imported.content_fingerprint is not null
              order by imported.number desc limit 1) as imported_fingerprint,
            exists (select from artefact_version open
                     where open.artefact_id = artefact.artefact_id and open.number is null) as has_open_draft
       from artefact
       left join lateral (select * from artefact_version version
                           where version.artefact_id = artefact.artefact_id and version.number is not null
                           order by version.number desc limit 1) newest on true
      where artefact.source_key = any($1::text[])`,
    [sourceKeys],
  );
  return new Map(rows.map((row) => [row.source_key, row]));
}

async function findArtefacts(tx: Tx, sourceKeys: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  if (sourceKeys.length === 0) return [];
  const rows = await tx.query<{ source_key: string; artefact_id: string }>(
    `select source_key, artefact_id from artefact where source_key = any($1::text[])`,
    [sourceKeys],
  );
  return rows.map((row) => [row.source_key, row.artefact_id] as const);
}
