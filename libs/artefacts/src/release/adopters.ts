import type { Verb } from '@constellation/platform/access';
import { newId, type Queryable, type Tx } from '@constellation/platform/db';
import { audienceOf, type VersionAudience } from '../access/audience.ts';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { readAudienceFacts } from '../access/version-access.ts';
import { leftByAgreements } from '../agreement/left-by-agreements.ts';
import { present } from '@constellation/platform/errors';
import { recordGrant } from './decision-record.ts';
import { keptVerbs, orAddedToGrant, reader } from './keeping.ts';

/** The organisations that use this version today. */
export async function adoptersOf(db: Queryable, versionId: string): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select organisation_id as id from adoption where version_id = $1 and ended_at is null`,
    [versionId],
  );
  return rows.map((row) => row.id);
}

/** What is in force for a version, worked out from what stands in the database now. */
export async function audienceNow(db: Queryable, versionId: string, now: Date): Promise<VersionAudience> {
  const facts = await readAudienceFacts(db, [versionId], now);
  return audienceOf(present(facts.get(versionId), `The version ${versionId}`));
}

/** What just happened to a version, for those who adopted it. */
export interface AudienceChange {
  readonly reason: 'adopted-before-withdrawal' | 'adopted-before-narrowing';
  /** What was in force before the change. */
  readonly before: VersionAudience;
  readonly now: Date;
  /** Where it is the keys of organisations that changed: an instant before they did. */
  readonly keysAt?: Date;
}

/**
 * Gives the adopters who lose the version by what just changed a grant to keep it: to find, read and download it, until
 * the last day they were told. An adopter who has a grant already lives on that one, and it is lengthened where the terms
 * that are taken from them now would have lasted longer. Agreements that have ended by now are settled before it, so that an
 * adopter without a grant is one who had the version until now. One who had it no more, as its last day is over, is
 * written down as one who keeps nothing: other terms later do not give it back.
 */
export async function keepForAdopters(
  tx: Tx,
  version: { readonly id: string; readonly artefact_id: string; readonly rights_holder_id: string },
  change: AudienceChange,
): Promise<void> {
  const { before, now } = change;
  const versionId = version.id;
  // What the terms had taken from everyone by their last day is not given back.
  const wasOver = before.availableUntil !== null && before.availableUntil <= now;
  const adopters = await adoptersOf(tx, versionId);
  if (adopters.length === 0) return;
  const after = await audienceNow(tx, versionId, now);
  const keys = await keysOfOrganisations(tx, adopters, now);
  const keysBefore = change.keysAt ? await keysOfOrganisations(tx, adopters, change.keysAt) : keys;
  const [granted, near] = [await keepersOf(tx, versionId), await nearGrants(tx, versionId)];
  // What an agreement gave that ended meanwhile is its own clause's to keep.
  const besides = change.keysAt ? ['grant:', 'agreement:', 'offer:'] : ['grant:'];
  const byMore = new Set(
    adopters.filter((adopter) => reader(keysBefore.get(adopter) ?? [], besides, change.keysAt ?? now)(before)),
  );
  // Whoever moved away from an agreement that goes on keeps what its clause leaves, as if it had ended for them.
  const left = change.keysAt
    ? await leftByAgreements(tx, versionId, {
        organisationIds: adopters.filter((adopter) => !byMore.has(adopter)),
        at: change.keysAt,
      })
    : new Map<string, readonly Verb[]>();
  const losing = adopters.filter((adopter) => {
    const read = byMore.has(adopter);
    const reads = reader(keys.get(adopter) ?? [], ['grant:'], now)(after);
    const hadBeside = reader(keysBefore.get(adopter) ?? [], ['grant:'], change.keysAt ?? now)(before);
    // Whoever has it by a grant of another may have it by nothing else: that is not theirs to keep, and a loan has its own end.
    const isKnown = granted.has(adopter) || (near.has(adopter) && !hadBeside);
    // An agreement may have given back what was lost before: what its clause leaves is then more than they keep.
    const leavesMore = hadBeside && givesMore(left.get(adopter) ?? [], before.availableUntil, granted.get(adopter));
    if (wasOver) return !isKnown && !reads;
    // Whoever has no grant had it until now: every loss before this one left one behind, of nothing where nothing is kept.
    return (!isKnown || read || leavesMore) && (!reads || endsBefore(after.availableUntil, before.availableUntil));
  });
  if (losing.length === 0) return;
  const kept = losing.map((adopter) => (wasOver ? [] : (left.get(adopter) ?? keptVerbs)));
  await tx.query(
    `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at, ends_at)
     select given.id, $1, given.organisation_id, string_to_array(given.verbs, ' '), $4, $5, $6
       from unnest($2::uuid[], $3::uuid[], $7::text[]) as given (id, organisation_id, verbs)
     ${orAddedToGrant}`,
    [
      versionId,
      losing.map(() => newId()),
      losing,
      change.reason,
      now,
      before.availableUntil,
      kept.map((verbs) => verbs.join(' ')),
    ],
  );
  losing.forEach((organisationId, place) => {
    const codes = kept[place] ?? [];
    if (codes.length > 0) recordGrant(tx, { action: 'access.kept', version, organisationId, codes });
  });
}

/** What an organisation keeps, until when. */
interface Kept {
  readonly verbs: readonly Verb[];
  readonly endsAt: Date | null;
}

/** The organisations that keep something of the version, or nothing by a grant that has run out or gives nothing. */
async function keepersOf(db: Queryable, versionId: string): Promise<ReadonlyMap<string, Kept>> {
  const rows = await db.query<{ id: string; verbs: Verb[]; ends_at: Date | null }>(
    `select organisation_id as id, verbs, ends_at from access_grant
      where version_id = $1 and ended_at is null and access_request_id is null`,
    [versionId],
  );
  return new Map(rows.map(({ id, verbs, ends_at: endsAt }) => [id, { verbs, endsAt }]));
}

/** Whether verbs until an instant are more than what is kept. */
function givesMore(verbs: readonly Verb[], until: Date | null, kept: Kept | undefined): boolean {
  if (verbs.length === 0) return false;
  return !kept || verbs.some((verb) => !kept.verbs.includes(verb)) || endsBefore(kept.endsAt, until);
}

/**
 * The organisations that may have the version by a grant of another one, or by what was lent to themselves: trusts read what
 * their schools keep or were lent, and the other way round. Whoever they ever belonged together with counts, and a grant that
 * has run out as well.
 */
async function nearGrants(db: Queryable, versionId: string): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    `with recursive granted as (
       select organisation_id from access_grant where version_id = $1
     ), above as (
       select organisation_id from granted
       union
       select parent_id from above join organisation_membership on member_id = above.organisation_id
     ), beneath as (
       select organisation_id from granted
       union
       select member_id from beneath join organisation_membership on parent_id = beneath.organisation_id
     )
     select organisation_id as id from above union select organisation_id from beneath`,
    [versionId],
  );
  return new Set(rows.map((row) => row.id));
}

function endsBefore(after: Date | null, before: Date | null): boolean {
  if (after === null) return false;
  return before === null || after < before;
}
