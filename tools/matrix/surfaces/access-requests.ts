import { at, listAt, textAt, textsAt, type Answer } from '../client.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { AccessRequestFacts } from '../facts/works.ts';

const subject = (matrix: Matrix, request: AccessRequestFacts): string =>
  `request ${matrix.world.accessRequests.indexOf(request) + 1}`;

const hasPost = (matrix: Matrix, viewer: ViewerFacts): boolean => matrix.model.standings.of(viewer).hasPost;

/** The inbox of those who decide, of one organisation. */
const inbox = (name: string, isAnswered: boolean): Surface => ({
  name,
  draw: (matrix) => {
    const { model, random, world } = matrix;
    const requests = world.accessRequests.filter(
      ({ artefact, state }) => artefact !== null && (state !== 'waiting') === isAnswered,
    );
    const some = random.pickOrNone(requests)?.artefact?.rightsHolderId ?? random.pick(world.organisations).id;
    const theirs = requests.filter(({ artefact }) => artefact?.rightsHolderId === some);
    const decides = (viewer: ViewerFacts): boolean => model.standings.of(viewer).decidesFor.has(some);
    // Of a trust, also what is asked of its schools, to who decides there through a post in it.
    const also = (viewer: ViewerFacts): readonly string[] =>
      viewer.person?.posts.some((post) => post.organisationId === some) && model.standings.isTrust(some)
        ? model.standings.members(some)
        : [];
    return matrix
      .bothSides(decides)
      .filter((viewer) => hasPost(matrix, viewer))
      .map((viewer) => ({
        surface: name,
        viewer,
        subject: world.organisations.find(({ id }) => id === some)?.name ?? some,
        run: async (judge) => {
          const answer = await judge.ask(queries.accessRequests, { id: some, answered: isAnswered });
          const of = new Set(also(viewer));
          const expected = [
            ...theirs,
            ...requests.filter(({ artefact }) => of.has(artefact?.rightsHolderId ?? '') && artefact !== null),
          ].filter((request) => decides(viewer) && model.decidesRequest(viewer, request));
          judge.exactly(
            textsAt(answer.data, 'accessRequests.nodes', 'id'),
            expected.map(({ id }) => id),
            'requests',
          );
        },
      }));
  },
});

/** What an answer says, but for what differs from request to request. */
const shapeOf = (answer: Answer): string =>
  JSON.stringify([answer.status, { ...(at(answer.data, 'result') as object), id: '' }]);

async function ask(judge: Judge, viewer: ViewerFacts, artefactId: string): Promise<Answer> {
  const { standings } = judge.matrix.model;
  const post = viewer.person?.posts.find((one) => standings.holds(one.startedOn, one.endedOn));
  judge.matrix.world.askedFor.push({ personId: viewer.person?.id ?? '', artefactId });
  const words = { purpose: 'To see what is there.', setting: 'A school.' };
  const answer = await judge.ask(mutations.askForAccess, { input: { artefactId, postId: post?.id, ...words } });
  const requestId = textAt(answer.data, 'result.id');
  // Asking leaves nothing that waits behind.
  if (requestId) await judge.ask(mutations.takeBackAccessRequest, { input: { requestId } });
  return answer;
}

/** Requests for access: asking, one's own, and the inbox of those who decide. */
export const accessRequestSurfaces: readonly Surface[] = [
  inbox('accessRequests', false),
  inbox('accessRequests: answered', true),
  {
    name: 'myAccessRequests',
    draw: (matrix) => {
      const asked = matrix.random.pickOrNone(matrix.world.accessRequests);
      const viewers = matrix.bothSides((viewer) => viewer.person?.id === asked?.personId);
      return viewers
        .filter((viewer) => viewer.person !== null)
        .map((viewer) => ({
          surface: 'myAccessRequests',
          viewer,
          subject: viewer.label,
          run: async (judge) => {
            const answer = await judge.ask(queries.myAccessRequests);
            const nodes = listAt(answer.data, 'myAccessRequests.nodes') as { id: string; state: string }[];
            const own = matrix.world.accessRequests.filter(({ personId }) => personId === viewer.person?.id);
            judge.exactly(
              nodes.filter(({ state }) => state !== 'TAKEN_BACK').map(({ id }) => id),
              own.map(({ id }) => id),
              'requests',
            );
            // That somebody set it aside is nothing to tell.
            const aside = new Set(own.filter(({ state }) => state === 'set-aside').map(({ id }) => id));
            for (const { id, state } of nodes) {
              judge.expect(aside.has(id) && state !== 'WAITING', false, 'it says that it was set aside');
            }
          },
        }));
    },
  },
  {
    name: 'askForAccess',
    draw: (matrix) => {
      const { model, random, world } = matrix;
      const artefact = random.pick(world.artefacts);
      const hidden = world.viewers.filter(
        (viewer) =>
          viewer.person &&
          hasPost(matrix, viewer) &&
          !model.visible(viewer, artefact) &&
          !world.accessRequests.some((one) => one.personId === viewer.person?.id && one.artefact === artefact),
      );
      return random.sample(hidden, 1).map((viewer) => ({
        surface: 'askForAccess',
        viewer,
        subject: matrix.nameOf(artefact),
        run: async (judge) => {
          const [there, nowhere] = [
            shapeOf(await ask(judge, viewer, artefact.id)),
            shapeOf(await ask(judge, viewer, random.strangeId())),
          ];
          if (there !== nowhere) judge.leak(`it answers otherwise than for nothing: ${there} / ${nowhere}`);
        },
      }));
    },
  },
  {
    name: 'access requests: answers by strangers',
    draw: (matrix) => {
      const request = matrix.random.pickOrNone(matrix.world.accessRequests);
      if (!request) return [];
      const strangers = matrix.world.viewers.filter(
        (viewer) => viewer.person && hasPost(matrix, viewer) && !matrix.model.decidesRequest(viewer, request),
      );
      return matrix.random.sample(strangers, 2).map((viewer) => ({
        surface: 'access requests: answers by strangers',
        viewer,
        subject: subject(matrix, request),
        run: async (judge) => {
          const { standings } = matrix.model;
          const post = viewer.person?.posts.find((one) => standings.holds(one.startedOn, one.endedOn));
          const strange = matrix.random.strangeId();
          const organisationId = post?.organisationId ?? strange;
          const lastDay = '2030-01-01';
          for (const [operation, more] of [
            ['grantAccess', { organisationId, verbs: [], lastDay }],
            ['declineAccess', { reason: 'No.' }],
            ['setAccessRequestAside', {}],
            ['endGrantedAccess', {}],
          ] as const) {
            const act = (requestId: string): Promise<Answer> =>
              judge.ask(mutations[operation], { input: { requestId, postId: post?.id, ...more } });
            judge.alike(await act(request.id), await act(strange));
          }
          if (request.personId === viewer.person?.id) return;
          const takeBack = (requestId: string): Promise<Answer> =>
            judge.ask(mutations.takeBackAccessRequest, { input: { requestId } });
          judge.alike(await takeBack(request.id), await takeBack(strange));
        },
      }));
    },
  },
];
