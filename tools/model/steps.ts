import { AdoptionService, DraftService, EndReleaseService, ReleaseService } from '@constellation/artefacts';
import { Refusal } from '@constellation/platform/errors';
import { AgreementItemService } from '../../libs/artefacts/src/agreement/agreement-item.service.ts';
import { AgreementService } from '../../libs/artefacts/src/agreement/agreement.service.ts';
import { PartnershipService } from '../../libs/identity/src/partnership/partnership.service.ts';
import type { Random } from '../matrix/random.ts';
import { beginOf, dayOf, daysFrom, endOf } from './london.ts';
import type { Holder, Product } from './product.ts';
import type { Agreement, Reference, Scope, Terms, Version } from './reference.ts';

/** A world that is walked through: the product, the reference, and the time. */
export interface Walk {
  readonly product: Product;
  readonly reference: Reference;
  readonly random: Random;
  /** Everybody who asks; by organisation, who signs for it. */
  readonly people: readonly Holder[];
  readonly signatories: ReadonlyMap<string, Holder>;
  readonly trusts: readonly string[];
  readonly schools: readonly string[];
  now: Date;
}

/** One step: does something to both and says what; null when there is nothing to do it to. */
export type Step = (walk: Walk) => Promise<string | null>;

const scopes: readonly Scope[] = ['private', 'school', 'trust', 'partners', 'partners', 'network', 'public'];
const kinds = [
  ['curriculum', 'lesson-plan'],
  ['improvement', 'codified-practice'],
] as const;
const content = {
  summary: 'A piece of work whose audience changes all the time, written for a test.',
  bodyMarkdown: 'Text.',
  subjects: ['mathematics'],
  phase: 'primary',
  keyStages: ['ks2'],
  yearGroups: ['year-4'],
  keywords: ['walk'],
  inclusion: 'addressed' as const,
  licenceCode: 'CC-BY-4.0',
};

const signatory = (walk: Walk, organisation: string): Holder => {
  const holder = walk.signatories.get(organisation);
  if (!holder) throw new Error(`Nobody signs for ${organisation}.`);
  return holder;
};
const postOf = (holder: Holder, organisation: string): string => holder.postIds.get(organisation) ?? '';
const isOpen = ({ state }: Version): boolean => state === 'released' || state === 'superseded';
const today = ({ now }: Walk): string => dayOf(now);

function drawTerms(walk: Walk, version: Pick<Version, 'holder' | 'begunIn'>): Terms {
  const { random, reference, now } = walk;
  const isBegunInTrust = walk.trusts.includes(version.holder) && version.begunIn === version.holder;
  const scope = random.pick(scopes.filter((one) => one !== 'school' || !isBegunInTrust));
  const day = (from: number, to: number): string => daysFrom(today(walk), from + random.below(to - from));
  const firstDay = random.chance(0.2) ? day(-5, 20) : null;
  const lastDay = random.chance(0.25) ? daysFrom(firstDay ?? today(walk), random.below(25)) : null;
  const reach = reference.reach(version.holder, now);
  const theirs = reference.partnerships.filter((one) => reference.belongsTo(one, reach, now)).map(({ id }) => id);
  const all = [...walk.trusts, ...walk.schools];
  return {
    scope,
    partners: scope === 'partners' ? random.sample(all, theirs.length > 0 ? random.below(2) : 1) : [],
    partnerships: scope === 'partners' ? random.sample(theirs, 1) : [],
    mayAdapt: random.chance(0.7),
    firstDay,
    lastDay: lastDay !== null && lastDay < today(walk) ? today(walk) : lastDay,
  };
}

const toInput = (terms: Terms) => ({
  scope: terms.scope,
  partnerIds: [...terms.partners],
  partnershipIds: [...terms.partnerships],
  licenceCode: terms.mayAdapt ? 'CC-BY-4.0' : 'CC-BY-ND-4.0',
  availableFrom: terms.firstDay,
  availableUntil: terms.lastDay,
});

/** What is drawn may name nobody to share with. */
const isComplete = (terms: Terms): boolean =>
  terms.scope !== 'partners' || terms.partners.length + terms.partnerships.length > 0;

async function release(
  walk: Walk,
  about: { versionId: string; author: Holder; holder: string; terms: Terms },
): Promise<void> {
  const { product } = walk;
  const { versionId, author, holder, terms } = about;
  const releases = product.get(ReleaseService);
  const viewer = await product.viewer(author, walk.now);
  await releases.submitForRelease(viewer, { versionId, postId: [...author.postIds.values()][0] ?? '' });
  const decider = signatory(walk, holder);
  await releases.release(await product.viewer(decider, walk.now), {
    ...{ versionId, postId: postOf(decider, holder), terms: toInput(terms) },
  });
}

const releaseNew: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  if (new Set(reference.versions.map(({ artefact }) => artefact)).size >= 9) return null;
  const school = random.pick(walk.schools);
  const trusts = [...reference.reach(school, now)].filter((id) => walk.trusts.includes(id));
  const holder = random.pick([school, ...trusts]);
  const author = walk.people.find(({ posts, label }) => posts.includes(school) && label.startsWith('teacher'));
  if (!author?.id) return null;
  const terms = drawTerms(walk, { holder, begunIn: school });
  if (!isComplete(terms)) return null;
  const [kind, type] = random.pick(kinds);
  const viewer = await product.viewer(author, now);
  const drafts = product.get(DraftService);
  const versionId = await drafts.createDraft(viewer, {
    ...{ kind, type, title: 'Walk', rightsHolderId: holder, postId: postOf(author, school) },
  });
  await drafts.updateDraft(viewer, { ...content, versionId, expectedRevision: 1 });
  await release(walk, { versionId, author, holder, terms });
  const [row] = await product.dataSource.query<{ artefact_id: string }[]>(
    'select artefact_id from artefact_version where version_id = $1',
    [versionId],
  );
  reference.versions.push({
    ...{ id: versionId, artefact: row?.artefact_id ?? '', kind, holder, begunIn: school, author: author.id },
    ...{ state: 'released' as const, terms, kept: new Map() },
  });
  return `released ${versionId} of ${holder} to ${terms.scope}`;
};

const releaseNext: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const last = random.pickOrNone(reference.versions.filter(({ state }) => state === 'released'));
  const author = walk.people.find(({ id }) => id === last?.author);
  if (!last || !author) return null;
  if (reference.versions.filter(({ artefact }) => artefact === last.artefact).length > 2) return null;
  // Who has moved to another trust since does not write for the one before.
  const behind = [last.begunIn, ...reference.reach(last.begunIn, now)];
  if (!behind.includes(last.holder)) return null;
  const terms = drawTerms(walk, last);
  if (!isComplete(terms) || (terms.scope === 'school' && !behind.includes(last.holder))) return null;
  const versionId = await product.get(DraftService).createNewVersion(await product.viewer(author, now), {
    artefactId: last.artefact,
    postId: postOf(author, last.begunIn),
  });
  await release(walk, { versionId, author, holder: last.holder, terms });
  last.state = 'superseded';
  reference.versions.push({ ...last, id: versionId, state: 'released', terms, kept: new Map() });
  return `released ${versionId} after ${last.id} to ${terms.scope}`;
};

const changeTerms: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const version = random.pickOrNone(reference.versions.filter(isOpen));
  if (!version) return null;
  const terms = drawTerms(walk, version);
  const isOfSchool = reference.reach(version.begunIn, now).has(version.holder);
  if (!isComplete(terms) || (terms.scope === 'school' && !isOfSchool)) return null;
  const decider = signatory(walk, version.holder);
  await product.get(ReleaseService).changeTerms(await product.viewer(decider, now), {
    ...{ versionId: version.id, postId: postOf(decider, version.holder), terms: toInput(terms) },
  });
  reference.change(() => void (version.terms = terms), { at: now, isDecision: true });
  return `changed ${version.id} to ${JSON.stringify(terms)}`;
};

const takeAway =
  (state: 'withdrawn' | 'recalled'): Step =>
  async (walk) => {
    const { product, reference, random, now } = walk;
    if (random.chance(0.5)) return null;
    const version = random.pickOrNone(
      reference.versions.filter((one) => isOpen(one) || (state === 'recalled' && one.state === 'withdrawn')),
    );
    if (!version) return null;
    const decider = signatory(walk, version.holder);
    const about = { versionId: version.id, postId: postOf(decider, version.holder) };
    const ends = product.get(EndReleaseService);
    const viewer = await product.viewer(decider, now);
    if (state === 'withdrawn') await ends.withdraw(viewer, { ...about, reason: 'other' });
    else await ends.recall(viewer, { ...about, reason: 'copyright' });
    reference.change(() => void (version.state = state), { at: now, isDecision: true });
    if (state === 'recalled') version.kept.clear();
    return `${state} ${version.id}`;
  };

const adopt: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const pairs = walk.people
    .filter(({ posts }) => posts.length === 1)
    .flatMap((person) => reference.versions.map((version) => ({ person, version })))
    .filter(({ person, version }) => reference.may(person, 'find', version, now));
  const byAgreement = pairs.filter(({ person, version }) =>
    reference.isByAgreementAlone(person.posts[0] ?? '', version, now),
  );
  const chosen = random.pickOrNone(byAgreement.length > 0 && random.chance(0.6) ? byAgreement : pairs);
  if (!chosen) return null;
  const { person, version } = chosen;
  const [organisation = ''] = person.posts;
  const may = reference.mayAdopt(organisation, version, now);
  const input = { versionId: version.id, postId: postOf(person, organisation) };
  try {
    const id = await product
      .get(AdoptionService)
      .adopt(await product.viewer(person, now), { ...input, mode: 'recommended', following: false });
    if (!may) throw new Error(`${organisation} adopted ${version.id}, and should not.`);
    const known = reference.adoptions.find(
      (one) => one.organisation === organisation && one.artefact === version.artefact,
    );
    if (known) known.version = version.id;
    else reference.adoptions.push({ id, organisation, artefact: version.artefact, version: version.id });
  } catch (error) {
    if (may || !(error instanceof Refusal)) throw error;
    return `refused that ${organisation} adopts ${version.id}`;
  }
  return `${organisation} adopted ${version.id}`;
};

const endAdoption: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const adoption = random.chance(0.3) ? random.pickOrNone(reference.adoptions) : undefined;
  const person = walk.people.find(({ posts }) => posts.length === 1 && posts[0] === adoption?.organisation);
  if (!adoption || !person) return null;
  const { organisation, artefact } = adoption;
  await product
    .get(AdoptionService)
    .endAdoption(await product.viewer(person, now), { adoptionId: adoption.id, postId: postOf(person, organisation) });
  reference.adoptions = reference.adoptions.filter((one) => one !== adoption);
  for (const version of reference.versions) if (version.artefact === artefact) version.kept.delete(organisation);
  return `${organisation} uses ${artefact} no more`;
};

const makePartnership: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  if (reference.partnerships.length >= 6) return null;
  const steward = random.pick(walk.trusts);
  const viewer = await product.viewer(signatory(walk, steward), now);
  const noticeDays = random.below(4);
  const id = await product.get(PartnershipService).create(viewer, { stewardId: steward, name: 'Walkers', noticeDays });
  const [row] = await product.dataSource.query<{ id: string }[]>(
    'select partnership_membership_id as id from partnership_membership where partnership_id = $1',
    [id],
  );
  const members = [{ organisation: steward, membership: row?.id ?? '', from: now, until: null }];
  reference.partnerships.push({ id, steward, members });
  return `${steward} made partnership ${id}`;
};

const join: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const partnership = random.pickOrNone(
    reference.partnerships.filter(({ members }) => members.some(({ until }) => until === null)),
  );
  const organisation = random.pick([...walk.trusts, ...walk.schools]);
  if (!partnership || !reference.isOnNetwork(organisation, now)) return null;
  const isIn = partnership.members.some((one) => one.organisation === organisation && (!one.until || one.until > now));
  if (isIn) return null;
  const service = product.get(PartnershipService);
  await service.invite(await product.viewer(signatory(walk, partnership.steward), now), partnership.id, [organisation]);
  const [row] = await product.dataSource.query<{ id: string }[]>(
    `select partnership_membership_id as id from partnership_membership where partnership_id = $1 and organisation_id = $2 and state = 'invited'`,
    [partnership.id, organisation],
  );
  const membership = row?.id ?? '';
  await service.answer(await product.viewer(signatory(walk, organisation), now), membership, true);
  partnership.members.push({ organisation, membership, from: now, until: null });
  return `${organisation} joined ${partnership.id}`;
};

const leave: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const all = reference.partnerships.flatMap((partnership) =>
    partnership.members
      .filter(({ organisation, until }) => organisation !== partnership.steward && until === null)
      .map((member) => ({ partnership, member })),
  );
  const chosen = random.pickOrNone(all);
  if (!chosen) return null;
  const { member, partnership } = chosen;
  const lastDay = daysFrom(today(walk), 4 + random.below(10));
  await product
    .get(PartnershipService)
    .giveNotice(await product.viewer(signatory(walk, member.organisation), now), member.membership, lastDay);
  member.until = endOf(lastDay);
  return `${member.organisation} leaves ${partnership.id} at the end of ${lastDay}`;
};

const dissolve: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const partnership = random.pickOrNone(
    reference.partnerships.filter(({ members }) => members.some(({ until }) => until === null)),
  );
  if (!partnership || random.chance(0.8)) return null;
  await product
    .get(PartnershipService)
    .end(await product.viewer(signatory(walk, partnership.steward), now), partnership.id);
  reference.change(
    () => {
      for (const member of partnership.members) if (member.until === null || member.until > now) member.until = now;
    },
    { at: now },
  );
  await product.work(now, (jobs) => random.shuffle(jobs));
  return `dissolved ${partnership.id}`;
};

const agree: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const running = reference.agreements.filter((one) => (reference.endOf(one) ?? endOf('2800-01-01')) > now);
  if (running.length >= 6) return null;
  const holders = [...new Set(reference.versions.filter(isOpen).map(({ holder }) => holder))];
  const offering = random.pickOrNone(holders.filter((id) => reference.isOnNetwork(id, now)));
  const receiving = random.pick([...walk.trusts, ...walk.schools].filter((id) => id !== offering));
  if (!offering || !reference.isOnNetwork(receiving, now)) return null;
  const given = (['find', 'read', 'download', 'adopt', 'adapt'] as const).filter(
    (verb) => verb === 'find' || random.chance(0.85),
  );
  const verbs = given.includes('read') ? given : (['find'] as const);
  const isOfKind = random.chance(0.4);
  const firstDay = daysFrom(today(walk), random.pick([0, 0, 0, 3]));
  const agreement: Agreement = {
    ...{
      id: '',
      offering,
      receiving,
      verbs,
      kinds: isOfKind ? [random.pick(kinds)[0]] : [],
      artefacts: new Set<string>(),
    },
    ...{ firstDay, lastDay: random.chance(0.6) ? daysFrom(firstDay, random.below(20)) : null, noticeLastDay: null },
    survival: random.pick(['adopted-stay', 'downloads-stop', 'all-stops'] as const),
  };
  const service = product.get(AgreementService);
  const [us, them] = [signatory(walk, offering), signatory(walk, receiving)];
  const id = await service.propose(await product.viewer(us, now), {
    ...{ title: 'Walk', offeringId: offering, receivingIds: [receiving], postId: postOf(us, offering) },
    terms: {
      ...{ verbs: [...verbs], kinds: [...agreement.kinds] as never, licenceCode: 'LicenseRef-Partner-Adapt' },
      ...{
        startsOn: firstDay,
        lastDay: agreement.lastDay,
        survival: agreement.survival,
        shareBack: false,
        noticeDays: 0,
      },
    },
  });
  await service.accept(await product.viewer(them, now), {
    ...{ agreementId: id, number: 1, organisationId: receiving, postId: postOf(them, receiving) },
  });
  reference.agreements.push({ ...agreement, id });
  return `agreed ${id}: ${JSON.stringify(agreement)}`;
};

const nameItem: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const running = reference.agreements.filter((one) => (reference.endOf(one) ?? endOf('2800-01-01')) > now);
  const agreement = random.pickOrNone(running);
  const version = random.pickOrNone(
    reference.versions.filter((one) => isOpen(one) && one.holder === agreement?.offering),
  );
  if (!agreement || !version) return null;
  const { offering, artefacts, id: agreementId } = agreement;
  const us = signatory(walk, offering);
  const viewer = await product.viewer(us, now);
  const change = { agreementId, artefactIds: [version.artefact], postId: postOf(us, offering) };
  const isNamed = artefacts.has(version.artefact);
  const items = product.get(AgreementItemService);
  if (isNamed) await items.remove(viewer, change);
  else await items.add(viewer, change);
  reference.change(() => void (isNamed ? artefacts.delete(version.artefact) : artefacts.add(version.artefact)), {
    at: now,
  });
  return `${isNamed ? 'took out of' : 'named in'} ${agreementId}: ${version.artefact}`;
};

const endAgreement: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const agreement = random.pickOrNone(
    reference.agreements.filter(
      (one) => one.noticeLastDay === null && (reference.endOf(one) ?? endOf('2800-01-01')) > now,
    ),
  );
  if (!agreement) return null;
  const side = random.pick([agreement.offering, agreement.receiving]);
  const us = signatory(walk, side);
  const lastDay = daysFrom(today(walk), random.below(5));
  await product.get(AgreementService).giveNotice(await product.viewer(us, now), {
    ...{ agreementId: agreement.id, organisationId: side, postId: postOf(us, side), lastDay },
  });
  agreement.noticeLastDay = lastDay;
  return `${side} ends ${agreement.id} with ${lastDay}`;
};

/** A school leaves its trust for another, or for none, at the next midnight. */
const move: Step = async (walk) => {
  const { product, reference, random } = walk;
  const tomorrow = daysFrom(today(walk), 1);
  const school = random.pick(walk.schools);
  const current = reference.belongings.find(
    ({ member, parent, until }) => member === school && walk.trusts.includes(parent) && until === null,
  );
  if (random.chance(0.5) || (current?.from ?? '') >= tomorrow) return null;
  const next = random.pick([null, ...walk.trusts.filter((id) => id !== current?.parent)]);
  if (current) {
    await product.dataSource.query(
      `update organisation_membership set left_on = $3 where member_id = $1 and parent_id = $2 and left_on is null`,
      [school, current.parent, tomorrow],
    );
    current.until = tomorrow;
  }
  if (next) {
    await product.belongs(school, next, tomorrow);
    reference.belongings.push({ member: school, parent: next, from: tomorrow, until: null });
  }
  return `${school} moves from ${current?.parent ?? 'no trust'} to ${next ?? 'none'}`;
};

/** Time passes, midnight by midnight, so that what ends is settled in its own instant. */
const passTime: Step = async (walk) => {
  const { product, reference, random } = walk;
  const hours = random.pick([0.5, 1, 6, 24, 24, 72, 120]);
  // Often to the very instant at which something ends.
  const end = random.chance(0.4) ? reference.nextEnd(walk.now) : null;
  const isNear = end !== null && end.getTime() - walk.now.getTime() < 30 * 24 * 3_600_000;
  const until = isNear ? end : new Date(walk.now.getTime() + hours * 3_600_000);
  for (let next = endOf(today(walk)); next <= until; next = endOf(dayOf(next))) {
    reference.change(() => undefined, { at: next, justBefore: new Date(next.getTime() - 1) });
    walk.now = next;
    await product.work(next, (jobs) => random.shuffle(jobs));
  }
  // Often to the half hours around midnight, where London and UTC differ in summer.
  const near = new Date(beginOf(dayOf(until)).getTime() + random.pick([0, 0.5, 23.5]) * 3_600_000);
  walk.now = !isNear && random.chance(0.5) && near >= walk.now && dayOf(near) === dayOf(walk.now) ? near : until;
  return `it is ${walk.now.toISOString()}`;
};

/** The steps with how often each is drawn. */
export const steps: readonly (readonly [Step, number])[] = [
  [releaseNew, 4],
  [releaseNext, 2],
  [changeTerms, 6],
  [takeAway('withdrawn'), 1],
  [takeAway('recalled'), 1],
  [adopt, 8],
  [endAdoption, 1],
  [makePartnership, 1],
  [join, 4],
  [leave, 2],
  [dissolve, 1],
  [agree, 4],
  [nameItem, 6],
  [endAgreement, 2],
  [move, 2],
  [passTime, 8],
];
