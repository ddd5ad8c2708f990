import { at, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ArtefactFacts } from '../facts/works.ts';

const isReleased = ({ versions }: ArtefactFacts): boolean => versions.some(({ number }) => number !== null);

/** What an organisation holds, and all that was made from it along the chain, as far as the viewer may walk there. */
function chainOf(matrix: Matrix, viewer: ViewerFacts, organisationId: string) {
  const { world, model } = matrix;
  const stands = world.artefacts.filter((one) => isReleased(one) && model.stands(viewer, one) !== undefined);
  const held = stands.filter(({ rightsHolderId }) => rightsHolderId === organisationId);
  const found = new Set(held);
  for (let before = -1; before < found.size;) {
    before = found.size;
    const ids = new Set([...found].flatMap(({ versions }) => versions.map(({ id }) => id)));
    for (const made of stands) {
      const says = made.versions.filter((version) => version.originIds.some((id) => ids.has(id)));
      if (says.some((version) => model.page(viewer, version).read)) found.add(made);
    }
  }
  return { held, works: [...found] };
}

/** What came of what organisations hold, for those who answer for them. */
export const reuseSurfaces: readonly Surface[] = [
  {
    name: 'reuseLedger',
    draw: (matrix) => {
      const { id, name } = matrix.random.pick(matrix.world.organisations);
      const sees = (viewer: ViewerFacts): boolean => matrix.model.signsFor(viewer, id);
      return matrix
        .bothSides(sees)
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'reuseLedger',
          viewer,
          subject: name,
          run: async (judge) => {
            const answer = await judge.ask(queries.reuseLedger, { id });
            const ledger = at(answer.data, 'reuseLedger');
            judge.expect(ledger !== null, sees(viewer), 'it is shown');
            if (!sees(viewer)) {
              return judge.alike(answer, await judge.ask(queries.reuseLedger, { id: matrix.random.strangeId() }));
            }
            const { held, works } = chainOf(matrix, viewer, id);
            const uses = matrix.world.adoptions.filter(
              (one) => !one.ended && works.includes(one.artefact) && matrix.model.knowsAdoption(viewer, one),
            );
            const sum = (field: string): number =>
              Number(at(ledger, `own.${field}`)) + Number(at(ledger, `beyond.${field}`));
            judge.counts(at(ledger, 'worksHeld'), held.length, 'works held');
            judge.counts(sum('adoptions'), uses.length, 'adoptions');
            judge.counts(sum('derivedWorks'), works.length - held.length, 'works made from them');
            judge.counts(sum('organisations'), new Set(uses.map((one) => one.organisationId)).size, 'organisations');
            judge.counts(at(ledger, 'trustPairs'), textsAt(ledger, 'trusts', 'id').length, 'trusts');
          },
        }));
    },
  },
];
