import { AdoptionService, DraftService, EndReleaseService, ReleaseService } from '@constellation/artefacts';
import { Refusal } from '@constellation/platform/errors';
import { daysFrom } from './london.ts';
import type { Holder } from './product.ts';
import { isOpen, type Scope, type Terms, type Version } from './facts.ts';
import { kinds, postOf, signatory, today, type Step, type Walk } from './walk-step.ts';

const scopes: readonly Scope[] = ['private', 'school', 'trust', 'partners', 'partners', 'network', 'public'];
const content = {
  summary: 'A piece of work whose audience changes all the time, written for a test.',
  bodyMarkdown: 'Text.',
  subjects: ['mathematics'],
  phase: 'primary',
  keyStages: ['ks2'],
  yearGroups: ['year-4'],
  keywords: ['walk'],
  inclusion: 'addressed' as const,
  thirdParty: 'none' as const,
  licenceCode: 'CC-BY-4.0',
};

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

export const releaseNew: Step = async (walk) => {
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

export const releaseNext: Step = async (walk) => {
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
  reference.follow(now);
  reference.versions.push({ ...last, id: versionId, state: 'released', terms, kept: new Map() });
  reference.follow(now);
  return `released ${versionId} after ${last.id} to ${terms.scope}`;
};

export const changeTerms: Step = async (walk) => {
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

export const takeAway =
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

export const adopt: Step = async (walk) => {
  const { product, reference, random, now } = walk;
  const pairs = walk.people
    .filter(({ posts }) => posts.length === 1)
    .flatMap((person) => reference.versions.map((version) => ({ person, version })))
    .filter(({ person, version }) => reference.may(person, 'find', version, now));
  const byAgreement = pairs.filter(({ person, version }) =>
    reference.isByAgreementAlone(person.posts[0] ?? '', version, now),
  );
  const chosen = random.pickOrNone(byAgreement.length > 0 && random.chance(0.85) ? byAgreement : pairs);
  if (!chosen) return null;
  const { person, version } = chosen;
  const [organisation = ''] = person.posts;
  const may = reference.mayAdopt(organisation, version, now);
  const following = random.chance(0.4);
  const input = { versionId: version.id, postId: postOf(person, organisation), following };
  try {
    const id = await product
      .get(AdoptionService)
      .adopt(await product.viewer(person, now), { ...input, mode: 'recommended' });
    if (!may) throw new Error(`${organisation} adopted ${version.id}, and should not.`);
    const known = reference.adoptions.find(
      (one) => one.organisation === organisation && one.artefact === version.artefact,
    );
    if (known) Object.assign(known, { version: version.id, following });
    else reference.adoptions.push({ id, organisation, artefact: version.artefact, version: version.id, following });
    reference.follow(now);
  } catch (error) {
    if (may || !(error instanceof Refusal)) throw error;
    return `refused that ${organisation} adopts ${version.id}`;
  }
  return `${organisation} adopted ${version.id}${following ? ' and follows' : ''}`;
};

export const endAdoption: Step = async (walk) => {
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
