import { holdsToday } from '@constellation/identity';
import type { Queryable } from '@constellation/platform/db';

/** An organisation whose things are shown to "the trust", as it belongs together today. */
export interface Holder {
  readonly id: string;
  readonly kind: string;
  readonly trustIds: readonly string[];
}

/**
 * SQL array: the trusts that an organisation belongs to on the day of `$1` (timestamptz).
 * @param organisationId an SQL expression
 */
export const trustIdsSql = (organisationId: string): string => `array(
    select membership.parent_id from organisation_membership membership
      join organisation parent on parent.organisation_id = membership.parent_id
       and parent.kind in ('multi-academy-trust', 'single-academy-trust')
     where membership.member_id = ${organisationId} and ${holdsToday('membership', 'joined_on', 'left_on')})`;

/** What "the trust" of each of these organisations is now. */
export async function holdersOf(
  db: Queryable,
  organisationIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Holder>> {
  const rows = await db.query<{ id: string; kind: string; trust_ids: string[] }>(
    `select organisation.organisation_id as id, organisation.kind,
            ${trustIdsSql('organisation.organisation_id')} as trust_ids
       from organisation where organisation.organisation_id = any($2::uuid[])`,
    [now, organisationIds],
  );
  return new Map(rows.map(({ id, kind, trust_ids: trustIds }) => [id, { id, kind, trustIds }]));
}
