import type { Verb } from '@constellation/platform/access';
import { newId, type Tx, type UnitOfWork } from '@constellation/platform/db';
import { audienceOf, type VersionAudience } from '../access/audience.ts';
import { keysOfOrganisations } from '../access/organisation-keys.ts';
import { readAudienceFacts, recomputeVersionAccess } from '../access/version-access.ts';
import { judgeAgain } from '../adaptation/judge-again.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { termsChanged } from '../artefact/artefact.events.ts';
import { recordGrant } from '../release/decision-record.ts';
import { keptVerbs, orAddedToGrant, reader } from '../release/keeping.ts';
import { agreementIsAbout, isOffered, isOfParty } from './agreement-about.ts';
import { adoptersAffected, agreementEnded } from './agreement.events.ts';
import { agreedTerms, agreementEnd } from './agreement.principal-source.ts';
import type { AgreementTerms } from './agreement.entity.ts';
import { recordAct } from './agreement-record.ts';
import { endOf, holdAgreement } from './held-agreement.ts';
import { leftByAgreements } from './left-by-agreements.ts';
import { survivingVerbs } from './survival.ts';

/** Organisations that one event speaks of. */
const mostTold = 2_000;

/** What an agreement stops giving. */
interface Ending {
  readonly agreementId: string;
  readonly offeringId: string;
  readonly terms: AgreementTerms;
  /** The first instant at which it gives it no more. */
  readonly endedAt: Date;
  /** These artefacts alone; all that it was about when absent. */
  readonly artefactIds?: readonly string[];
  /** Whether it reached these by a collection, and so only as far as their terms let it. */
  readonly isByCollection?: boolean;
  /** Whether the agreement itself is over, and stands as it was; else it was changed in this transaction. */
  readonly isOver: boolean;
}

interface Adopter {
  readonly version_id: string;
  readonly artefact_id: string;
  readonly organisation_id: string;
}

/**
 * Gives the adopters of what agreements were about that have ended by now what survives, each once. Access by the agreement
 * ended by itself, at that instant.
 */
export async function settleEndedAgreements(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  const ended = await unitOfWork.run((tx) =>
    tx.query<{ id: string }>(
      `select agreement.licence_agreement_id as id from licence_agreement agreement ${agreedTerms}
        where agreement.settled_at is null and ${agreementEnd('agreement', 'terms')} <= $1
        order by agreement.licence_agreement_id`,
      [now],
    ),
  );
  for (const { id } of ended) await unitOfWork.run((tx) => settleAgreement(tx, id, now));
}

async function settleAgreement(tx: Tx, agreementId: string, now: Date): Promise<void> {
  const held = await holdAgreement(tx, agreementId);
  const endedAt = held && endOf(held);
  // Settled by another process, or lengthened, since it was found.
  if (!held?.agreed || held.settledAt || !endedAt || endedAt > now) return;
  await tx.query(`update licence_agreement set settled_at = $2 where licence_agreement_id = $1`, [agreementId, now]);
  await settleAdopters(
    tx,
    { agreementId, offeringId: held.offeringId, terms: held.agreed, endedAt, isOver: true },
    now,
  );
  const { kinds, survival } = held.agreed;
  await judgeAgain(tx, { agreementId, offeringId: held.offeringId, kinds, survival }, now);
  tx.emit(agreementEnded, { agreementId });
  recordAct(tx, held, { action: 'agreement.ended' });
}

/** Gives those adopters who lost a version what the survival clause leaves to them: one grant each, and a line that says so. */
export async function settleAdopters(tx: Tx, ending: Ending, now: Date): Promise<void> {
  // Before it is in force it gave nothing that could survive.
  if (ending.terms.startsAt >= ending.endedAt) return;
  const before = new Date(ending.endedAt.getTime() - 1);
  const followed = await findAdopters(tx, ending, before);
  if (followed.length === 0) return;
  // What it is taken from is what they really use by then.
  await settleFollowers(tx, [...new Set(followed.map((one) => one.artefact_id))], before);
  const adopters = await findAdopters(tx, ending, before);
  const versionIds = [...new Set(adopters.map((one) => one.version_id))].sort();
  await tx.query(`select from artefact_version where version_id = any($1::uuid[]) order by version_id for update`, [
    versionIds,
  ]);
  const losers = await whoLost(tx, ending, { adopters, versionIds, before, now });
  if (losers.length === 0) return;
  await writeGrants(tx, losers, now);
  for (const { version_id: id, artefact_id, organisation_id: organisationId, verbs: codes } of losers) {
    const version = { id, artefact_id, rights_holder_id: ending.offeringId };
    if (codes.length > 0) recordGrant(tx, { action: 'access.kept', version, organisationId, codes });
  }
  await writeEndings(tx, ending, losers);
  const changed = [...new Set(losers.map((one) => one.version_id))];
  await recomputeVersionAccess(tx, changed, now);
  for (const one of new Map(losers.map((loser) => [loser.version_id, loser])).values()) {
    tx.emit(termsChanged, { artefactId: one.artefact_id, versionId: one.version_id });
  }
  const organisationIds = [...new Set(losers.map((one) => one.organisation_id))];
  for (let start = 0; start < organisationIds.length; start += mostTold) {
    tx.emit(adoptersAffected, {
      agreementId: ending.agreementId,
      organisationIds: organisationIds.slice(start, start + mostTold),
    });
  }
}

/** Who uses something that the agreement was about, and is of a party: those of the offering one may have it by nothing else. */
async function findAdopters(tx: Tx, ending: Ending, at: Date): Promise<readonly Adopter[]> {
  const asked = { id: '$2::uuid', offeringId: '$3::uuid', kinds: '$4::text[]' };
  return tx.query<Adopter>(
    `select adoption.version_id, adoption.artefact_id, adoption.organisation_id
       from adoption
       join artefact on artefact.artefact_id = adoption.artefact_id
       join artefact_version version on version.version_id = adoption.version_id and version.state in ('released', 'superseded')
      where adoption.ended_at is null
        and case when $5::uuid[] is null then ${agreementIsAbout(asked)} else artefact.artefact_id = any($5::uuid[])
                 and (not $6::boolean or (artefact.rights_holder_id = $3::uuid and ${isOffered('version.version_id')})) end
        and ${isOfParty(asked.id, 'adoption.organisation_id')}
      order by adoption.version_id`,
    [
      at,
      ending.agreementId,
      ending.offeringId,
      ending.terms.kinds,
      ending.artefactIds ?? null,
      ending.isByCollection ?? false,
    ],
  );
}

/** Who lost a version, and what they keep of it until when. */
interface Loser extends Adopter {
  readonly verbs: readonly Verb[];
  readonly keptUntil: Date | null;
}

/**
 * Those of the adopters who could read it until then and cannot by anything else. Whoever had it by something beside
 * agreements, which ended in the same instant, keeps what is kept of that; it does not matter which is settled first.
 */
async function whoLost(
  tx: Tx,
  { terms, isOver, endedAt }: Ending,
  about: {
    readonly adopters: readonly Adopter[];
    readonly versionIds: readonly string[];
    readonly before: Date;
    readonly now: Date;
  },
): Promise<readonly Loser[]> {
  const { adopters, versionIds, before, now } = about;
  if (!terms.verbs.includes('read')) return [];
  const organisationIds = adopters.map((one) => one.organisation_id);
  const then = { keys: await keysOfOrganisations(tx, organisationIds, before), at: before };
  const today = { keys: await keysOfOrganisations(tx, organisationIds, now), at: now };
  const audiences = async (at: Date): Promise<ReadonlyMap<string, VersionAudience>> =>
    new Map([...(await readAudienceFacts(tx, versionIds, at))].map(([id, facts]) => [id, audienceOf(facts)]));
  const [audienceThen, audienceToday] = [await audiences(before), await audiences(now)];
  const surviving = survivingVerbs(terms.survival).filter((verb) => terms.verbs.includes(verb));
  const losers = adopters.flatMap((adopter): readonly (Loser & { readonly isByOthers: boolean })[] => {
    const had = audienceThen.get(adopter.version_id);
    const has = audienceToday.get(adopter.version_id);
    // Outside its availability it gave nothing to anybody.
    // What somebody decides is decided in the instant itself, in which it may just have become available.
    if (!had || !has || !isOpen(had, isOver ? before : endedAt)) return [];
    const reads = (audience: VersionAudience, { keys, at }: typeof then, besides: readonly string[]): boolean =>
      reader(keys.get(adopter.organisation_id) ?? [], besides, at)(audience);
    if (reads(has, today, ['grant:'])) return [];
    // It may have been narrowed so far that an agreement over everything of its kind did not reach it any more.
    if (isOver && !reads(had, then, ['grant:'])) return [];
    // What else ended in the instant of a decision ended before it.
    const isByOthers = isOver && reads(had, then, ['grant:', 'agreement:', 'offer:']);
    const verbs = isByOthers ? keptVerbs : surviving;
    return [{ ...adopter, verbs, keptUntil: had.availableUntil, isByOthers }];
  });
  if (!isOver) return losers;
  // In the same instant it may have lost another agreement by which it had it: that ended as well, or goes on without it.
  const left = new Map<string, ReadonlyMap<string, readonly Verb[]>>();
  for (const [versionId, theirs] of Map.groupBy(losers, (one) => one.version_id)) {
    const organisations = theirs.map((one) => one.organisation_id);
    left.set(versionId, await leftByAgreements(tx, versionId, { organisationIds: organisations, at: before }));
  }
  return losers.map((loser) => {
    const verbs = left.get(loser.version_id)?.get(loser.organisation_id);
    return loser.isByOthers || !verbs ? loser : { ...loser, verbs };
  });
}

const isOpen = ({ availableFrom, availableUntil }: VersionAudience, at: Date): boolean =>
  (!availableFrom || availableFrom <= at) && (!availableUntil || availableUntil > at);

async function writeGrants(tx: Tx, losers: readonly Loser[], now: Date): Promise<void> {
  await tx.query(
    `insert into access_grant (access_grant_id, version_id, organisation_id, verbs, reason, granted_at, ends_at)
     select given.id, given.version_id, given.organisation_id, string_to_array(given.verbs, ' '), 'adopted-before-agreement-end', $5, given.ends_at
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $6::timestamptz[]) as given (id, version_id, organisation_id, verbs, ends_at)
     ${orAddedToGrant}`,
    [
      losers.map(() => newId()),
      losers.map((one) => one.version_id),
      losers.map((one) => one.organisation_id),
      losers.map((one) => one.verbs.join(' ')),
      now,
      losers.map((one) => one.keptUntil),
    ],
  );
}

async function writeEndings(tx: Tx, ending: Ending, losers: readonly Loser[]): Promise<void> {
  await tx.query(
    `insert into agreement_ending (agreement_ending_id, licence_agreement_id, version_id, organisation_id, verbs, ended_at)
     select given.id, $4, given.version_id, given.organisation_id, string_to_array(given.verbs, ' '), $6
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $5::text[]) as given (id, version_id, organisation_id, verbs)`,
    [
      losers.map(() => newId()),
      losers.map((one) => one.version_id),
      losers.map((one) => one.organisation_id),
      ending.agreementId,
      losers.map((one) => one.verbs.join(' ')),
      ending.endedAt,
    ],
  );
}
