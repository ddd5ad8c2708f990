import { agree, postOf, signatoryOf } from './build-agreements.ts';
import { must } from './build-drafts.ts';
import { someoneIn } from './build-keepers.ts';
import { inBrowser, type Building } from './build-people.ts';
import { textAt } from './client.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { Random } from './random.ts';
import type { CollectionFacts } from './facts/collections.ts';
import type { ArtefactFacts } from './facts/works.ts';

/**
 * Agreements that name a collection: with works of the party that gives, one of them released to its authors alone, and with works
 * of others, which are not its to give.
 */
export async function buildCollected(built: Building): Promise<void> {
  // A chance of its own: what else there is in the world of a seed stays as it is.
  const building: Building = { ...built, random: new Random(built.world.seed ^ 0xc011) };
  const { world, random } = building;
  const { standings } = new Model(world);
  const isVerified = (id: string): boolean => standings.of(someoneIn(id)).network;
  const verified = world.organisations.filter(({ id }) => isVerified(id)).map(({ id }) => id);
  const holders = verified.filter((id) => world.artefacts.some((one) => one.rightsHolderId === id && isReleased(one)));
  for (const offeringId of random.sample(holders, 2)) {
    const others = verified.filter((id) => id !== offeringId);
    const collection = await gather(building, offeringId);
    const agreement = await agree(building, {
      ...{ offeringId, receivingIds: random.sample(others, 2), artefacts: [], kinds: [] },
      ...{ from: world.today, until: null, isAgreed: true, survives: true },
    });
    const person = signatoryOf(building, offeringId);
    await must(building, person, 'nameAgreementCollection', {
      ...{ agreementId: agreement.id, collectionId: collection.id, postId: postOf(person, offeringId) },
    });
    Object.assign(agreement, { collections: [collection] });
  }
}

const isReleased = ({ versions }: { versions: readonly { number: number | null }[] }): boolean =>
  versions.some(({ number }) => number !== null);

const isClosed = ({ versions }: ArtefactFacts): boolean =>
  versions.every(({ terms }) => terms === null || (terms.scope !== 'public' && terms.scope !== 'network'));

async function gather(building: Building, ownerId: string): Promise<CollectionFacts> {
  const { world, random } = building;
  const person = signatoryOf(building, ownerId);
  const postId = postOf(person, ownerId);
  const facts: CollectionFacts = {
    id: '',
    ...{ ownerKind: 'organisation', ownerId, actingOrganisationId: ownerId, curatorIds: [person.id] },
    audience: { scope: 'private', partnerIds: [], partnershipIds: [] },
    ...{ items: [], removed: [], changes: [], versions: [], proposals: [], titleMarker: '' },
  };
  const owner = { of: 'collection', collection: facts } as const;
  const titleMarker = mark(world, random, `title of what ${ownerId} gives`, owner);
  const made = await must(building, person, 'createCollection', {
    ...{ postId, title: `We give ${titleMarker}`, organisationId: ownerId, audience: { scope: 'PRIVATE' } },
  });
  Object.assign(facts, { id: textAt(made.data, 'result.collection.id'), titleMarker });
  markId(world, facts.id, `id of what ${ownerId} gives`, owner);
  world.collections.push(facts);
  const model = new Model(world);
  const findable = world.artefacts.filter((artefact) =>
    artefact.versions.some((one) => one.number !== null && model.byTerms(inBrowser(person), one)),
  );
  const own = findable.filter(({ rightsHolderId }) => rightsHolderId === ownerId);
  const others = findable.filter(({ rightsHolderId }) => rightsHolderId !== ownerId);
  // What is not everybody's tells most: were it given, those who receive would see it by nothing else.
  const closed = others.filter(isClosed);
  for (const artefact of [
    ...random.sample(own, 8),
    ...random.sample(closed, 4),
    ...random.sample(
      others.filter((one) => !isClosed(one)),
      1,
    ),
  ]) {
    const item = { id: '', artefact, version: null, note: '' };
    const ofItem = { of: 'collection-item', collection: facts, item } as const;
    const note = mark(world, random, `note of something that ${ownerId} gives`, ofItem);
    const answer = await must(building, person, 'addToCollection', {
      ...{ collectionId: facts.id, postId, artefactIds: [artefact.id], sectionId: null, note: `Take ${note}.` },
    });
    Object.assign(item, { id: textAt(answer.data, 'result.addedIds.0'), note });
    markId(world, item.id, `id of something that ${ownerId} gives`, ofItem);
    facts.items.push(item);
  }
  return facts;
}
