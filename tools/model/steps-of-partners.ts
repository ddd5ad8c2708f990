import { AgreementItemService } from '../../libs/artefacts/src/agreement/agreement-item.service.ts';
import { AgreementService } from '../../libs/artefacts/src/agreement/agreement.service.ts';
import { PartnershipService } from '../../libs/identity/src/partnership/partnership.service.ts';
import { daysFrom, endOf } from './london.ts';
import type { Agreement } from './reference.ts';
import { isOpen, kinds, postOf, signatory, today, type Step } from './walk-step.ts';

export const makePartnership: Step = async (walk) => {
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

export const join: Step = async (walk) => {
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

export const leave: Step = async (walk) => {
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

export const dissolve: Step = async (walk) => {
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

export const agree: Step = async (walk) => {
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

export const nameItem: Step = async (walk) => {
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

export const endAgreement: Step = async (walk) => {
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
