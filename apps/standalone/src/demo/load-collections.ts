import {
  CollectionItemService,
  CollectionSectionService,
  CollectionService,
  CollectionVersionService,
} from '@constellation/artefacts/collections';
import { Database } from '@constellation/platform/db';
import { present } from '@constellation/platform/errors';
import type { DemoCollection } from './demo-content.ts';
import type { DemoWorld } from './demo-world.ts';

/** Writes the collections of the demo content, as a steward of their community does. One that is there by its title is left as it is. */
export async function loadCollections(
  world: DemoWorld,
  collections: readonly DemoCollection[],
  communityIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const collection of collections) {
    const communityId = present(communityIds.get(collection.community), `The community ${collection.community}`);
    const there = await world.app
      .get(Database)
      .query('select from collection where title = $1 and owner_community_id = $2', [collection.title, communityId]);
    if (there.length === 0) await loadCollection(world, collection, communityId);
  }
}

async function loadCollection(world: DemoWorld, collection: DemoCollection, communityId: string): Promise<void> {
  const { title, description, by, on, sections, publish, publishOn } = collection;
  const { app } = world;
  const viewer = await world.viewer(by, on);
  const postId = present(viewer.posts[0], 'A post').id;
  const audience = { scope: 'network' as const };
  const collectionId = await app
    .get(CollectionService)
    .create(viewer, { postId, title, description, communityId, audience });
  const edit = { collectionId, postId };
  for (const section of sections) {
    const sectionId = await app.get(CollectionSectionService).add(viewer, {
      ...{ ...edit, title: section.title, note: section.note },
      expectedRevision: await revisionOf(world, collectionId),
    });
    for (const { artefact, note } of section.items) {
      await app.get(CollectionItemService).add(viewer, {
        ...{ ...edit, sectionId, note, artefactIds: [world.artefact(artefact)] },
        expectedRevision: await revisionOf(world, collectionId),
      });
    }
  }
  if (!publish) return;
  await app.get(CollectionVersionService).publish(await world.viewer(by, publishOn), {
    ...{ ...edit, changeNote: publish },
    expectedRevision: await revisionOf(world, collectionId),
  });
}

async function revisionOf(world: DemoWorld, collectionId: string): Promise<number> {
  const [row] = await world.app
    .get(Database)
    .query<{ revision: number }>('select revision from collection where collection_id = $1', [collectionId]);
  return present(row, 'The collection').revision;
}
