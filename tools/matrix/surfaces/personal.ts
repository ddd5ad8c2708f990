import { at, textAt } from '../client.ts';
import { shownOf } from '../collection-model.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ShelfItemFacts } from '../facts/works.ts';

/** What somebody kept and may find now, which is all that is there for them. */
const shelfOf = ({ world, model }: Matrix, viewer: ViewerFacts): readonly ShelfItemFacts[] =>
  world.shelfItems.filter(
    ({ personId, artefact }) => viewer.person?.id === personId && shownOf(model, viewer, artefact) !== undefined,
  );

/** What people keep for themselves. */
export const personalSurfaces: readonly Surface[] = [
  {
    name: 'shelf',
    draw: (matrix) =>
      [matrix.somebody(), matrix.somebody()].map((viewer) => ({
        ...{ surface: 'shelf', viewer, subject: 'their own' },
        run: async (judge) => {
          const kept = shelfOf(matrix, viewer);
          const one = matrix.random.pickOrNone(kept);
          const words = matrix.random.pick(['', one?.note ?? '', matrix.random.pick(matrix.world.shelfItems).note]);
          const expected = kept.filter(({ note }) => words === '' || note === words);
          const { nodes, total } = await judge.list(queries.shelf, 'list', { query: words });
          judge.exactly(
            nodes.map((node) => textAt(node, 'artefact.id')),
            expected.map(({ artefact }) => artefact.id),
            'on the shelf',
          );
          judge.exactly(
            nodes.map((node) => textAt(node, 'version.id')),
            expected.flatMap(({ artefact }) => shownOf(matrix.model, viewer, artefact)?.id ?? []),
            'the versions that stand for them',
          );
          judge.counts(total, expected.length, 'on the shelf');
        },
      })),
  },
  {
    name: 'shelf: whether it is kept',
    draw: (matrix) => {
      const item = matrix.random.pickOrNone(matrix.world.shelfItems);
      if (!item) return [];
      const isKept = (viewer: ViewerFacts): boolean =>
        shelfOf(matrix, viewer).some(({ artefact }) => artefact === item.artefact);
      return matrix.bothSides(isKept).map((viewer) => ({
        ...{ surface: 'shelf: whether it is kept', viewer, subject: matrix.nameOf(item.artefact) },
        run: async (judge) => {
          const answer = await judge.ask(queries.keptForLater, { id: item.artefact.id });
          const own = shelfOf(matrix, viewer).find(({ artefact }) => artefact === item.artefact);
          judge.expect(at(answer.data, 'artefact.keptForLater') != null, own !== undefined, 'it is kept');
          judge.holds(answer, [own?.note]);
        },
      }));
    },
  },
  {
    name: 'shelf: what may be put there',
    draw: (matrix) => {
      const artefact = matrix.random.pick(matrix.world.artefacts);
      const isThere = (viewer: ViewerFacts): boolean => shownOf(matrix.model, viewer, artefact) !== undefined;
      return matrix
        .bothSides((viewer) => viewer.person !== null && isThere(viewer))
        .flatMap((viewer) =>
          viewer.person === null
            ? []
            : [
                {
                  ...{ surface: 'shelf: what may be put there', viewer, subject: matrix.nameOf(artefact) },
                  run: async (judge) => {
                    const isOwn = shelfOf(matrix, viewer).some((one) => one.artefact === artefact);
                    const save = (artefactId: string) => judge.ask(mutations.saveForLater, { input: { artefactId } });
                    const remove = (artefactId: string) => judge.ask(mutations.takeOffShelf, { input: { artefactId } });
                    const answer = await save(artefact.id);
                    judge.expect(at(answer.data, 'result.__typename') === 'Artefact', isThere(viewer), 'it is saved');
                    const strange = matrix.random.strangeId();
                    if (!isThere(viewer)) judge.alike(answer, await save(strange));
                    // What they keep stays; what this probe put there goes again.
                    const isHidden = matrix.world.shelfItems.some(
                      (one) => one.personId === viewer.person?.id && one.artefact === artefact,
                    );
                    if (!isOwn && !isHidden) await remove(artefact.id);
                    await remove(strange);
                  },
                },
              ],
        );
    },
  },
];
