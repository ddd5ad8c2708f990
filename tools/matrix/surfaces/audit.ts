import { at, listAt, textAt } from '../client.ts';
import type { Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';

/** The audit log of an organisation: for those who answer for it, and of what it names only what they see elsewhere. */
export const auditSurfaces: readonly Surface[] = [
  {
    name: 'auditEntries',
    draw: (matrix) => {
      const { id, name } = matrix.random.pick(matrix.world.organisations);
      const sees = (viewer: ViewerFacts): boolean => matrix.model.signsFor(viewer, id);
      return matrix
        .bothSides(sees)
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'auditEntries',
          viewer,
          subject: name,
          run: async (judge) => {
            if (!sees(viewer)) {
              const ask = (organisationId: string) => judge.ask(queries.auditEntries, { organisationId, first: 20 });
              const answer = await ask(id);
              judge.exactly(
                listAt(answer.data, 'auditEntries.nodes').map((entry) => textAt(entry, 'id')),
                [],
                'entries',
              );
              return judge.alike(answer, await ask(matrix.random.strangeId()));
            }
            const { nodes } = await judge.list(queries.auditEntries, 'auditEntries', { organisationId: id });
            const released = nodes
              .filter((entry) => at(entry, 'action') === 'release.released')
              .flatMap((entry) => listAt(entry, 'about'))
              .filter((thing) => at(thing, 'role') === 'version' && at(thing, 'id') !== null)
              .map((thing) => textAt(thing, 'id'));
            const theirs = matrix.versions.filter(
              (version) =>
                version.artefact.rightsHolderId === id &&
                version.number !== null &&
                matrix.model.page(viewer, version).find,
            );
            judge.exactly(
              released,
              theirs.map((version) => version.id),
              'released versions',
            );
            const numbers = nodes.map((entry) => Number(at(entry, 'number')));
            judge.expect(
              numbers.every((number, place) => number === numbers.length - place),
              true,
              'numbers without gaps',
            );
          },
        }));
    },
  },
];
