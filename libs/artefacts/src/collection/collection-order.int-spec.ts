import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { UnitOfWork } from '@constellation/platform/db';
import { Refusal } from '@constellation/platform/errors';
import type { Viewer } from '@constellation/platform/access';
import fc from 'fast-check';
import { ArtefactsApi } from '../testing/artefacts-api.ts';
import { aRelease, artefactIdOf } from '../testing/builders.ts';
import { aWorld, type World } from '../testing/world.ts';
import { CollectionItemReader } from './collection-item.reader.ts';
import { CollectionItemService } from './collection-item.service.ts';
import { placeBehind } from './collection-order.ts';
import { CollectionSectionService } from './collection-section.service.ts';
import { CollectionService } from './collection.service.ts';

const many = 12;

/** What one of two curators does, in numbers that choose among what they see. */
const step = fc.record({
  what: fc.constantFrom('add', 'add', 'move', 'move', 'move', 'remove', 'section', 'fold', 'shift'),
  which: fc.nat(50),
  where: fc.nat(50),
  part: fc.nat(3),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('the order of a collection', () => {
  let api: ArtefactsApi;
  let world: World;
  let artefactIds: string[];
  beforeAll(async () => {
    api = await ArtefactsApi.start();
    await cleanDatabase(await testDatabase());
    world = await aWorld(api.dataSource);
    artefactIds = [];
    for (let place = 0; place < many; place++) {
      artefactIds.push(await artefactIdOf(api, await aRelease(api, world.author, world.authority)));
    }
  }, 60_000);
  afterAll(() => api.stop());

  const listed = async (viewer: Viewer, id: string, size: number) => {
    const found: { id: string; artefactId: string; sectionId: string | null }[] = [];
    for (let after: readonly string[] | undefined; ;) {
      const page = await api.get(CollectionItemReader).list(viewer, id, { size, after });
      found.push(
        ...page.items.map(({ node }) => ({
          id: node.id,
          artefactId: node.version.artefact_id,
          sectionId: node.section_id,
        })),
      );
      if (!page.hasNextPage) return found;
      after = [page.items.at(-1)?.node.id ?? ''];
    }
  };

  it('loses no item and is total after any interleaving of two curators', async () => {
    const viewer = await api.viewerOf(world.author.personId);
    const { postId } = world.author;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, step, step), { minLength: 3, maxLength: 6 }), async (rounds) => {
        const collectionId = await api.get(CollectionService).create(viewer, { postId, title: 'Any order' });
        const there = new Set<string>();
        const sections: string[] = [];
        for (const steps of rounds) {
          const [state] = await api.dataSource.query<{ revision: number }[]>(
            `select revision from collection where collection_id = $1`,
            [collectionId],
          );
          const seen = await listed(viewer, collectionId, 100);
          // All of them look at one state and act at once.
          const about = { collectionId, postId, expectedRevision: state?.revision ?? 1 };
          await Promise.all(steps.map((one) => act(one, { viewer, about, seen, sections, there })));
          const now = await listed(viewer, collectionId, 100);
          expect(new Set(now.map(({ id }) => id))).toEqual(there);
          expect(now).toHaveLength(there.size);
          // Pages of any size give the same order: it is total.
          expect(await listed(viewer, collectionId, 1 + ((steps[0]?.which ?? 0) % 5))).toEqual(now);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  interface Doing {
    readonly viewer: Viewer;
    readonly about: { readonly collectionId: string; readonly postId: string; readonly expectedRevision: number };
    readonly seen: readonly { readonly id: string; readonly sectionId: string | null }[];
    readonly sections: string[];
    readonly there: Set<string>;
  }

  async function act({ what, which, where, part }: Step, doing: Doing): Promise<void> {
    const { viewer, about, seen, sections, there } = doing;
    const items = api.get(CollectionItemService);
    const parts = api.get(CollectionSectionService);
    const item = seen[which % Math.max(seen.length, 1)];
    const anchor = seen[where % Math.max(seen.length, 1)];
    const sectionId = sections[part % (sections.length + 1)] ?? null;
    try {
      if (what === 'add') {
        const chosen = [artefactIds[which % many] ?? '', artefactIds[where % many] ?? ''];
        const added = await items.add(viewer, { ...about, artefactIds: chosen, sectionId });
        for (const id of added) there.add(id);
      } else if (what === 'section') {
        sections.push(await parts.add(viewer, { ...about, title: `Part ${which}` }));
      } else if (what === 'fold' && sectionId) {
        await parts.remove(viewer, { ...about, sectionId });
        sections.splice(sections.indexOf(sectionId), 1);
      } else if (what === 'shift' && sectionId) {
        await parts.move(viewer, { ...about, sectionId, afterId: sections[where % sections.length] ?? null });
      } else if (what === 'move' && item) {
        const into = part === 3 ? (anchor?.sectionId ?? null) : sectionId;
        await items.move(viewer, {
          ...about,
          itemId: item.id,
          sectionId: into,
          afterId: where % 4 ? (anchor?.id ?? null) : null,
        });
      } else if (what === 'remove' && item) {
        await items.remove(viewer, { ...about, itemId: item.id });
        there.delete(item.id);
      }
    } catch (error) {
      // A conflict, or a section that another has just taken away: nothing was done.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  it('finds a place between two others as often as one likes', async () => {
    const viewer = await api.viewerOf(world.author.personId);
    const { postId } = world.author;
    const collectionId = await api.get(CollectionService).create(viewer, { postId, title: 'Narrow' });
    const [first = '', second = '', third = ''] = await api
      .get(CollectionItemService)
      .add(viewer, { collectionId, postId, artefactIds: artefactIds.slice(0, 3) });
    for (let turn = 0; turn < 50; turn++) {
      await api
        .get(CollectionItemService)
        .move(viewer, { collectionId, postId, itemId: turn % 2 ? second : third, afterId: first });
    }
    expect((await listed(viewer, collectionId, 10)).map(({ id }) => id)).toEqual([first, second, third]);
    const place = await api.get(UnitOfWork).run((tx) => placeBehind(tx, { collectionId, sectionId: null }, first));
    expect(place.length).toBeLessThan(45);
  });
});
