import { allows, Viewer, type AccessKey, type AccessSubject } from '@constellation/platform/access';
import { newId, type Queryable } from '@constellation/platform/db';
import { audienceOf, type VersionAudience } from '../access/audience.ts';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { readAudienceFacts } from '../access/version-access.ts';
import { versionRule } from '../access/version.policy.ts';
import { present } from '@constellation/platform/errors';

/** The organisations that use this version today. */
export async function adoptersOf(db: Queryable, versionId: string): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select organisation_id as id from adoption where version_id = $1 and ended_at is null`,
    [versionId],
  );
  return rows.map((row) => row.id);
}

/** A version's audience as an access rule is judged on it. */
export const subjectOf = (audience: VersionAudience): AccessSubject => ({
  find_keys: audience.find,
  read_keys: audience.read,
  download_keys: audience.download,
  adopt_keys: audience.adopt,
  adapt_keys: audience.adapt,
  available_from: audience.availableFrom,
  available_until: audience.availableUntil,
});

/** What is in force for a version, worked out from what stands in the database now. */
export async function audienceNow(db: Queryable, versionId: string, now: Date): Promise<VersionAudience> {
  const facts = await readAudienceFacts(db, [versionId], now);
  return audienceOf(present(facts.get(versionId), `The version ${versionId}`));
}

/** Somebody with nothing but these keys: how an access rule is asked about an organisation. */
export const holderOf = (keys: readonly AccessKey[], now: Date): Viewer => new Viewer({ now, keys });

/**
 * Gives the adopters who lose the version by what just changed a grant to keep it: to find, read and download it.
 * @param before what was in force before the change
 */
export async function keepForAdopters(
  db: Queryable,
  versionId: string,
  change: {
    readonly reason: 'adopted-before-withdrawal' | 'adopted-before-narrowing';
    readonly before: VersionAudience;
    readonly now: Date;
  },
): Promise<void> {
  // What the terms had taken from everyone by their last day is not given back.
  if (change.before.availableUntil && change.before.availableUntil <= change.now) return;
  const adopters = await adoptersOf(db, versionId);
  if (adopters.length === 0) return;
  const after = await audienceNow(db, versionId, change.now);
  const keys = await keysOfOrganisations(db, adopters, change.now);
  const endsEarlier = endsBefore(after.availableUntil, change.before.availableUntil);
  const losing = adopters.filter(
    (adopter) =>
      endsEarlier || !allows(versionRule(holderOf(keys.get(adopter) ?? [], change.now), 'read'), subjectOf(after)),
  );
  if (losing.length === 0) return;
  await db.query(
    `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at)
     select given.id, $1, given.organisation_id, '{find,read,download}', $4, $5
       from unnest($2::uuid[], $3::uuid[]) as given (id, organisation_id)
     on conflict (version_id, organisation_id) where ended_at is null do nothing`,
    [versionId, losing.map(() => newId()), losing, change.reason, change.now],
  );
}

function endsBefore(after: Date | null, before: Date | null): boolean {
  if (after === null) return false;
  return before === null || after < before;
}

/** Moves those who follow an artefact to its new version, where its terms let them have it today. */
export async function moveFollowers(db: Queryable, artefactId: string, versionId: string, now: Date): Promise<void> {
  const rows = await db.query<{ id: string; organisation_id: string }>(
    `select adoption_id as id, organisation_id from adoption
      where artefact_id = $1 and following and ended_at is null`,
    [artefactId],
  );
  if (rows.length === 0) return;
  const audience = subjectOf(await audienceNow(db, versionId, now));
  const keys = await keysOfOrganisations(
    db,
    rows.map((row) => row.organisation_id),
    now,
  );
  const moving = rows.filter((row) =>
    allows(versionRule(holderOf(keys.get(row.organisation_id) ?? [], now), 'read'), audience),
  );
  if (moving.length === 0) return;
  await db.query(`update adoption set version_id = $2 where adoption_id = any($1::uuid[])`, [
    moving.map((row) => row.id),
    versionId,
  ]);
}
