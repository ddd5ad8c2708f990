import { must } from './build-drafts.ts';
import { inBrowser, type Building } from './build-people.ts';
import { textAt } from './client.ts';
import { isAmongAuthors } from './feedback-model.ts';
import { mark, markId } from './markers.ts';
import { Model } from './model.ts';
import { mutations } from './mutations.ts';
import { Random } from './random.ts';
import type { PersonFacts } from './facts/people.ts';
import type { FeedbackFacts, ShelfItemFacts } from './facts/works.ts';

/** People keep what they find for later, with a word to themselves. Later some of it is narrowed, withdrawn or recalled. */
export async function buildShelves(built: Building): Promise<void> {
  // A chance of its own: what else there is in the world of a seed stays as it is.
  const building: Building = { ...built, random: new Random(built.world.seed ^ 0x51e1f) };
  const { world, random } = building;
  const model = new Model(world);
  const released = world.artefacts.flatMap((one) => one.versions).filter((one) => one.number !== null);
  for (const person of world.people) {
    const viewer = inBrowser(person);
    const findable = released.filter((version) => model.byTerms(viewer, version));
    for (const { artefact } of random.sample(findable, 4)) {
      if (world.shelfItems.some((one) => one.personId === person.id && one.artefact === artefact)) continue;
      const item: ShelfItemFacts = { personId: person.id, artefact, note: '' };
      const where = `note of ${person.label} on their shelf`;
      const note = mark(world, random, where, { of: 'shelf-item', item });
      await must(building, person, 'saveForLater', { artefactId: artefact.id, note: `Remember ${note}.` });
      Object.assign(item, { note });
      world.shelfItems.push(item);
    }
  }
}

/** Readers write to authors; some of it both sides show, some of it is answered, some is taken back. */
export async function buildFeedback(built: Building): Promise<void> {
  const building: Building = { ...built, random: new Random(built.world.seed ^ 0xfeedb) };
  const { world, random, client } = building;
  const model = new Model(world);
  const released = world.artefacts.flatMap((one) => one.versions).filter((one) => one.number !== null);
  for (const version of random.sample(released, 24)) {
    const people = random.sample(world.people, 6);
    const holding = ({ posts }: PersonFacts) => posts.find((one) => model.standings.holds(one.startedOn, one.endedOn));
    const writer = people.find((person) => {
      const viewer = inBrowser(person);
      return holding(person) && model.page(viewer, version).read && !isAmongAuthors(model, viewer, { version });
    });
    const author = world.people.find((person) => isAmongAuthors(model, inBrowser(person), { version }));
    if (!writer || !author) continue;
    const facts: FeedbackFacts = { id: '', version, writerId: writer.id, isShown: false };
    const owner = { of: 'feedback', feedback: facts } as const;
    const where = `feedback of ${writer.label} ${world.feedback.length + 1}`;
    const word = (what: string): string => mark(world, random, `${what} of ${where}`, owner);
    const agrees = random.chance(0.6);
    const made = await must(building, writer, 'writeFeedback', {
      ...{ versionId: version.id, postId: holding(writer)?.id, usedFor: `For ${word('use')}.`, agrees },
      ...{ worked: `What ${word('what worked')} did.`, toChange: `Change ${word('change')}.` },
    });
    Object.assign(facts, { id: textAt(made.data, 'result.id') });
    markId(world, facts.id, `id of ${where}`, owner);
    world.feedback.push(facts);
    const feedbackId = facts.id;
    const isAnswered = random.chance(0.5);
    if (isAnswered) await must(building, author, 'answerFeedback', { feedbackId, answer: `Thanks ${word('answer')}.` });
    const willShow = agrees && random.chance(0.7);
    if (willShow) await must(building, author, 'agreeToShowFeedback', { feedbackId, agrees: true });
    // The answer took the place of what its writer had agreed to show.
    if (willShow && isAnswered) await must(building, writer, 'agreeToShowFeedback', { feedbackId, agrees: true });
    Object.assign(facts, { isShown: willShow });
    if (random.chance(0.15)) {
      await client.ask(inBrowser(writer), mutations.takeBackFeedback, { input: { feedbackId } });
      Object.assign(facts, { writerId: null, isShown: false });
    }
  }
}

/** Some say that they may be found by searching; most say nothing, or take it back. */
export async function buildConsents(built: Building): Promise<void> {
  const { world } = built;
  const random = new Random(world.seed ^ 0xf1d);
  for (const person of random.sample(world.people, Math.ceil(world.people.length / 2))) {
    await must(built, person, 'updateProfile', { findable: true });
    if (random.chance(0.2)) await must(built, person, 'updateProfile', { findable: false });
    else world.findableIds.push(person.id);
  }
}
