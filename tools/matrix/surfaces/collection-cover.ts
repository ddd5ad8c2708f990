import { at, listAt, textAt, type Json } from '../client.ts';
import { itemShown, itemsShown, seesCollection } from '../collection-model.ts';
import type { Judge, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { CollectionFacts } from '../facts/collections.ts';

/** Most parts of a cover. */
const mostParts = 6;

/** What a cover may be drawn from: subject and kind of the items that are there for the viewer, and how many of each. */
function partsOf({ matrix, probe }: Judge, collection: CollectionFacts): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  for (const item of itemsShown(matrix.model, probe.viewer, collection)) {
    const shown = itemShown(matrix.model, probe.viewer, item);
    const part = `${shown?.subjects[0] ?? ''} ${item.artefact.kind.toUpperCase()}`;
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  return parts;
}

function judgeCover(judge: Judge, collection: CollectionFacts, cover: Json | undefined): void {
  const expected = partsOf(judge, collection);
  const parts = listAt({ cover: cover ?? null }, 'cover');
  judge.counts(parts.length, Math.min(mostParts, expected.size), 'parts of the cover');
  for (const one of parts) {
    const part = `${textAt(one, 'subject')} ${textAt(one, 'kind')}`;
    const known = expected.get(part);
    if (known === undefined) judge.leak(`the cover shows ${part}`);
    else judge.counts(at(one, 'count'), known, `items of ${part}`);
  }
}

/** Covers, drawn from what each sees. */
export const collectionCoverSurfaces: readonly Surface[] = [
  {
    name: 'Collection.cover',
    draw: (matrix) => {
      const collection = matrix.random.pickOrNone(matrix.world.collections);
      if (!collection) return [];
      const sees = (viewer: Parameters<typeof seesCollection>[1]) => seesCollection(matrix.model, viewer, collection);
      const subject = `collection ${matrix.world.collections.indexOf(collection) + 1}`;
      return matrix.bothSides(sees).map((viewer) => ({
        ...{ surface: 'Collection.cover', viewer, subject },
        run: async (judge) => {
          const answer = await judge.ask(queries.collectionCover, { id: collection.id });
          if (sees(viewer)) return judgeCover(judge, collection, at(answer.data, 'collection.cover'));
          judge.alike(answer, await judge.ask(queries.collectionCover, { id: matrix.random.strangeId() }));
        },
      }));
    },
  },

  {
    name: 'collections: cover',
    draw: (matrix) => [
      {
        ...{ surface: 'collections: cover', viewer: matrix.anyViewer(), subject: 'all of them at once' },
        run: async (judge) => {
          const { nodes } = await judge.list(queries.collectionsCover, 'list');
          for (const node of nodes) {
            const collection = matrix.world.collections.find(({ id }) => id === textAt(node, 'id'));
            if (collection) judgeCover(judge, collection, at(node, 'cover'));
          }
        },
      },
    ],
  },
];
