import { at, listAt, textAt, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ArtefactFacts, VersionFacts } from '../facts/works.ts';

/** The version by which something stands in the register of its rights holder. */
function registered(matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): VersionFacts | undefined {
  const found = artefact.versions.filter((one) => one.number !== null && matrix.model.page(viewer, one).find);
  return found.sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
}

const heldBy = (matrix: Matrix, id: string): readonly ArtefactFacts[] =>
  matrix.world.artefacts.filter(({ rightsHolderId }) => rightsHolderId === id);

/** Current adoptions of it that the viewer may know of. */
const adopters = (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): number =>
  matrix.model.stands(viewer, artefact)
    ? matrix.world.adoptions.filter(
        (one) => one.artefact === artefact && !one.ended && matrix.model.knowsAdoption(viewer, one),
      ).length
    : 0;

/** Works released that were made from it, of which the viewer may find one and read a version that says so. */
const adaptations = (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): number => {
  const ids = new Set(artefact.versions.map(({ id }) => id));
  return matrix.world.artefacts.filter(
    (made) =>
      matrix.model.stands(viewer, made) !== undefined &&
      made.versions.some(({ number }) => number !== null) &&
      made.versions.some(
        (version) => version.originIds.some((id) => ids.has(id)) && matrix.model.page(viewer, version).read,
      ),
  ).length;
};

/** What organisations hold and what came of it, for those who answer for them. */
export const registerSurfaces: readonly Surface[] = [
  {
    name: 'ipRegister',
    draw: (matrix) => {
      const { id, name } = matrix.random.pick(matrix.world.organisations);
      const sees = (viewer: ViewerFacts): boolean => matrix.model.signsFor(viewer, id);
      return matrix
        .bothSides(sees)
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'ipRegister',
          viewer,
          subject: name,
          run: async (judge) => {
            if (!sees(viewer)) {
              const ask = (organisationId: string) => judge.ask(queries.ipRegister, { organisationId, first: 20 });
              const answer = await ask(id);
              judge.exactly(textsAt(answer.data, 'ipRegister.nodes', 'id'), [], 'entries');
              return judge.alike(answer, await ask(matrix.random.strangeId()));
            }
            const { nodes } = await judge.list(queries.ipRegister, 'ipRegister', { organisationId: id });
            const expected = heldBy(matrix, id).filter((artefact) => registered(matrix, viewer, artefact));
            judge.exactly(
              nodes.map((entry) => textAt(entry, 'id')),
              expected.map((artefact) => artefact.id),
              'what it holds',
            );
            for (const entry of nodes) {
              const artefact = expected.find((one) => one.id === textAt(entry, 'id'));
              if (!artefact) continue;
              const what = matrix.nameOf(artefact);
              judge.counts(
                at(entry, 'number'),
                registered(matrix, viewer, artefact)?.number ?? 0,
                `version of ${what}`,
              );
              judge.counts(at(entry, 'adopterCount'), adopters(matrix, viewer, artefact), `adopters of ${what}`);
              judge.counts(at(entry, 'adaptationCount'), adaptations(matrix, viewer, artefact), `made from ${what}`);
              const used = listAt(entry, 'settings').reduce<number>((sum, one) => sum + Number(at(one, 'count')), 0);
              judge.expect(used >= listAt(entry, 'adopters').length, true, `settings of ${what}`);
            }
          },
        }));
    },
  },
  {
    name: 'ipRegister: CSV',
    draw: (matrix) => {
      const { id, name } = matrix.random.pick(matrix.world.organisations);
      const sees = (viewer: ViewerFacts): boolean => matrix.model.signsFor(viewer, id);
      return matrix.bothSides(sees).map((viewer) => ({
        surface: 'ipRegister: CSV',
        viewer,
        subject: name,
        run: async (judge) => {
          const ask = (organisationId: string) => judge.send({ url: `/ip-registers/${organisationId}` });
          const answer = await ask(id);
          if (!sees(viewer)) return judge.alike(answer, await ask(matrix.random.strangeId()));
          judge.expect(answer.status === 200, true, 'it comes');
          const held = heldBy(matrix, id).flatMap((artefact) => registered(matrix, viewer, artefact) ?? []);
          judge.holds(
            answer,
            held.map((version) => version.markers['title']),
          );
        },
      }));
    },
  },
];
