import { countsAsVerified } from '@constellation/identity';
import { organisationsReached, partnershipKeysSql } from '@constellation/identity/access';
import { networkKey, publicKey, storedKey, type AccessKey } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { agreementKeysSql } from '../agreement/agreement.principal-source.ts';
import { grantKeysSql } from './grant.principal-source.ts';

/**
 * SQL array of the keys that a post in an organisation gives at `$1` (timestamptz), grants included: what decides about an
 * organisation, where it is not a person who asks, such as whether an adopter keeps its access.
 * @param organisationId an SQL expression
 * @param grants which of its grants count
 */
export const organisationKeysSql = (organisationId: string, grants: 'all' | 'kept' = 'all'): string => `array(
    with reach as materialized (${organisationsReached(`select ${organisationId} as organisation_id`)})
    select '${publicKey}'
    union all
    select '${networkKey}' where ${countsAsVerified(organisationId)}
    union all
    select 'org:' || organisation_id from reach
    union all
    ${partnershipKeysSql('reach')}
    union all
    ${agreementKeysSql('reach')}
    union all
    ${grantKeysSql('reach', grants)}
  )`;

/** The keys of {@link organisationKeysSql}, by organisation. */
export async function keysOfOrganisations(
  db: Queryable,
  organisationIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly AccessKey[]>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db.query<{ id: string; keys: string[] }>(
    `select asked.id, ${organisationKeysSql('asked.id')} as keys from unnest($2::uuid[]) as asked (id)`,
    [now, [...new Set(organisationIds)]],
  );
  return new Map(rows.map(({ id, keys }) => [id, keys.map(storedKey)]));
}
