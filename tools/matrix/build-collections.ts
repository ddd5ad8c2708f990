import { must } from './build-drafts.ts';
import { inBrowser, type Building } from './build-people.ts';
import { at, textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { mutations } from './mutations.ts';
import { Random } from './random.ts';
import { curatesCollection, seesCollection } from './collection-model.ts';
import type { CollectionFacts, CollectionItemFacts, CollectionProposalFacts } from './facts/collections.ts';
import type { CommunityFacts } from './facts/communities.ts';
import type { PersonFacts, PostFacts } from './facts/people.ts';
import type { Scope, VersionFacts } from './facts/works.ts';

const scopes: readonly Scope[] = ['private', 'school', 'trust', 'partners', 'network', 'public', 'network', 'public'];

/** People gather what they find, for themselves or in the name of an organisation, and show it to every kind of audience. */
export async function buildCollections(built: Building, share: number): Promise<void> {
  // A chance of its own: what else there is in the world of a seed stays as it is.
  const building: Building = { ...built, random: new Random(built.world.seed ^ 0x5eed) };
  const { world, random } = building;
  const { standings } = new Model(world);
  const holding = (person: PersonFacts): PostFacts | undefined =>
    person.posts.find((one) => standings.holds(one.startedOn, one.endedOn));
  for (const [place, scope] of [...scopes, ...random.sample(scopes, Math.round(4 * share))].entries()) {
    const isOwn = place % 3 !== 0;
    const able = world.people.filter((person) => {
      const post = holding(person);
      if (!post || (scope === 'school' && standings.isTrust(post.organisationId))) return false;
      return isOwn || post.roles.length > 0;
    });
    const person = random.pick(able);
    const post = holding(person);
    if (post) await gather(building, { person, post, scope, isOwn });
  }
  await gatherForCommunities(building, holding);
}

/** What communities own, shown to their stewards, their members, or everybody who may see the community. */
async function gatherForCommunities(
  building: Building,
  holding: (person: PersonFacts) => PostFacts | undefined,
): Promise<void> {
  const { world, random } = building;
  const { communities } = new Model(world);
  let made = 0;
  for (const community of random.shuffle(world.communities)) {
    if (made === 3) return;
    const stewards = communities.stewards(community).map(({ personId }) => personId);
    const person = random.pickOrNone(world.people.filter((one) => stewards.includes(one.id) && holding(one)));
    const post = person && holding(person);
    if (!person || !post) continue;
    const open = ['network', 'public'] as const;
    const near = random.pick(['private', 'community'] as const);
    const further = community.withinId === null ? random.pick(open) : 'community';
    for (const scope of [near, further] as const) {
      await gather(building, { person, post, scope, isOwn: false, community });
    }
    made += 1;
  }
}

async function gather(
  building: Building,
  about: {
    person: PersonFacts;
    post: PostFacts;
    scope: CollectionFacts['audience']['scope'];
    isOwn: boolean;
    community?: CommunityFacts;
  },
): Promise<void> {
  const { world, random } = building;
  const { person, post, scope, isOwn, community } = about;
  const { standings } = new Model(world);
  const partnerships = [...standings.partnershipsOf(new Set([post.organisationId]))];
  const facts: CollectionFacts = {
    id: '',
    ownerKind: community ? 'community' : isOwn ? 'person' : 'organisation',
    ownerId: community?.id ?? (isOwn ? person.id : post.organisationId),
    actingOrganisationId: post.organisationId,
    // Who begins one for an organisation curates it.
    curatorIds: isOwn || community ? [] : [person.id],
    audience: {
      scope,
      partnerIds: scope === 'partners' ? [random.pick(world.organisations).id] : [],
      partnershipIds: scope === 'partners' ? random.sample(partnerships, 1) : [],
    },
    ...{ items: [], removed: [], changes: [] },
    versions: [],
    proposals: [],
    titleMarker: '',
  };
  const where = `collection ${world.collections.length + 1}`;
  const word = (what: string): string =>
    mark(world, random, `${what} of ${where}`, { of: 'collection', collection: facts });
  const title = word('title');
  const made = await must(building, person, 'createCollection', {
    postId: post.id,
    title: `About ${title}`,
    description: `For ${word('description')}.`,
    organisationId: isOwn || community ? null : post.organisationId,
    communityId: community?.id ?? null,
    audience: { ...facts.audience, scope: scope.toUpperCase() },
  });
  const collectionId = textAt(made.data, 'result.collection.id');
  Object.assign(facts, { id: collectionId, titleMarker: title });
  markId(world, collectionId, `id of ${where}`, { of: 'collection', collection: facts });
  world.collections.push(facts);
  const section = await must(building, person, 'addCollectionSection', {
    ...{ collectionId, expectedRevision: 1, postId: post.id },
    ...{ title: `Part ${word('section')}`, note: `With ${word('section note')}.` },
  });
  await nameCurator(building, facts, { person, post });
  const sectionId = textAt(section.data, 'result.addedIds.0');
  const model = new Model(world);
  const viewer = inBrowser(person);
  const released = world.artefacts.flatMap((one) => one.versions).filter((one) => one.number !== null);
  const findable = released.filter((version) => model.byTerms(viewer, version));
  for (const version of random.sample(findable, community ? 5 : 10)) {
    if (facts.items.some(({ artefact }) => artefact === version.artefact)) continue;
    await put(building, facts, { person, post, version, sectionId: random.chance(0.4) ? sectionId : null });
  }
  await publish(building, facts, { person, post });
  // What stood in one version and not in the next.
  const gone = facts.items.length > 2 ? facts.items.pop() : undefined;
  if (gone) {
    facts.removed.push(gone);
    await must(building, person, 'removeCollectionItem', {
      ...{ collectionId, expectedRevision: await revisionOf(building, collectionId), postId: post.id, itemId: gone.id },
    });
    await publish(building, facts, { person, post });
  }
  await propose(building, facts);
  // What stands before the first section comes first.
  facts.items.sort((a, b) => Number(inSection.has(a)) - Number(inSection.has(b)));
}

async function revisionOf({ stack }: Building, collectionId: string): Promise<number> {
  const [row] = await stack.dataSource.query<{ revision: number }[]>(
    `select revision from collection where collection_id = $1`,
    [collectionId],
  );
  return row?.revision ?? 0;
}

/** Makes it a version, in its order. */
async function publish(
  building: Building,
  facts: CollectionFacts,
  { person, post }: { person: PersonFacts; post: PostFacts },
): Promise<void> {
  const { world, random } = building;
  if (facts.items.length === 0) return;
  const where = `version ${facts.versions.length + 1} of collection ${world.collections.indexOf(facts) + 1}`;
  await must(building, person, 'publishCollection', {
    ...{ collectionId: facts.id, expectedRevision: await revisionOf(building, facts.id), postId: post.id },
    changeNote: `New: ${mark(world, random, `note of ${where}`, { of: 'collection', collection: facts })}.`,
  });
  const newestOf = ({ artefact }: CollectionItemFacts): number =>
    Math.max(...artefact.versions.map(({ number }) => number ?? 0));
  const ordered = [...facts.items].sort((a, b) => Number(inSection.has(a)) - Number(inSection.has(b)));
  facts.versions.push(ordered.map((item) => ({ item, newest: newestOf(item) })));
}

const inSection = new WeakSet<CollectionItemFacts>();

async function put(
  building: Building,
  facts: CollectionFacts,
  about: { person: PersonFacts; post: PostFacts; version: VersionFacts; sectionId: string | null },
): Promise<void> {
  const { world, random } = building;
  const { person, post, version, sectionId } = about;
  const isPinned = random.chance(0.3);
  const item: CollectionItemFacts = {
    id: '',
    artefact: version.artefact,
    version: isPinned ? version : null,
    note: '',
  };
  const owner = { of: 'collection-item', collection: facts, item } as const;
  const where = `item ${facts.items.length + 1} of collection ${world.collections.indexOf(facts) + 1}`;
  const note = mark(world, random, `note of ${where}`, owner);
  const answer = await must(building, person, 'addToCollection', {
    ...{ collectionId: facts.id, postId: post.id, artefactIds: [version.artefact.id], sectionId },
    ...{ versionId: isPinned ? version.id : null, note: `Look at ${note}.` },
  });
  Object.assign(item, { id: textAt(answer.data, 'result.addedIds.0'), note });
  markId(world, item.id, `id of ${where}`, owner);
  facts.items.push(item);
  if (sectionId !== null) inSection.add(item);
}

/** What was done to each collection, as it was written down. */
export async function readChanges({ world, stack }: Building): Promise<void> {
  const rows = await stack.dataSource.query<{ collection_id: string; item_id: string | null; changed_at: Date }[]>(
    `select collection_id, collection_item_id as item_id, changed_at from collection_change order by collection_id, revision`,
  );
  const byCollection = Map.groupBy(rows, (row) => row.collection_id);
  for (const { id, items, removed, changes } of world.collections) {
    for (const row of byCollection.get(id) ?? []) {
      const item = [...items, ...removed].find((one) => one.id === row.item_id) ?? null;
      changes.push({ item, at: row.changed_at.toISOString() });
    }
  }
}

/** Somebody of the network curates it too; who is not on the network finds nobody there. */
async function nameCurator(
  building: Building,
  facts: CollectionFacts,
  { person, post }: { person: PersonFacts; post: PostFacts },
): Promise<void> {
  const { world, random, client } = building;
  const other = random.pick(world.people);
  const answer = await client.ask(inBrowser(person), mutations.setCollectionCurators, {
    input: { collectionId: facts.id, expectedRevision: 2, postId: post.id, addIds: [other.id] },
  });
  if (at(answer.data, 'result.__typename') === 'CollectionEdited') facts.curatorIds.push(other.id);
}

/** Some who see it propose something that they find; some of that is declined. */
async function propose(building: Building, collection: CollectionFacts): Promise<void> {
  const { world, random, client } = building;
  const model = new Model(world);
  const released = world.artefacts.flatMap((one) => one.versions).filter((one) => one.number !== null);
  for (const person of random.sample(world.people, 6)) {
    const viewer = inBrowser(person);
    const post = person.posts.find((one) => model.standings.holds(one.startedOn, one.endedOn));
    const version = random.pickOrNone(released.filter((one) => model.byTerms(viewer, one)));
    if (!post || !version || !seesCollection(model, viewer, collection)) continue;
    // They add what they find.
    if (curatesCollection(model, viewer, collection)) continue;
    const isPending = random.chance(0.7);
    const proposal: CollectionProposalFacts = { id: '', personId: person.id, artefact: version.artefact, isPending };
    const owner = { of: 'collection-proposal', collection, proposal } as const;
    const where = `proposal of ${person.label} for collection ${world.collections.indexOf(collection) + 1}`;
    const made = await must(building, person, 'proposeForCollection', {
      ...{ collectionId: collection.id, artefactId: version.artefact.id, postId: post.id },
      note: `As ${mark(world, random, `note of ${where}`, owner)}.`,
    });
    Object.assign(proposal, { id: textAt(made.data, 'result.id') });
    markId(world, proposal.id, `id of ${where}`, owner);
    collection.proposals.push(proposal);
    const curator = world.people.find(({ id }) => id === (collection.curatorIds[0] ?? collection.ownerId));
    const deciding = curator?.posts.find((one) => model.standings.holds(one.startedOn, one.endedOn));
    if (isPending || !curator || !deciding) {
      Object.assign(proposal, { isPending: true });
      continue;
    }
    const answer = await client.ask(inBrowser(curator), mutations.declineCollectionProposal, {
      input: {
        proposalId: proposal.id,
        postId: deciding.id,
        reason: `No: ${mark(world, random, `answer to ${where}`, owner)}.`,
      },
    });
    if (at(answer.data, 'result.__typename') !== 'CollectionProposal') Object.assign(proposal, { isPending: true });
  }
}
