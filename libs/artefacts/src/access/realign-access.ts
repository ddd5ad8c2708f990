import type { Queryable, UnitOfWork } from '@constellation/platform/db';
import { defineJob, defineSchedule, subscribe, type Schedule, type Subscription } from '@constellation/platform/outbox';
import { holdsToday, identityEvents } from '@constellation/identity';
import { londonDayOf, startOfLondonDay } from '@constellation/platform/time';
import { z } from 'zod';
import { settleEndedAgreements } from '../agreement/agreement-end.ts';
import { settleFollowers } from '../adoption/followed-version.ts';
import { termsChanged } from '../artefact/artefact.events.ts';
import { audienceNow, keepForAdopters } from '../release/adopters.ts';
import { recomputeVersionAccess } from './version-access.ts';

/** Works out access anew for what these organisations hold, after what they belong to changed. */
export const realignAccess = defineJob({
  name: 'artefacts.realign-access',
  queue: 'worker',
  payload: z.object({ organisationIds: z.array(z.uuid()) }),
});

/** The same for every organisation that joined or left something today: days that were set ahead. */
export const realignToday = defineJob({ name: 'artefacts.realign-today', queue: 'worker', payload: z.object({}) });

/** The same for what these organisations and those beneath them adopted, after they left something they shared through. */
export const realignAdopters = defineJob({
  name: 'artefacts.realign-adopters',
  queue: 'worker',
  payload: z.object({ organisationIds: z.array(z.uuid()) }),
});

/** Works out anew who sees what else of these organisations is shown to audiences: collections and curriculum maps. */
export const realignAudiences = defineJob({
  name: 'artefacts.realign-audiences',
  queue: 'worker',
  payload: z.object({ organisationIds: z.array(z.uuid()) }),
});

export const realignSubscriptions: readonly Subscription[] = [
  subscribe(identityEvents.organisationsMoved, realignAudiences, ({ organisationIds }) => ({ organisationIds })),
  subscribe(identityEvents.partnershipLeft, realignAdopters, ({ organisationIds }) => ({ organisationIds })),
  subscribe(identityEvents.organisationsMoved, realignAccess, ({ organisationIds }) => ({ organisationIds })),
];

/** At the first minute of each day in London, and an hour later once more should the first have been missed. */
export const realignSchedules: readonly Schedule[] = [
  defineSchedule({
    name: 'artefacts.realign-today',
    timetable: { cron: '0 0,1 * * *' },
    job: realignToday,
    payload: {},
  }),
];

interface Row {
  version_id: string;
  artefact_id: string;
  rights_holder_id: string;
}

/**
 * "The trust" of an audience is the one the rights holder belongs to today. Adopters who lose a version by its holder's
 * move or by their own keep it, like those who lose it by narrower terms. Idempotent: what is as it should be stays untouched.
 */
export async function realignAccessOf(
  unitOfWork: UnitOfWork,
  organisationIds: readonly string[],
  now: Date,
): Promise<void> {
  await settleEndedAgreements(unitOfWork, now);
  // Organisations move at the beginning of a day.
  const before = justBefore(startOfLondonDay(londonDayOf(now)));
  await settleFollowed(unitOfWork, organisationIds, before);
  const versions = await unitOfWork.run((tx) =>
    tx.query<Row>(
      `select version.version_id, version.artefact_id, artefact.rights_holder_id
         from artefact_version version
         join artefact using (artefact_id)
         join release_terms terms on terms.version_id = version.version_id and terms.in_force_until is null
        where version.state in ('released', 'superseded')
          and (artefact.rights_holder_id = any($1::uuid[]) and terms.scope in ('trust', 'partners', 'network')
            or exists (
                select from adoption
                 where adoption.version_id = version.version_id and adoption.ended_at is null
                   and adoption.organisation_id in (
                         select unnest($1::uuid[])
                         union
                         -- A trust reads what its schools read, and adopts it: it loses that with the school.
                         select parent_id from organisation_membership where member_id = any($1::uuid[]))))
        order by version.version_id`,
      [organisationIds],
    ),
  );
  for (const version of versions) await realignVersion(unitOfWork, version, { now, keysAt: before });
  await settleFollowed(unitOfWork, organisationIds, now);
}

/**
 * Writes down which versions followers have at an instant whom a change of these organisations concerns: what they and those
 * beside them follow, and what others follow of theirs. Asked before something is taken, it is what they really use.
 */
async function settleFollowed(unitOfWork: UnitOfWork, organisationIds: readonly string[], at: Date): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const followed = await tx.query<{ artefact_id: string }>(
      `with recursive related as (
         select unnest($1::uuid[]) as organisation_id
         union
         select membership.member_id from related join organisation_membership membership on membership.parent_id = related.organisation_id
       )
       select distinct adoption.artefact_id
         from adoption join artefact using (artefact_id)
        where adoption.following and adoption.ended_at is null
          and (artefact.rights_holder_id = any($1::uuid[])
            or adoption.organisation_id in (
                 select organisation_id from related
                 union
                 select parent_id from organisation_membership where member_id = any($1::uuid[])))`,
      [organisationIds],
    );
    await settleFollowers(
      tx,
      followed.map((row) => row.artefact_id),
      at,
    );
  });
}

const justBefore = (instant: Date): Date => new Date(instant.getTime() - 1);

/** Works out one version anew; its adopters who just lost it keep it. */
async function realignVersion(
  unitOfWork: UnitOfWork,
  version: Row,
  { now, keysAt }: { readonly now: Date; readonly keysAt: Date },
): Promise<void> {
  const { version_id: versionId, artefact_id: artefactId } = version;
  await unitOfWork.run(async (tx) => {
    await tx.query(`select from artefact_version where version_id = $1 for update`, [versionId]);
    const before = await readKeys(tx, versionId);
    await keepForAdopters(
      tx,
      { ...version, id: versionId },
      {
        reason: 'adopted-before-narrowing',
        before: await audienceNow(tx, versionId, keysAt),
        now,
        keysAt,
      },
    );
    await recomputeVersionAccess(tx, [versionId], now);
    const after = await readKeys(tx, versionId);
    if (before !== after) tx.emit(termsChanged, { artefactId, versionId });
  });
}

/**
 * Organisations left a partnership: what is shared with it stays as it is, and so does the index. What they, or the schools
 * beneath them, had adopted through it they keep, as after a school's move. Idempotent.
 */
export async function realignAdoptersOf(
  unitOfWork: UnitOfWork,
  organisationIds: readonly string[],
  now: Date,
): Promise<void> {
  await settleEndedAgreements(unitOfWork, now);
  const [last] = await unitOfWork.run((tx) =>
    tx.query<{ ends_at: Date | null }>(
      `select max(ends_at) as ends_at from partnership_membership where organisation_id = any($2::uuid[]) and ends_at <= $1`,
      [now, organisationIds],
    ),
  );
  const keysAt = justBefore(last?.ends_at ?? now);
  await settleFollowed(unitOfWork, organisationIds, keysAt);
  const versions = await unitOfWork.run((tx) =>
    tx.query<Row>(
      `with recursive beneath as (
         select unnest($2::uuid[]) as organisation_id
         union
         select membership.member_id from beneath
           join organisation_membership membership on membership.parent_id = beneath.organisation_id
          where ${holdsToday('membership', 'joined_on', 'left_on')}
       ), concerned as (
         select organisation_id from beneath
         union
         -- A trust reads what its schools read.
         select parent_id from organisation_membership membership
          where member_id = any($2::uuid[]) and ${holdsToday('membership', 'joined_on', 'left_on')}
       )
       select distinct version.version_id, version.artefact_id, artefact.rights_holder_id
         from concerned
         join adoption on adoption.organisation_id = concerned.organisation_id and adoption.ended_at is null
         join artefact_version version on version.version_id = adoption.version_id and version.state in ('released', 'superseded')
         join artefact on artefact.artefact_id = version.artefact_id
        order by version.version_id`,
      [now, organisationIds],
    ),
  );
  for (const version of versions) await realignVersion(unitOfWork, version, { now, keysAt });
}

/** Writes down that followers are on the versions whose embargo has lifted, before anything is taken from them again. */
export async function settleLiftedEmbargoes(unitOfWork: UnitOfWork, now: Date): Promise<void> {
  await unitOfWork.run(async (tx) => {
    const lifted = await tx.query<{ artefact_id: string }>(
      `select distinct adoption.artefact_id
         from adoption
         join artefact_version version on version.artefact_id = adoption.artefact_id and version.state in ('released', 'superseded')
         join version_access access on access.version_id = version.version_id
        where adoption.following and adoption.ended_at is null
          and access.available_from between $1::timestamptz - interval '3 days' and $1::timestamptz`,
      [now],
    );
    await settleFollowers(
      tx,
      lifted.map((row) => row.artefact_id),
      now,
    );
  });
}

async function readKeys(tx: Queryable, versionId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ keys: string }>(
    `select array_to_string(array(select unnest(find_keys) order by 1), ' ') as keys from version_access where version_id = $1`,
    [versionId],
  );
  return row?.keys;
}
