import { at, listAt, textAt } from '../client.ts';
import { seesCollection } from '../collection-model.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';

const fields = { PERSON: 'people', COMMUNITY: 'communities', COLLECTION: 'collections', ORGANISATION: 'organisations' };
type Kind = keyof typeof fields;

/** Everything of a kind that there is for somebody, by its id. */
function thereFor(
  { world, model }: Matrix,
  viewer: ViewerFacts,
  kind: Exclude<Kind, 'ORGANISATION'>,
): readonly string[] {
  switch (kind) {
    case 'PERSON':
      return model.seesPeople(viewer) ? world.findableIds : [];
    case 'COMMUNITY':
      return model.communities.listed(viewer, { isMine: false });
    case 'COLLECTION':
      return world.collections.filter((one) => seesCollection(model, viewer, one)).map(({ id }) => id);
  }
}

/** All pages of what is found. */
async function found(judge: Judge, kind: Kind, query: string): Promise<{ ids: readonly string[]; total: unknown }> {
  const ids: string[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < 60; pages++) {
    const answer = await judge.ask(queries.searchKind, {
      kind,
      query,
      first: 5 + judge.matrix.random.below(20),
      after,
    });
    ids.push(...listAt(answer.data, `searchKind.${fields[kind]}`).map((one) => textAt(one, 'id')));
    after = at(answer.data, 'searchKind.pageInfo.endCursor') as string | null;
    const total = at(answer.data, 'searchKind.total');
    if (at(answer.data, 'searchKind.pageInfo.hasNextPage') !== true) return { ids, total };
  }
  throw new Error('A search does not end.');
}

const ofKind = (kind: Exclude<Kind, 'ORGANISATION'>): Surface => ({
  name: `searchKind: ${fields[kind]}`,
  draw: (matrix) => {
    const things: Readonly<Record<typeof kind, readonly { readonly id: string }[]>> = {
      PERSON: matrix.world.people,
      COMMUNITY: matrix.world.communities,
      COLLECTION: matrix.world.collections,
    };
    const thing = matrix.random.pick(things[kind]);
    return matrix
      .bothSides((viewer) => thereFor(matrix, viewer, kind).includes(thing.id))
      .map((viewer) => ({
        ...{ surface: `searchKind: ${fields[kind]}`, viewer, subject: 'all of them, and one by its word' },
        run: async (judge) => {
          const there = thereFor(matrix, viewer, kind);
          const all = await found(judge, kind, '');
          judge.exactly(all.ids, there, 'found');
          judge.counts(all.total, there.length, 'found');
          const marker = [...matrix.world.markers.values()].find(
            ({ owner }) =>
              (owner.of === 'person' && owner.level === 'profile' && owner.personId === thing.id) ||
              (owner.of === 'collection' && owner.collection.id === thing.id) ||
              (owner.of === 'community' && owner.community.id === thing.id),
          );
          if (!marker) return;
          const one = await found(judge, kind, marker.word);
          judge.within(one.ids, there.includes(thing.id) ? [thing.id] : [], 'found by a word of it');
          judge.expect(one.total !== 0, one.ids.length > 0, 'its word is counted');
        },
      }));
  },
});

/** Search of what is not an artefact, and how much of it there is. */
export const kindSearchSurfaces: readonly Surface[] = [
  ofKind('PERSON'),
  ofKind('COMMUNITY'),
  ofKind('COLLECTION'),
  {
    name: 'searchKind: organisations',
    draw: (matrix) => {
      const organisation = matrix.random.pick(matrix.world.organisations);
      const viewer = matrix.anyViewer();
      return [
        {
          ...{ surface: 'searchKind: organisations', viewer, subject: organisation.name },
          run: async (judge) => {
            const { ids } = await found(judge, 'ORGANISATION', organisation.name);
            judge.expect(ids.includes(organisation.id), true, 'the directory is everybody’s');
          },
        },
      ];
    },
  },
  {
    name: 'searchCounts',
    draw: (matrix) => {
      const viewer = matrix.anyViewer();
      return [
        {
          ...{ surface: 'searchCounts', viewer, subject: 'everything, and a word that may be hidden' },
          run: async (judge) => {
            const counts = listAt((await judge.ask(queries.searchCounts, { query: '' })).data, 'searchCounts');
            for (const kind of ['PERSON', 'COMMUNITY', 'COLLECTION'] as const) {
              const total = at(counts.find((one) => at(one, 'kind') === kind) ?? {}, 'total');
              judge.counts(total, thereFor(matrix, viewer, kind).length, `${kind} counted`);
            }
            // A work that is hidden brings no collection up that holds it.
            const version = matrix.random.pick(matrix.versions);
            if (matrix.model.page(viewer, version).find) return;
            const word = version.markers['title'] ?? '';
            const answer = await judge.ask(queries.searchCounts, { query: word });
            const told = listAt(answer.data, 'searchCounts').map((one) => at(one, 'total'));
            judge.expect(
              told.some((total) => total !== 0),
              false,
              'a hidden word is counted',
            );
          },
        },
      ];
    },
  },
];
