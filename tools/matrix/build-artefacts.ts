import { identityEvents } from '@constellation/identity';
import { newId, UnitOfWork } from '@constellation/platform/db';
import { buildAdaptations, readUpstreamChanges } from './build-adaptations.ts';
import { buildAgreements, endAgreements } from './build-agreements.ts';
import { makeDraft, makeNextDraft, markField, must, uploadFile, type Author } from './build-drafts.ts';
import { currentAdopters, keepForLosers, passKeptTime } from './build-keepers.ts';
import { leavePartnership, partnershipsFor } from './build-partnerships.ts';
import { inBrowser, type Building } from './build-people.ts';
import { at, textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { mutations } from './queries.ts';
import {
  daysFrom,
  type AdoptionFacts,
  type PersonFacts,
  type PostFacts,
  type Scope,
  type TermsFacts,
  type VersionFacts,
  type World,
} from './world.ts';

const scopes: readonly Scope[] = ['private', 'school', 'trust', 'partners', 'network', 'public'];

/** What becomes of an artefact after its first draft. */
const fates = [
  'released',
  'superseded',
  'draft-again',
  'withdrawn',
  'recalled',
  'adopted-withdrawn',
  'adopted-narrowed',
  'adopted-recalled',
  'newest-withdrawn',
  'recalled-under-draft',
  'newest-recalled',
] as const;
const unreleased = ['draft', 'in-review', 'returned', 'in-review', 'draft'] as const;
type Fate = (typeof fates)[number] | (typeof unreleased)[number];

const licencesFor: Readonly<Record<Scope, readonly string[]>> = {
  private: ['LicenseRef-Trust-Internal', 'CC-BY-4.0'],
  school: ['LicenseRef-Trust-Internal', 'CC-BY-ND-4.0'],
  trust: ['LicenseRef-Trust-Internal', 'CC-BY-4.0'],
  partners: ['LicenseRef-Partner-Use', 'CC-BY-NC-4.0'],
  network: ['LicenseRef-Network-Adapt-NC', 'CC-BY-4.0'],
  public: ['CC-BY-4.0', 'CC0-1.0'],
};

interface Work {
  readonly author: Author;
  readonly version: VersionFacts;
  readonly scope: Scope;
  readonly fate: Fate;
}

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
  await buildAdaptations(building, released, async (version, scope, licenceCode) => {
    await release(building, version, { ...termsOf(building, version, { scope, mustBeOpen: false }), licenceCode });
  });
  await moveSchool(building);
  for (const work of begun) await finish(building, work);
  for (const work of begun) await passKeptTime(building, work.version);
  await leaveUpload(building);
  await readUpstreamChanges(building);
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

/** Somebody who decides about it, another than who wrote it. */
function deciderOf({ world, random }: Building, version: VersionFacts): Author {
  const { standings } = new Model(world);
  const holder = version.artefact.rightsHolderId;
  const signs = (post: PostFacts): boolean =>
    post.roles.includes('release-authority') &&
    standings.holds(post.startedOn, post.endedOn) &&
    (post.organisationId === holder ||
      (standings.isTrust(post.organisationId) && standings.parents(holder).includes(post.organisationId)));
  const all = world.people.flatMap((person) => person.posts.filter(signs).map((post) => ({ person, post })));
  const others = all.filter(({ person }) => person.id !== version.createdBy);
  return random.pick(others.length > 0 ? others : all);
}

function termsOf(
  { world, random }: Building,
  version: VersionFacts,
  { scope, mustBeOpen }: { readonly scope: Scope; readonly mustBeOpen: boolean },
): TermsFacts {
  const day = (from: number, to: number): string => daysFrom(world.today, from + random.below(to - from));
  const windows: readonly (readonly [string | null, string | null])[] = [
    [day(-90, -2), null],
    [null, day(2, 90)],
    [day(2, 90), null],
    [null, day(-90, -2)],
    [day(-90, -50), day(-40, -2)],
    [day(2, 40), day(50, 90)],
  ];
  // What is to be adopted must be open, and may end today: then what adopters keep of it can be over tomorrow.
  const open: readonly (readonly [string | null, string | null])[] = [
    [null, null],
    [null, world.today],
  ];
  const [from, until] = mustBeOpen ? random.pick(open) : random.chance(0.5) ? [null, null] : random.pick(windows);
  const partnerIds =
    scope === 'partners' ? random.sample(world.organisations, 1 + random.below(3)).map(({ id }) => id) : [];
  const partnershipIds = scope === 'partners' ? partnershipsFor(world, version) : [];
  return { scope, partnerIds, partnershipIds, licenceCode: random.pick(licencesFor[scope]), from, until };
}

/** Terms as they are decided: nothing is released for days that are over, so what is to be over ends today for now. */
const asDecided = ({ today }: World, terms: TermsFacts): TermsFacts => ({
  ...terms,
  until: terms.until !== null && terms.until < today ? today : terms.until,
});

const toInput = (world: World, terms: TermsFacts): object => ({
  scope: terms.scope.toUpperCase(),
  partnerIds: terms.partnerIds,
  partnershipIds: terms.partnershipIds,
  licenceCode: terms.licenceCode,
  availableFrom: terms.from,
  availableUntil: asDecided(world, terms).until,
});

/** Time goes by, and the last day of a version is over. */
async function passTime({ world, stack }: Building, version: VersionFacts): Promise<void> {
  const until = version.terms?.until ?? null;
  if (until === null || until >= world.today) return;
  for (const table of ['release_terms', 'version_access']) {
    await stack.dataSource.query(
      `update ${table} set available_until = ($2::date + 1)::timestamp at time zone 'Europe/London'
        where version_id = $1 and available_until is not null`,
      [version.id, until],
    );
  }
  world.pastTheirTime.push(version.artefact.id);
}

async function release(building: Building, version: VersionFacts, terms: TermsFacts): Promise<void> {
  const decider = deciderOf(building, version);
  await must(building, decider.person, 'releaseVersion', {
    versionId: version.id,
    postId: decider.post.id,
    terms: toInput(building.world, terms),
    changeNote: `Changed ${markField(building, version, 'change note')}.`,
  });
  for (const other of version.artefact.versions) if (other.state === 'released') other.state = 'superseded';
  version.state = 'released';
  version.number = 1 + Math.max(0, ...version.artefact.versions.map((one) => one.number ?? 0));
  version.terms = terms;
  await passTime(building, version);
  await followMoves(building);
}

/** Who follows an artefact moves on with it: read back, as it is no question of access. */
async function followMoves({ world, stack }: Building): Promise<void> {
  const rows: { id: string; version_id: string }[] = await stack.dataSource.query(
    `select adoption_id as id, version_id from adoption`,
  );
  const versions = new Map(rows.map((row) => [row.id, row.version_id]));
  for (const adoption of world.adoptions) adoption.versionId = versions.get(adoption.id) ?? adoption.versionId;
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

/** Whether somebody may still write for this rights holder: their organisation may have moved since. */
function isBehind({ world }: Building, { post }: Author, rightsHolderId: string): boolean {
  const { standings } = new Model(world);
  return [post.organisationId, ...standings.parents(post.organisationId)].includes(rightsHolderId);
}

async function finish(building: Building, { author, version, scope, fate }: Work): Promise<void> {
  const { random } = building;
  const mayGoOn = isBehind(building, author, version.artefact.rightsHolderId);
  const next = async (keep?: number): Promise<VersionFacts> => {
    const draft = await makeNextDraft(building, author, version.artefact, keep);
    await must(building, author.person, 'submitForRelease', { versionId: draft.id, postId: author.post.id });
    draft.state = 'in-review';
    // The same school is there for both; any other audience may be another one.
    const other = random.pick(scopes.filter((one) => one !== 'school' || scope === 'school'));
    await release(building, draft, termsOf(building, draft, { scope: other, mustBeOpen: false }));
    return draft;
  };
  switch (fate) {
    case 'draft':
    case 'in-review':
    case 'returned':
    case 'released':
      break;
    case 'draft-again':
      if (mayGoOn) await makeNextDraft(building, author, version.artefact);
      break;
    case 'superseded':
      if (mayGoOn) await next();
      break;
    case 'withdrawn':
    case 'adopted-withdrawn':
      await end(building, version, 'withdrawn');
      break;
    case 'recalled':
    case 'adopted-recalled':
      if (random.chance(0.3)) await end(building, version, 'withdrawn');
      await end(building, version, 'recalled');
      break;
    case 'recalled-under-draft':
      // The draft may hold a file of the version it was begun from, which is recalled with it.
      if (mayGoOn) await makeNextDraft(building, author, version.artefact);
      await end(building, version, 'recalled');
      break;
    case 'newest-recalled':
      // The older one stays, and loses the file that both hold.
      if (mayGoOn) await end(building, await next(1), 'recalled');
      break;
    case 'adopted-narrowed':
      await narrow(building, version);
      break;
    case 'newest-withdrawn':
      if (mayGoOn) await end(building, await next(), random.chance(0.5) ? 'withdrawn' : 'recalled');
      if (random.chance(0.4)) await end(building, version, 'withdrawn');
      break;
  }
  if (random.chance(0.15)) await endAdoption(building, version);
}

async function end(building: Building, version: VersionFacts, state: 'withdrawn' | 'recalled'): Promise<void> {
  const decider = deciderOf(building, version);
  const note = version.markers['tombstone'] ?? markField(building, version, 'tombstone');
  await must(building, decider.person, state === 'withdrawn' ? 'withdrawVersion' : 'recallVersion', {
    versionId: version.id,
    postId: decider.post.id,
    reason: state === 'withdrawn' ? 'OTHER' : 'COPYRIGHT',
    note: `Because of ${note}.`,
  });
  const adopters = currentAdopters(building, version);
  const keeping = version.keepers.map(({ organisationId }) => organisationId);
  const adopterIds = [...(version.ended?.adopterIds ?? []), ...adopters, ...keeping];
  const begun = version.terms?.from == null || version.terms.from <= building.world.today;
  version.ended = { begun, adopterIds };
  const before = { ...version };
  version.state = state;
  keepForLosers(building, version, { adopters, before });
}

/** Other terms, under which some who had it no longer would. */
async function narrow(building: Building, version: VersionFacts): Promise<void> {
  const decider = deciderOf(building, version);
  const scope = building.random.pick(['private', 'trust', 'partners', 'network'] as const);
  const terms = termsOf(building, version, { scope, mustBeOpen: false });
  await must(building, decider.person, 'changeReleaseTerms', {
    versionId: version.id,
    postId: decider.post.id,
    terms: toInput(building.world, terms),
  });
  const before = { ...version };
  version.terms = asDecided(building.world, terms);
  keepForLosers(building, version, { adopters: currentAdopters(building, version), before });
  version.terms = terms;
  await passTime(building, version);
  await followMoves(building);
}

async function endAdoption(building: Building, version: VersionFacts): Promise<void> {
  const { world, random } = building;
  const adoption = random.pickOrNone(world.adoptions.filter((one) => one.artefact === version.artefact && !one.ended));
  if (!adoption) return;
  const { standings } = new Model(world);
  const holds = (post: PostFacts): boolean =>
    post.organisationId === adoption.organisationId && standings.holds(post.startedOn, post.endedOn);
  const person = world.people.find((one) => one.posts.some(holds));
  const post = person?.posts.find(holds);
  if (!person || !post) return;
  await must(building, person, 'endAdoption', { adoptionId: adoption.id, postId: post.id });
  adoption.ended = true;
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
