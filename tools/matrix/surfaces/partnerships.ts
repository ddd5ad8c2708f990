import { at, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { PartnershipFacts } from '../facts/people.ts';

const subject = (matrix: Matrix, partnership: PartnershipFacts): string =>
  `partnership ${matrix.world.partnerships.indexOf(partnership) + 1}`;

/** Partnerships, who is in them and who is invited. */
export const partnershipSurfaces: readonly Surface[] = [
  {
    name: 'partnership',
    draw: (matrix) => {
      const partnership = matrix.random.pick(matrix.world.partnerships);
      return matrix
        .bothSides((viewer) => matrix.model.seesPartnership(viewer, partnership))
        .map((viewer) => ({
          surface: 'partnership',
          viewer,
          subject: subject(matrix, partnership),
          run: async (judge) => {
            const answer = await judge.ask(queries.partnership, { id: partnership.id });
            const sees = matrix.model.seesPartnership(viewer, partnership);
            judge.expect(at(answer.data, 'partnership.id') === partnership.id, sees, 'it is shown');
            if (!sees)
              return judge.alike(answer, await judge.ask(queries.partnership, { id: matrix.random.strangeId() }));
            const expected = matrix.model.membershipsSeen(viewer, partnership);
            judge.exactly(textsAt(answer.data, 'partnership.members.nodes', 'id'), expected, 'memberships');
            judge.counts(at(answer.data, 'partnership.members.totalCount'), expected.length, 'number of memberships');
          },
        }));
    },
  },
  {
    name: 'partnerships',
    draw: (matrix) => {
      const { id, name } = matrix.random.pick(matrix.world.organisations);
      const seen = (viewer: Parameters<typeof matrix.model.runs>[0]): readonly string[] =>
        matrix.world.partnerships.flatMap((partnership) => {
          if (!matrix.model.seesPartnership(viewer, partnership)) return [];
          const members = partnership.members.filter(({ until }) => until === null || until >= matrix.world.today);
          const invited = matrix.model.runs(viewer, id) ? partnership.invited : [];
          return [...members, ...invited]
            .filter(({ organisationId }) => organisationId === id)
            .map(({ membershipId }) => membershipId);
        });
      return matrix
        .bothSides((viewer) => viewer.person !== null && seen(viewer).length > 0)
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'partnerships',
          viewer,
          subject: name,
          run: async (judge) => {
            const answer = await judge.ask(queries.partnerships, { id });
            judge.exactly(textsAt(answer.data, 'partnerships.nodes', 'id'), seen(viewer), 'memberships');
            judge.counts(at(answer.data, 'partnerships.totalCount'), seen(viewer).length, 'number of memberships');
          },
        }));
    },
  },
  {
    name: 'partnerships: changes by strangers',
    draw: (matrix) => {
      const partnership = matrix.random.pick(matrix.world.partnerships);
      const strangers = matrix.world.viewers.filter(
        (viewer) => viewer.person && !matrix.model.seesPartnership(viewer, partnership),
      );
      return matrix.random.sample(strangers, 2).map((viewer) => ({
        surface: 'partnerships: changes by strangers',
        viewer,
        subject: subject(matrix, partnership),
        run: async (judge) => {
          const strange = matrix.random.strangeId();
          const change = (partnershipId: string) =>
            judge.ask(mutations.updatePartnership, { input: { partnershipId, noticeDays: 30 } });
          judge.alike(await change(partnership.id), await change(strange));
          const mine = partnership.members.map(({ membershipId }) => membershipId);
          const give = (membershipId: string) =>
            judge.ask(mutations.givePartnershipNotice, { input: { membershipId, lastDay: '2090-01-01' } });
          const others = partnership.members.filter(({ organisationId }) => !matrix.model.runs(viewer, organisationId));
          const chosen = matrix.random.pickOrNone(others)?.membershipId ?? mine[0] ?? strange;
          if (others.length > 0) judge.alike(await give(chosen), await give(strange));
        },
      }));
    },
  },
];
