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

/** What just happened to a version, for those who adopted it. */
export interface AudienceChange {
  readonly reason: 'adopted-before-withdrawal' | 'adopted-before-narrowing';
  /** What was in force before the change. */
  readonly before: VersionAudience;
  readonly now: Date;
}

/**
 * Gives the adopters who lose the version by what just changed a grant to keep it: to find, read and download it, until
 * the last day they were told. An adopter who has a grant already lives on that one, and it is lengthened where the terms
 * that are taken from them now would have lasted longer.
 */
export async function keepForAdopters(db: Queryable, versionId: string, change: AudienceChange): Promise<void> {
  const { before, now } = change;
  // What the terms had taken from everyone by their last day is not given back.
  if (before.availableUntil && before.availableUntil <= now) return;
  const adopters = await adoptersOf(db, versionId);
  if (adopters.length === 0) return;
  const after = await audienceNow(db, versionId, now);
  const keys = await keysOfOrganisations(db, adopters, now);
  const granted = await grantedTo(db, versionId);
  const losing = adopters.filter((adopter) => {
    const byTerms = holderOf(
      (keys.get(adopter) ?? []).filter((key) => !key.startsWith('grant:')),
      now,
    );
    const reads = (audience: VersionAudience): boolean => allows(versionRule(byTerms, 'read'), subjectOf(audience));
    // Whoever had it neither by the terms nor by a grant lost it by a move, just now.
    const hadByTerms = !granted.has(adopter) || reads(before);
    return hadByTerms && (!reads(after) || endsBefore(after.availableUntil, before.availableUntil));
  });
  if (losing.length === 0) return;
  await db.query(
    `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at, ends_at)
     select given.id, $1, given.organisation_id, '{find,read,download}', $4, $5, $6
       from unnest($2::uuid[], $3::uuid[]) as given (id, organisation_id)
     on conflict (version_id, organisation_id) where ended_at is null do update
        set ends_at = case when access_grant.ends_at is null or excluded.ends_at is null then null
                           else greatest(access_grant.ends_at, excluded.ends_at) end`,
    [versionId, losing.map(() => newId()), losing, change.reason, now, before.availableUntil],
  );
}

/** The organisations that have a grant of the version, one that has run out included. */
async function grantedTo(db: Queryable, versionId: string): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    `select organisation_id as id from access_grant where version_id = $1 and ended_at is null`,
    [versionId],
  );
  return new Set(rows.map((row) => row.id));
}

function endsBefore(after: Date | null, before: Date | null): boolean {
  if (after === null) return false;
  return before === null || after < before;
}
