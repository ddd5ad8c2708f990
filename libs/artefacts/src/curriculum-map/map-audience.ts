import type { AccessKey } from '@constellation/platform/access';
import type { Queryable, UnitOfWork } from '@constellation/platform/db';
import { scopeKeys, type ChosenAudience } from '../access/audience.ts';
import { holdersOf, type Holder } from '../access/holders.ts';
import type { ReleaseScope } from '../release/release-scope.ts';

interface Row {
  readonly id: string;
  readonly organisation_id: string;
  readonly scope: ReleaseScope;
  readonly partner_ids: string[];
  readonly partnership_ids: string[];
}

/** Works out anew who sees these maps, after their audience or what their organisation belongs to changed. */
export async function recomputeMapAccess(db: Queryable, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const rows = await db.query<Row>(
    `select curriculum_map_id as id, organisation_id, scope, partner_ids, partnership_ids from curriculum_map
      where curriculum_map_id = any($1::uuid[])`,
    [ids],
  );
  const holders = await holdersOf(db, [...new Set(rows.map((row) => row.organisation_id))], now);
  const changed = rows.flatMap((row) => {
    const holder = holders.get(row.organisation_id);
    const chosen = { scope: row.scope, partnerIds: row.partner_ids, partnershipIds: row.partnership_ids };
    return holder ? [{ curriculum_map_id: row.id, audience_keys: mapKeys(chosen, holder) }] : [];
  });
  await db.query(
    `update curriculum_map set audience_keys = given.audience_keys
       from jsonb_to_recordset($1::jsonb) as given (curriculum_map_id uuid, audience_keys text[])
      where curriculum_map.curriculum_map_id = given.curriculum_map_id`,
    [JSON.stringify(changed)],
  );
}

/** Those who edit it see it by what they are today, so what is shown to nobody else has no keys. */
function mapKeys(chosen: ChosenAudience, holder: Holder): readonly AccessKey[] {
  return scopeKeys(chosen, {
    personIds: [],
    rightsHolderId: holder.id,
    rightsHolderKind: holder.kind,
    trustIds: [...holder.trustIds],
    actingOrganisationId: holder.id,
  });
}

/** "The trust" of a map is the one its organisation belongs to today. Idempotent. */
export async function realignMapsOf(
  unitOfWork: UnitOfWork,
  organisationIds: readonly string[],
  now: Date,
): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const rows = await tx.query<{ id: string }>(
      `select curriculum_map_id as id from curriculum_map
        where organisation_id = any($1::uuid[]) and deleted_at is null order by 1 for update`,
      [organisationIds],
    );
    await recomputeMapAccess(
      tx,
      rows.map((row) => row.id),
      now,
    );
  });
}
