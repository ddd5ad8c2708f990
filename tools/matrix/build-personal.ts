import { must } from './build-drafts.ts';
import { inBrowser, type Building } from './build-people.ts';
import { mark } from './markers.ts';
import { Model } from './model.ts';
import { Random } from './random.ts';
import type { ShelfItemFacts } from './world.ts';

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
