import { Refusal } from '@constellation/platform/errors';
import { AccessRequestService } from '../../libs/artefacts/src/access-request/access-request.service.ts';
import { daysFrom, endOf } from './london.ts';
import { isOpen, verbs, type Verb } from './facts.ts';
import { postOf, signatory, today, type Step } from './walk-step.ts';

/** Somebody asks for a work, whether they know of it or not. */
export const ask: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const artefact = random.pickOrNone(reference.versions)?.artefact;
  const person = random.pick(
    walk.people.filter(({ posts, label }) => posts.length === 1 && label.startsWith('teacher')),
  );
  const [organisation = ''] = person.posts;
  const waiting = reference.requests.filter(({ state, lapses }) => state === 'waiting' && lapses > now);
  if (!artefact || waiting.length >= 6) return null;
  if (waiting.some((one) => one.person === person.label && one.artefact === artefact)) return null;
  const id = await product.get(AccessRequestService).ask(await product.viewer(person, now), {
    ...{ artefactId: artefact, postId: postOf(person, organisation) },
    ...{ purpose: 'For a walk through everything.', setting: 'A school.' },
  });
  reference.requests.push({
    id,
    artefact,
    organisation,
    person: person.label,
    lapses: new Date(now.getTime() + 60 * 86_400_000),
    state: 'waiting',
  });
  return `${organisation} asked for ${artefact}`;
};

/** The holder lends what was asked for, until a day: one version or what is open by now, to the organisation or its trust. */
export const lend: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const request = random.pickOrNone(
    reference.requests.filter(({ state, lapses }) => state === 'waiting' && lapses > now),
  );
  const all = reference.versions.filter(({ artefact }) => artefact === request?.artefact);
  const [{ holder } = { holder: '' }] = all;
  if (!request) return null;
  const open = all.filter(isOpen);
  const one = random.chance(0.5) ? random.pickOrNone(open) : undefined;
  const chosen = one ? [one] : open.filter(({ terms }) => terms.firstDay === null || terms.firstDay <= today(walk));
  const given: readonly Verb[] = verbs.filter((verb) => ['find', 'read'].includes(verb) || random.chance(0.6));
  const trusts = [...reference.reach(request.organisation, now)].filter((id) => walk.trusts.includes(id));
  const organisation = random.pick([request.organisation, ...trusts]);
  const lastDay = daysFrom(today(walk), random.below(8));
  const decider = signatory(walk, holder);
  const isAllowed = chosen.length > 0 && (!given.includes('adapt') || chosen.every(({ terms }) => terms.mayAdapt));
  try {
    await product.get(AccessRequestService).grant(await product.viewer(decider, now), {
      ...{
        requestId: request.id,
        postId: postOf(decider, holder),
        versionId: one?.id ?? null,
        organisationId: organisation,
      },
      ...{ verbs: [...given], lastDay },
    });
  } catch (error) {
    if (isAllowed || !(error instanceof Refusal)) throw error;
    return `refused to lend ${request.artefact}`;
  }
  if (!isAllowed) throw new Error(`${holder} lent ${request.artefact}, and should not.`);
  request.state = 'granted';
  for (const { id: version } of chosen) {
    reference.loans.push({ request, version, organisation, verbs: new Set(given), until: endOf(lastDay) });
  }
  return `${holder} lent ${chosen.map(({ id }) => id).join(' ')} to ${organisation} until ${lastDay}: ${given.join(' ')}`;
};

/** The holder ends a loan before its last day. */
export const endLoan: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const loan = random.pickOrNone(reference.loans.filter(({ until }) => until > now));
  const holder = reference.versions.find(({ id }) => id === loan?.version)?.holder;
  if (!loan || !holder) return null;
  const { request } = loan;
  const decider = signatory(walk, holder);
  await product
    .get(AccessRequestService)
    .endGrant(await product.viewer(decider, now), { requestId: request.id, postId: postOf(decider, holder) });
  request.state = 'over';
  for (const one of reference.loans) if (one.request === request) one.until = now;
  return `${holder} ended what it had lent of ${request.artefact}`;
};
