import { identityEvents } from '@constellation/identity';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { buildAccessRequests } from './build-access-requests.ts';
import { buildShareRequests } from './build-share-requests.ts';
import { buildAdaptations, readUpstreamChanges, type ReleaseMade } from './build-adaptations.ts';
import { buildHeld } from './build-held.ts';
import { buildAgreements, endAgreements } from './build-agreements.ts';
import { buildCollected } from './build-collected.ts';
import { buildCollections } from './build-collections.ts';
import { buildCurriculumMaps } from './build-curriculum-maps.ts';
import { buildConsents, buildFeedback, buildShelves } from './build-personal.ts';
import { makeDraft, markField, must, uploadFile, type Author } from './build-drafts.ts';
import { fates, finish, scopes, unreleased, type Fate, type Work } from './build-endings.ts';
import { currentAdopters, keepForLosers, passKeptTime } from './build-keepers.ts';
import { leavePartnership } from './build-partnerships.ts';
import { inBrowser, type Building } from './build-people.ts';
import { deciderOf, followMoves, release, termsOf } from './build-releases.ts';
import { at, textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { mutations } from './mutations.ts';
import type { PersonFacts } from './facts/people.ts';
import type { AdoptionFacts, Scope, VersionFacts } from './facts/works.ts';

/** Fills the world with artefacts in every state and every audience, and with those who use them. */
export async function buildArtefacts(building: Building, share: number): Promise<void> {
  const { random } = building;
  const whole: readonly (readonly [Fate, Scope])[] = [
    ...fates.flatMap((fate) => scopes.map((scope) => [fate, scope] as const)),
    ...unreleased.map((fate) => [fate, random.pick(scopes)] as const),
  ];
  const begun: Work[] = [];
  for (const [fate, scope] of random.sample(whole, Math.ceil(whole.length * share))) {
    begun.push(await begin(building, fate, scope));
  }
  await buildAgreements(building);
  const released = begun.flatMap(({ version }) => (version.state === 'released' ? [version] : []));
  for (const version of released) await adoptSome(building, version);
  const releaseMade: ReleaseMade = async (version, scope, licenceCode) => {
    await release(building, version, { ...termsOf(building, version, { scope, mustBeOpen: false }), licenceCode });
  };
  await buildAdaptations(building, released, releaseMade);
  await buildCollections(building, share);
  await buildCollected(building);
  await buildCurriculumMaps(building);
  await buildShelves(building);
  await buildFeedback(building);
  await buildConsents(building);
  await moveSchool(building);
  for (const work of begun) await finish(building, work);
  for (const work of begun) await passKeptTime(building, work.version);
  await leaveUpload(building);
  await buildAccessRequests(building);
  await buildHeld(building, releaseMade);
  await readUpstreamChanges(building);
  await buildShareRequests(building);
}

async function begin(building: Building, fate: Fate, scope: Scope): Promise<Work> {
  const { author, rightsHolderId } = chooseAuthor(building, scope);
  const version = await makeDraft(building, author, rightsHolderId);
  const work: Work = { author, version, scope, fate };
  if (fate === 'draft') return work;
  await must(building, author.person, 'submitForRelease', { versionId: version.id, postId: author.post.id });
  version.state = 'in-review';
  if (fate === 'in-review') return work;
  if (fate === 'returned') {
    const decider = deciderOf(building, version);
    await must(building, decider.person, 'returnDraft', {
      versionId: version.id,
      postId: decider.post.id,
      reason: 'QUALITY',
      note: `Look again at ${markField(building, version, 'note of its return')}.`,
    });
    version.state = 'draft';
    return work;
  }
  await release(building, version, termsOf(building, version, { scope, mustBeOpen: fate.startsWith('adopted') }));
  return work;
}

/** Somebody who can write something for this audience, and whose it is to be. */
function chooseAuthor(building: Building, scope: Scope): { author: Author; rightsHolderId: string } {
  const { world, random } = building;
  const { standings } = new Model(world);
  for (;;) {
    const person = random.pick(world.people);
    const post = random.pickOrNone(person.posts.filter((one) => standings.holds(one.startedOn, one.endedOn)));
    if (!post) continue;
    const trusts = standings.parents(post.organisationId).filter((id) => standings.isTrust(id));
    const rightsHolderId = random.pick([post.organisationId, ...trusts]);
    // A trust has many schools: what is begun in the trust itself has none to be shared with.
    if (scope === 'school' && standings.isTrust(post.organisationId)) continue;
    return { author: { person, post }, rightsHolderId };
  }
}

/** Up to three organisations say that they use it. */
async function adoptSome(building: Building, version: VersionFacts): Promise<void> {
  const { world, random, client } = building;
  const model = new Model(world);
  const able = world.viewers.filter(
    (viewer) => viewer.person && model.standings.of(viewer).hasPost && model.byTerms(viewer, version),
  );
  for (const viewer of random.sample(able, 3)) {
    const { person } = viewer;
    const post = person?.posts.find((one) => model.standings.holds(one.startedOn, one.endedOn));
    if (!person || !post) continue;
    if (world.adoptions.some((one) => one.artefact === version.artefact && one.organisationId === post.organisationId))
      continue;
    const adoption: AdoptionFacts = {
      id: '',
      artefact: version.artefact,
      organisationId: post.organisationId,
      versionId: version.id,
      ended: false,
    };
    const note = mark(world, random, `note of an adoption by ${person.label}`, {
      of: 'adoption',
      adoption,
      level: 'note',
    });
    const answer = await client.ask(inBrowser(person), mutations.adoptVersion, {
      input: { versionId: version.id, postId: post.id, mode: 'FREE_CHOICE', following: random.chance(0.5), note },
    });
    // Refused where the work is shared with the person and not with their organisation.
    if (at(answer.data, 'result.__typename') !== 'Adoption') continue;
    Object.assign(adoption, { id: textAt(answer.data, 'result.id') });
    world.adoptions.push(adoption);
    markId(world, adoption.id, `id of an adoption by ${person.label}`, { of: 'adoption', adoption, level: 'record' });
  }
}

/**
 * A school leaves its trust for another, today. What either reads through the other changes at once; organisations that
 * had adopted something while they might keep it.
 */
async function moveSchool(building: Building): Promise<void> {
  const { world, stack } = building;
  const idOf = (name: string): string => world.organisations.find((one) => one.name === name)?.id ?? '';
  const [memberId, from, to] = [idOf('north-school'), idOf('north-trust'), idOf('south-trust')];
  await stack.api.get(UnitOfWork, { strict: false }).run(async (tx) => {
    await tx.query(`update organisation_membership set left_on = $3 where member_id = $1 and parent_id = $2`, [
      memberId,
      from,
      world.today,
    ]);
    await tx.query(
      `insert into organisation_membership (organisation_membership_id, member_id, parent_id, joined_on) values ($1, $2, $3, $4)`,
      [newId(), memberId, to, world.today],
    );
    tx.emit(identityEvents.organisationsMoved, { organisationIds: [memberId] });
  });
  const place = world.memberships.findIndex((one) => one.memberId === memberId && one.parentId === from);
  world.memberships.splice(place, 1, { memberId, parentId: from, joinedOn: null, leftOn: world.today });
  world.memberships.push({ memberId, parentId: to, joinedOn: world.today, leftOn: null });
  for (const version of world.artefacts.flatMap((artefact) => artefact.versions)) {
    keepForLosers(building, version, { adopters: currentAdopters(building, version), before: null });
  }
  await leavePartnership(building);
  await endAgreements(building);
  await stack.settle(world.pastTheirTime);
  await followMoves(building);
}

/** An upload that nothing refers to: somebody else must not be able to attach it. */
async function leaveUpload(building: Building): Promise<void> {
  const person: PersonFacts = building.random.pick(
    building.world.people.filter((one) => one.label.startsWith('teacher of')),
  );
  const post = person.posts[0];
  if (!post) return;
  const { id } = await uploadFile(building, { person, post });
  building.world.uploads.push({ id, personId: person.id });
}
