import { listAt, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';

const nameOf = (matrix: Matrix, organisationId: string): string =>
  matrix.world.organisations.find((one) => one.id === organisationId)?.name ?? organisationId;

/** Requests to be accepted, and sign-ins that may be those of somebody known. */
export const newcomerSurfaces: readonly Surface[] = [
  {
    name: 'postRequests',
    draw: (matrix) => {
      const { organisationId } = matrix.random.pick(matrix.world.postRequests);
      return matrix
        .bothSides((viewer) => matrix.model.runs(viewer, organisationId))
        .map((viewer) => ({
          surface: 'postRequests',
          viewer,
          subject: nameOf(matrix, organisationId),
          run: async (judge) => {
            const answer = await judge.ask(queries.postRequests, { id: organisationId });
            const waiting = matrix.world.postRequests.filter((one) => one.organisationId === organisationId);
            const shown = matrix.model.runs(viewer, organisationId) ? waiting.map((one) => one.id) : [];
            judge.exactly(textsAt(answer.data, 'postRequests.nodes', 'id'), shown, 'requests');
          },
        }));
    },
  },
  {
    name: 'own postRequests',
    draw: (matrix) => {
      const { personId } = matrix.random.pick(matrix.world.postRequests);
      return matrix
        .bothSides((viewer) => viewer.person?.id === personId)
        .map((viewer) => ({
          surface: 'own postRequests',
          viewer,
          subject: 'themselves',
          run: async (judge) => {
            const answer = await judge.ask(queries.ownPostRequests);
            const own = matrix.world.postRequests.filter((one) => one.personId === viewer.person?.id);
            judge.exactly(
              textsAt(answer.data, 'viewer.account.postRequests', 'id'),
              own.map((one) => one.id),
              'own requests',
            );
          },
        }));
    },
  },
  {
    name: 'identityLinks',
    draw: (matrix) => {
      const link = matrix.random.pick(matrix.world.identityLinks);
      const places = matrix.model.placesOf(link.personId);
      const organisationId = matrix.random.pick([...places, null]);
      const sees = (viewer: Parameters<typeof matrix.model.runs>[0]): boolean =>
        organisationId === null
          ? matrix.model.standings.of(viewer).operator
          : matrix.model.runs(viewer, organisationId);
      return matrix.bothSides(sees).map((viewer) => ({
        surface: 'identityLinks',
        viewer,
        subject: organisationId === null ? 'the whole list' : nameOf(matrix, organisationId),
        run: async (judge) => {
          const answer = await judge.ask(queries.identityLinks, { id: organisationId });
          const there = matrix.world.identityLinks.filter(
            (one) => organisationId === null || matrix.model.placesOf(one.personId).includes(organisationId),
          );
          judge.exactly(
            textsAt(answer.data, 'identityLinks.nodes', 'id'),
            sees(viewer) ? there.map((one) => one.id) : [],
            'links',
          );
          const decidable = there.filter((one) => matrix.model.mayLink(viewer, one.personId));
          judge.counts(
            listAt(answer.data, 'identityLinks.nodes').filter((one) => (one as { mayDecide: boolean }).mayDecide)
              .length,
            sees(viewer) ? decidable.length : 0,
            'number of links to decide',
          );
        },
      }));
    },
  },
];
