import { buildArtefacts } from './build-artefacts.ts';
import { readChanges } from './build-collections.ts';
import { readUnitDates } from './build-curriculum-maps.ts';
import { buildCommunities } from './build-communities.ts';
import { buildDelegations } from './build-delegations.ts';
import { buildNotices } from './build-notices.ts';
import { buildPlaceFollows } from './build-place-follows.ts';
import { buildPartnerships } from './build-partnerships.ts';
import { buildPeople } from './build-people.ts';
import { buildNewcomers } from './build-newcomers.ts';
import { buildUsage } from './build-usage.ts';
import { Client } from './client.ts';
import { Random } from './random.ts';
import type { Stack } from './stack.ts';
import { emptyWorld, type World } from './world.ts';

/** Today in London, as the product dates posts and memberships. */
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/**
 * Makes the world of a seed in an empty migrated database, through the product's own API wherever it has one: accesses,
 * grants, tombstones and the index are what the product makes of what people did.
 * @param share of the full list of artefacts, 0 to 1: small worlds for quick runs
 */
export async function buildWorld(stack: Stack, seed: number, share: number): Promise<World> {
  const world = emptyWorld(seed, londonDay.format(new Date()));
  const building = { world, random: new Random(seed), stack, client: new Client(stack.api) };
  await buildPeople(building);
  await buildNewcomers(building);
  await buildPartnerships(building);
  await buildCommunities(building);
  await buildArtefacts(building, share);
  await buildDelegations(building);
  await stack.settle(world.pastTheirTime);
  await buildPlaceFollows(building);
  await readChanges(building);
  await readUnitDates(building);
  await buildNotices(building);
  await buildUsage(building);
  return world;
}
