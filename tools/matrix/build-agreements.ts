import { UnitOfWork } from '@constellation/platform/db';
import { settleEndedAgreements } from '../../libs/artefacts/src/agreement/agreement-end.ts';
import { must } from './build-drafts.ts';
import { currentAdopters, someoneIn } from './build-keepers.ts';
import type { Building } from './build-people.ts';
import { textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { daysFrom, type PersonFacts } from './facts/people.ts';
import type { AgreementFacts, ArtefactFacts, VersionFacts } from './facts/works.ts';

/** Agreements over named artefacts and over everything of a kind: in force, not yet, about to end, and not accepted. */
export async function buildAgreements(building: Building): Promise<void> {
  const { world, random } = building;
  const { standings } = new Model(world);
  const verified = world.organisations.filter(({ id }) => standings.of(someoneIn(id)).network).map(({ id }) => id);
  const isReleased = (artefact: ArtefactFacts): boolean => artefact.versions.some(({ number }) => number !== null);
  const holders = verified.filter((id) =>
    world.artefacts.some((artefact) => artefact.rightsHolderId === id && isReleased(artefact)),
  );
  for (const [place, offeringId] of random.sample([...holders, ...holders, ...holders], 7).entries()) {
    const theirs = world.artefacts.filter((one) => one.rightsHolderId === offeringId && isReleased(one));
    const isNamed = place % 2 === 0;
    await agree(building, {
      offeringId,
      receivingIds: random.sample(
        verified.filter((id) => id !== offeringId),
        1 + random.below(2),
      ),
      artefacts: isNamed ? random.sample(theirs, 3) : [],
      kinds: isNamed ? [] : [random.pick(theirs).kind],
      from: place === 4 ? daysFrom(world.today, 5) : daysFrom(world.today, -random.below(300)),
      until: random.pick([null, world.today, world.today, daysFrom(world.today, 200)]),
      isAgreed: place !== 5,
      survives: random.chance(0.5),
    });
  }
}

type Planned = Omit<AgreementFacts, 'id' | 'told'>;

/** What an agreement gives and under which licence. */
interface Given {
  readonly verbs: readonly string[];
  readonly licenceCode: string;
}

export async function agree(building: Building, planned: Planned, given?: Given): Promise<AgreementFacts> {
  const { world, random, stack } = building;
  const { offeringId, receivingIds, artefacts, kinds, from, survives } = planned;
  // What does not begin before it ends cannot be agreed.
  const until = planned.until !== null && planned.until < from ? null : planned.until;
  const offering = signatoryOf(building, offeringId);
  const made = await must(building, offering, 'proposeAgreement', {
    title: 'Begun',
    offeringId,
    receivingIds,
    postId: postOf(offering, offeringId),
    terms: {
      verbs: given?.verbs ?? ['FIND', 'READ', 'DOWNLOAD', ...(random.chance(0.7) ? ['ADOPT'] : [])],
      kinds,
      licenceCode: given?.licenceCode ?? 'LicenseRef-Partner-Use',
      startsOn: from,
      lastDay: until,
      survival: survives ? 'ADOPTED_STAY' : 'ALL_STOPS',
      shareBack: false,
      noticeDays: 0,
    },
  });
  const agreementId = textAt(made.data, 'result.id');
  const facts: AgreementFacts = { ...planned, until, id: agreementId, told: [] };
  if (artefacts.length > 0) {
    await must(building, offering, 'addAgreementItems', {
      agreementId,
      artefactIds: artefacts.map(({ id }) => id),
      postId: postOf(offering, offeringId),
    });
  }
  for (const organisationId of planned.isAgreed ? receivingIds : []) {
    const person = signatoryOf(building, organisationId);
    await must(building, person, 'acceptAgreementTerms', {
      ...{ agreementId, number: 1, organisationId, postId: postOf(person, organisationId) },
    });
  }
  const where = `agreement ${world.agreements.length + 1}`;
  const word = (level: 'title' | 'terms'): string =>
    mark(world, random, `${level} of ${where}`, { of: 'agreement', agreement: facts, level });
  await stack.dataSource.query(`update licence_agreement set title = $2 where licence_agreement_id = $1`, [
    agreementId,
    `About ${word('title')}`,
  ]);
  await stack.dataSource.query(`update agreement_terms set note = $2 where licence_agreement_id = $1`, [
    agreementId,
    `Also ${word('terms')}.`,
  ]);
  markId(world, agreementId, `id of ${where}`, { of: 'agreement', agreement: facts, level: 'terms' });
  world.agreements.push(facts);
  return facts;
}

/** The last day of some is over: those who had adopted what they were about keep what survives. */
export async function endAgreements(building: Building): Promise<void> {
  const { world, stack } = building;
  const ending = world.agreements.filter(({ isAgreed, until }) => isAgreed && until === world.today);
  const yesterday = daysFrom(world.today, -1);
  for (const agreement of ending) {
    await stack.dataSource.query(
      `update agreement_terms set starts_at = least(starts_at, $2::date - 1), ends_at = $2::date::timestamp at time zone 'Europe/London'
        where licence_agreement_id = $1`,
      [agreement.id, world.today],
    );
    agreement.until = yesterday;
  }
  await settleEndedAgreements(stack.api.get(UnitOfWork, { strict: false }), new Date());
  for (const agreement of ending) {
    for (const version of world.artefacts.flatMap((artefact) => artefact.versions)) {
      if (isAbout(agreement, version)) keepWhatSurvives(building, agreement, version);
    }
  }
}

const isAbout = ({ offeringId, artefacts, kinds }: AgreementFacts, { artefact, state }: VersionFacts): boolean =>
  (state === 'released' || state === 'superseded') &&
  (artefacts.includes(artefact) || (artefact.rightsHolderId === offeringId && kinds.includes(artefact.kind)));

function keepWhatSurvives(building: Building, agreement: AgreementFacts, version: VersionFacts): void {
  const { world } = building;
  const model = new Model(world);
  const { from = null, until = null } = version.terms ?? {};
  const yesterday = daysFrom(world.today, -1);
  // Who was of a party while it held: a school that moved in the instant of its end was still where it had been.
  const then = new Model({ ...world, today: yesterday }).standings;
  const withoutAgreements = new Model({ ...world, today: yesterday, agreements: [] });
  // Outside its availability it gave nothing to anybody.
  if ((from !== null && from > yesterday) || (until !== null && until < yesterday)) return;
  for (const organisationId of currentAdopters(building, version)) {
    const someone = someoneIn(organisationId);
    const parties = [agreement.offeringId, ...agreement.receivingIds];
    const isOfParty = parties.some((id) => then.of(someone).of.has(id));
    if (!isOfParty || model.isReached(someone, version)) continue;
    agreement.told.push({ organisationId, versionId: version.id });
    // Who had it by something else as well, which ended in the same instant, keeps what is kept of that.
    const keeps = agreement.survives || withoutAgreements.isReached(someone, version);
    // Who keeps nothing is not given it back by what happens to others later.
    version.keepers.push({ organisationId, until: keeps ? until : '1900-01-01' });
  }
}

export function signatoryOf({ world }: Building, organisationId: string): PersonFacts {
  const { standings } = new Model(world);
  const signs = (person: PersonFacts): boolean =>
    person.posts.some(
      (post) =>
        post.organisationId === organisationId &&
        post.roles.includes('release-authority') &&
        standings.holds(post.startedOn, post.endedOn),
    );
  const person = world.people.find(signs);
  if (!person) throw new Error(`Nobody signs for ${organisationId}.`);
  return person;
}

export const postOf = (person: PersonFacts, organisationId: string): string =>
  person.posts.find((post) => post.organisationId === organisationId)?.id ?? '';
