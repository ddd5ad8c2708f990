import { listAt, textsAt } from '../client.ts';
import type { Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';

/** Who decides on whose behalf, and what waits for them. */
export const delegationSurfaces: readonly Surface[] = [
  {
    name: 'standingDelegations',
    draw: (matrix) => {
      const delegation = matrix.random.pickOrNone(matrix.world.delegations);
      if (!delegation) return [];
      const id = delegation.organisationId;
      const sees = (viewer: ViewerFacts): boolean => matrix.model.signsFor(viewer, id);
      return matrix
        .bothSides(sees)
        .filter((viewer) => matrix.model.standings.of(viewer).hasPost)
        .map((viewer) => ({
          surface: 'standingDelegations',
          viewer,
          subject: id,
          run: async (judge) => {
            const { nodes } = await judge.list(queries.standingDelegations, 'standingDelegations', { id });
            const of = matrix.world.delegations.filter(({ organisationId }) => organisationId === id);
            judge.exactly(
              textsAt({ nodes }, 'nodes', 'id'),
              sees(viewer) ? of.map((one) => one.id) : [],
              'delegations',
            );
          },
        }));
    },
  },
  {
    name: 'myDelegations',
    draw: (matrix) => {
      const holds = (viewer: ViewerFacts): boolean =>
        matrix.world.delegations.some(({ personId }) => personId === viewer.person?.id);
      return matrix
        .bothSides(holds)
        .filter((viewer) => viewer.person)
        .map((viewer) => ({
          surface: 'myDelegations',
          viewer,
          subject: viewer.label,
          run: async (judge) => {
            const answer = await judge.ask(queries.myDelegations, {});
            const own = matrix.world.delegations.filter((one) => one.personId === viewer.person?.id && one.holds);
            judge.exactly(
              listAt(answer.data, 'myDelegations').map((one) => String((one as { id: string }).id)),
              own.map(({ id }) => id),
              'what is lent to them',
            );
          },
        }));
    },
  },
  {
    name: 'delegatedReleases',
    draw: (matrix) => {
      const waiting = matrix.versions.filter(({ state }) => state === 'in-review');
      const may = (viewer: ViewerFacts): boolean => waiting.some((one) => matrix.model.isDelegate(viewer, one));
      return matrix
        .bothSides(may)
        .filter((viewer) => viewer.person)
        .map((viewer) => ({
          surface: 'delegatedReleases',
          viewer,
          subject: viewer.label,
          run: async (judge) => {
            const { nodes } = await judge.list(queries.delegatedReleases, 'delegatedReleases', {});
            judge.exactly(
              textsAt({ nodes }, 'nodes', 'id'),
              waiting.filter((one) => matrix.model.isDelegate(viewer, one)).map(({ id }) => id),
              'what waits on delegation',
            );
          },
        }));
    },
  },
];
