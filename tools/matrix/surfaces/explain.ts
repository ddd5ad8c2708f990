import { at, listAt } from '../client.ts';
import type { Surface } from '../matrix.ts';
import { queries } from '../queries.ts';

/** "Who can see this, and why", and why somebody cannot. */
export const explainSurfaces: readonly Surface[] = [
  {
    name: 'whoCanSee',
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      return matrix
        .bothSides((viewer) => matrix.model.manages(viewer, version))
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'whoCanSee',
          viewer,
          subject: matrix.nameOf(version),
          run: async (judge) => {
            const manages = matrix.model.manages(viewer, version);
            const strange = matrix.random.strangeId();
            const answer = await judge.ask(queries.whoCanSee, { id: version.id });
            judge.expect(at(answer.data, 'whoCanSee') !== null, manages, 'it is explained');
            const organisationId = matrix.random.pick(matrix.world.organisations).id;
            const why = await judge.ask(queries.whyAccess, { id: version.id, organisationId });
            judge.expect(at(why.data, 'whyAccess') !== null, manages, 'why is explained');
            if (!manages) {
              judge.alike(answer, await judge.ask(queries.whoCanSee, { id: strange }));
              judge.alike(why, await judge.ask(queries.whyAccess, { id: strange, organisationId }));
              return;
            }
            const asked = matrix.somebody();
            const personId = asked.person?.id ?? '';
            const person = await judge.ask(queries.whyAccess, { id: version.id, personId });
            const isKnown = personId === viewer.person?.id || matrix.model.seesPeople(viewer);
            judge.expect(at(person.data, 'whyAccess') !== null, isKnown, 'the person is explained');
            const finds = listAt(person.data, 'whyAccess.verbs').includes('FIND');
            if (isKnown) judge.expect(finds, matrix.model.byTerms(asked, version), 'the person finds it');
          },
        }));
    },
  },
];
