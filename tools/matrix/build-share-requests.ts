import { newId } from '@constellation/platform/db';
import { must } from './build-drafts.ts';
import { inBrowser, type Building } from './build-people.ts';
import { deciderOf } from './build-releases.ts';
import { listAt, textAt, textsAt } from './client.ts';
import { curatesCollection, itemShown } from './collection-model.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { queries } from './queries.ts';
import { Random } from './random.ts';
import type { CollectionFacts, CollectionItemFacts } from './facts/collections.ts';
import type { PersonFacts, PostFacts } from './facts/people.ts';
import type { ShareRequestFacts } from './facts/works.ts';

/** Curators ask for what others do not find in their collections; some of it is declined or taken back, some is met. */
export async function buildShareRequests(built: Building): Promise<void> {
  // A chance of its own: what else there is in the world of a seed stays as it is.
  const building: Building = { ...built, random: new Random(built.world.seed ^ 0x5a4e) };
  for (const collection of building.world.collections) {
    for (const { person, post } of curatorsOf(building, collection)) {
      await askFor(building, { collection, person, post });
      if (building.random.chance(0.5)) await meet(building, { collection, person, post });
      const former = building.random.pick(building.world.people);
      const theirs = former.posts[0];
      if (theirs && building.random.chance(0.5)) await meet(building, { collection, person: former, post: theirs });
    }
  }
}

interface Curator {
  readonly person: PersonFacts;
  readonly post: PostFacts;
}

function curatorsOf({ world, random }: Building, collection: CollectionFacts): readonly Curator[] {
  const model = new Model(world);
  const all = world.people.flatMap((person) => {
    const post = person.posts.find((one) => model.standings.holds(one.startedOn, one.endedOn));
    return post && curatesCollection(model, inBrowser(person), collection) ? [{ person, post }] : [];
  });
  return random.sample(all, 2);
}

async function askFor(
  building: Building,
  { collection, person, post }: Curator & { readonly collection: CollectionFacts },
): Promise<void> {
  const { world, random, client } = building;
  const model = new Model(world);
  const answer = await client.ask(inBrowser(person), queries.collectionGaps, { id: collection.id });
  const gaps = listAt(answer.data, 'collection.gaps').filter((gap) => {
    const item = collection.items.find(({ id }) => id === textAt(gap, 'itemId'));
    const shown = item && itemShown(model, inBrowser(person), item);
    const isOpen = shown?.state === 'released' || shown?.state === 'superseded';
    return item && isOpen && !model.decides(inBrowser(person), item.artefact);
  });
  for (const gap of random.sample(gaps, 3)) {
    const item = collection.items.find(({ id }) => id === textAt(gap, 'itemId'));
    if (!item) continue;
    const { facts, word } = begin(building, { collection, item, person });
    const lacking = textsAt(gap, 'lackedBy', 'id');
    const asked = await must(building, person, 'askToShare', {
      ...{ itemId: item.id, postId: post.id, purpose: `Because of ${word('purpose')}.` },
      audienceIds: random.chance(0.5) ? random.sample(lacking, 1) : null,
    });
    Object.assign(facts, { id: textAt(asked.data, 'result.id') });
    keep(building, facts);
    const version = itemShown(model, inBrowser(person), item);
    const outcome = random.below(4);
    if (outcome === 0) {
      await must(building, person, 'takeBackShareRequest', { requestId: facts.id });
      facts.state = 'taken-back';
    } else if (outcome === 1 && version) {
      const decider = deciderOf(building, version);
      if (decider.person.id === person.id) continue;
      await must(building, decider.person, 'declineToShare', {
        ...{ requestId: facts.id, postId: decider.post.id, reason: `Not with ${word('reason')}.` },
      });
      facts.state = 'declined';
    }
  }
}

/** What was asked for when it was not open to everybody, and is by now, by who curates it or did then: asked of the database, as nothing is released anew here. */
async function meet(
  building: Building,
  { collection, person, post }: Curator & { readonly collection: CollectionFacts },
): Promise<void> {
  const { world, random, stack } = building;
  const model = new Model(world);
  const anybody = world.viewers.find((viewer) => viewer.person === null);
  if (!anybody || collection.audience.scope !== 'public') return;
  const item = random.pickOrNone(collection.items.filter((one) => itemShown(model, anybody, one) !== undefined));
  if (!item) return;
  const { facts, word } = begin(building, { collection, item, person });
  Object.assign(facts, { id: newId(), state: 'met' });
  await stack.dataSource.query(
    `insert into share_request (share_request_id, collection_item_id, artefact_id, audiences, person_id, organisation_id, purpose, lapses_at, state)
     values ($1, $2, $3, array['public'], $4, $5, $6, now() + interval '50 days', 'waiting')`,
    [facts.id, item.id, item.artefact.id, person.id, post.organisationId, `It was for ${word('purpose')}.`],
  );
  keep(building, facts);
}

function begin(
  { world, random }: Building,
  about: { collection: CollectionFacts; item: CollectionItemFacts; person: PersonFacts },
) {
  const { collection, item, person } = about;
  const facts: ShareRequestFacts = { id: '', collection, item, personId: person.id, state: 'waiting' };
  const where = `request to share ${world.shareRequests.length + 1} of ${person.label}`;
  const word = (what: string): string =>
    mark(world, random, `${what} of ${where}`, { of: 'share-request', request: facts });
  return { facts, word };
}

function keep({ world }: Building, facts: ShareRequestFacts): void {
  world.shareRequests.push(facts);
  markId(world, facts.id, `id of request to share ${world.shareRequests.length}`, {
    of: 'share-request',
    request: facts,
  });
}
