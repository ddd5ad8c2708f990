import { all, begun, notEnded, ruleToSql, SqlParameters } from '@constellation/platform/access';
import type { Queryable } from '@constellation/platform/db';
import { organisationKeysSql } from '../access/organisation-keys.ts';
import { versionColumns } from '../access/version.policy.ts';

/**
 * SQL join beside `adoption`: `followed.version_id` is the newest version that the adopter may read at `$1` (timestamptz)
 * and that is newer than the one it has; null where there is none, and for adoptions that are pinned or ended. Asked
 * whenever an adoption is read, so that a follower is on the new version from the instant its embargo lifts. What was
 * granted on request for some days does not move it.
 */
export function followedVersion(now: Date, parameters: SqlParameters): string {
  const open = all(begun('available_from', now), notEnded('available_until', now));
  return `left join lateral (
      select newer.version_id
        from artefact_version used
        join artefact_version newer on newer.artefact_id = used.artefact_id and newer.number > used.number
         and newer.state in ('released', 'superseded')
         and newer.released_at <= $1
        join version_access newer_access on newer_access.version_id = newer.version_id
       where used.version_id = adoption.version_id and adoption.following and adoption.ended_at is null
         and ${ruleToSql(open, versionColumns('newer_access'), parameters)}
         and newer_access.read_keys && ${organisationKeysSql('adoption.organisation_id', 'kept')}
       order by newer.number desc limit 1
    ) as followed on true`;
}

/**
 * Writes down which version the followers of these artefacts have by now. Called around everything that changes who has a
 * version: what it is taken from then is what they really use.
 */
export async function settleFollowers(db: Queryable, artefactIds: readonly string[], now: Date): Promise<void> {
  if (artefactIds.length === 0) return;
  const parameters = new SqlParameters([now, artefactIds]);
  await db.query(
    `update adoption set version_id = moved.version_id
       from (select adoption.adoption_id, followed.version_id
               from adoption ${followedVersion(now, parameters)}
              where adoption.artefact_id = any($2::uuid[]) and adoption.following and adoption.ended_at is null
            ) as moved
      where moved.adoption_id = adoption.adoption_id and moved.version_id is not null`,
    parameters.values,
  );
}
