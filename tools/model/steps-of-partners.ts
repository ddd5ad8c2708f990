import { AgreementItemService } from '../../libs/artefacts/src/agreement/agreement-item.service.ts';
import { AgreementService } from '../../libs/artefacts/src/agreement/agreement.service.ts';
import { PartnershipService } from '../../libs/identity/src/partnership/partnership.service.ts';
import { daysFrom, endOf } from './london.ts';
import { isOpen, verbs, type AgreedTerms, type Agreement } from './facts.ts';
import { kinds, postOf, signatory, today, type Step, type Walk } from './walk-step.ts';

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
  const running = reference.agreements.filter((one) => isRunning(walk, one));
  if (running.length >= 6) return null;
  const version = random.pickOrNone(
    reference.versions.filter((one) => isOpen(one) && reference.isOnNetwork(one.holder, now)),
  );
  if (!version) return null;
  const { holder: offering, artefact } = version;
  const others = [...walk.trusts, ...walk.schools].filter((id) => id !== offering && reference.isOnNetwork(id, now));
  // Mostly with those who have it by nothing else: whom its end concerns.
  const without = others.filter((id) => !reference.mayOrganisation(id, 'read', version, now));
  const receiving = random.pickOrNone(without.length > 0 && random.chance(0.8) ? without : others);
  if (!receiving) return null;
  const terms = drawTerms(walk);
  const service = product.get(AgreementService);
  const [us, them] = [signatory(walk, offering), signatory(walk, receiving)];
  const id = await service.propose(await product.viewer(us, now), {
    ...{ title: 'Walk', offeringId: offering, receivingIds: [receiving], postId: postOf(us, offering) },
    terms: toInput(terms),
  });
  await service.accept(await product.viewer(them, now), {
    ...{ agreementId: id, number: 1, organisationId: receiving, postId: postOf(them, receiving) },
  });
  const artefacts = new Set<string>();
  if (terms.kinds.length === 0) {
    const change = { agreementId: id, artefactIds: [artefact], postId: postOf(us, offering) };
    await product.get(AgreementItemService).add(await product.viewer(us, now), change);
    artefacts.add(artefact);
  }
  reference.agreements.push({
    ...{ id, offering, receiving, terms, artefacts, collection: null },
    ...{ proposed: null, number: 1, noticeLastDay: null },
  });
  return `agreed ${id} of ${offering} with ${receiving} over ${[...artefacts].join(' ')}: ${JSON.stringify(terms)}`;
};

function drawTerms(walk: Walk): AgreedTerms {
  const { random } = walk;
  const given = verbs.filter((verb) => verb === 'find' || random.chance(0.85));
  const firstDay = daysFrom(today(walk), random.pick([0, 0, 0, 3]));
  return {
    verbs: given.includes('read') ? given : ['find'],
    kinds: random.chance(0.4) ? [random.pick(kinds)[0]] : [],
    ...{ firstDay, lastDay: random.chance(0.6) ? daysFrom(firstDay, random.below(20)) : null },
    survival: random.pick(['adopted-stay', 'downloads-stop', 'all-stops'] as const),
  };
}

const toInput = ({ verbs: given, kinds: over, firstDay, lastDay, survival }: AgreedTerms) => ({
  ...{ verbs: [...given], kinds: [...over] as never, licenceCode: 'LicenseRef-Partner-Adapt' },
  ...{ startsOn: firstDay, lastDay, survival, shareBack: false, noticeDays: 0 },
});

const isRunning = ({ reference, now }: Walk, agreement: Agreement): boolean =>
  (reference.endOf(agreement) ?? endOf('2800-01-01')) > now;

/** A party proposes other terms, which change nothing; or the other one accepts what was proposed last, and that holds from then on. */
export const agreeAnew: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const agreement = random.pickOrNone(reference.agreements.filter((one) => isRunning(walk, one)));
  if (!agreement) return null;
  const { id: agreementId, proposed, offering, receiving } = agreement;
  const service = product.get(AgreementService);
  const act = async (organisationId: string) => {
    const us = signatory(walk, organisationId);
    return [
      await product.viewer(us, now),
      { agreementId, organisationId, postId: postOf(us, organisationId) },
    ] as const;
  };
  if (!proposed) {
    const terms = drawTerms(walk);
    const by = random.pick([offering, receiving]);
    const [viewer, about] = await act(by);
    await service.proposeTerms(viewer, { ...about, terms: toInput(terms) });
    agreement.proposed = { terms, by };
    agreement.number += 1;
    return `${by} proposed for ${agreementId}: ${JSON.stringify(terms)}`;
  }
  const [viewer, about] = await act(proposed.by === offering ? receiving : offering);
  const isOver = proposed.terms.lastDay !== null && proposed.terms.lastDay < today(walk);
  if (isOver || random.chance(0.2)) {
    await service.decline(viewer, { ...about, number: agreement.number, reason: 'Not like this.' });
    agreement.proposed = null;
    return `declined for ${agreementId}`;
  }
  await service.accept(viewer, { ...about, number: agreement.number });
  reference.change(
    () => {
      agreement.terms = proposed.terms;
      agreement.proposed = null;
    },
    { at: now },
  );
  return `agreed anew ${agreementId}`;
};

export const nameItem: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const running = reference.agreements.filter((one) => isRunning(walk, one));
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
  if (isNamed && random.chance(0.7)) return null;
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
    reference.agreements.filter((one) => one.noticeLastDay === null && isRunning(walk, one)),
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
