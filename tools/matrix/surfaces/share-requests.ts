import { at, listAt, textAt, textsAt, type Answer } from '../client.ts';
import { curatesCollection, itemShown } from '../collection-model.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ShareRequestFacts } from '../facts/works.ts';

const nameOf = ({ world }: Matrix, request: ShareRequestFacts): string =>
  `request to share ${world.shareRequests.indexOf(request) + 1} (${request.state})`;

const isOwn = (viewer: ViewerFacts, { personId }: ShareRequestFacts): boolean => viewer.person?.id === personId;

/** How it stands to this viewer: who asked is told that it is met while they curate the collection and find the item. */
function stateFor({ model }: Matrix, viewer: ViewerFacts, request: ShareRequestFacts): string {
  const { state, collection, item } = request;
  const isTold =
    !isOwn(viewer, request) ||
    (curatesCollection(model, viewer, collection) && itemShown(model, viewer, item) !== undefined);
  return (state === 'met' && !isTold ? 'waiting' : state).toUpperCase().replace('-', '_');
}

const decides = ({ model }: Matrix, viewer: ViewerFacts, { item }: ShareRequestFacts): boolean =>
  item.artefact.versions.some(({ number }) => number !== null) && model.decides(viewer, item.artefact);

const hasPost = ({ model }: Matrix, viewer: ViewerFacts): boolean => model.standings.of(viewer).hasPost;

/** What those who decide are asked, of one organisation. */
const inbox = (name: string, isAnswered: boolean): Surface => ({
  name,
  draw: (matrix) => {
    const { model, random, world } = matrix;
    const some =
      random.pickOrNone(world.shareRequests)?.item.artefact.rightsHolderId ?? random.pick(world.organisations).id;
    const decidesFor = (viewer: ViewerFacts): boolean => model.standings.of(viewer).decidesFor.has(some);
    return matrix
      .bothSides(decidesFor)
      .filter((viewer) => hasPost(matrix, viewer))
      .map((viewer) => ({
        surface: name,
        viewer,
        subject: world.organisations.find(({ id }) => id === some)?.name ?? some,
        run: async (judge) => {
          const answer = await judge.ask(queries.shareRequests, { id: some, answered: isAnswered });
          // Of a trust, also what is asked of its schools, to who decides there through a post in it.
          const isTheirs = viewer.person?.posts.some((post) => post.organisationId === some);
          const also = isTheirs && model.standings.isTrust(some) ? model.standings.members(some) : [];
          const expected = world.shareRequests.filter((request) => {
            const state = stateFor(matrix, viewer, request);
            const isWanted = isAnswered ? state === 'MET' || state === 'DECLINED' : state === 'WAITING';
            const holder = request.item.artefact.rightsHolderId;
            return isWanted && [some, ...also].includes(holder) && decides(matrix, viewer, request);
          });
          judge.exactly(
            textsAt(answer.data, 'shareRequests.nodes', 'id'),
            (decidesFor(viewer) ? expected : []).map(({ id }) => id),
            'requests to share',
          );
        },
      }));
  },
});

/** A surface about one request, for somebody who sees it and somebody who does not. */
function perRequest(
  name: string,
  sees: (matrix: Matrix, viewer: ViewerFacts, request: ShareRequestFacts) => boolean,
  run: (matrix: Matrix, asked: { judge: Judge; viewer: ViewerFacts; request: ShareRequestFacts }) => Promise<void>,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const request = matrix.random.pickOrNone(matrix.world.shareRequests);
      if (!request) return [];
      return matrix
        .bothSides((viewer) => sees(matrix, viewer, request))
        .filter((viewer) => viewer.person !== null && hasPost(matrix, viewer))
        .map((viewer) => ({
          ...{ surface: name, viewer, subject: nameOf(matrix, request) },
          run: (judge) => run(matrix, { judge, viewer, request }),
        }));
    },
  };
}

/** Requests to share: one's own, those one decides about, and what strangers try. */
export const shareRequestSurfaces: readonly Surface[] = [
  inbox('shareRequests', false),
  inbox('shareRequests: answered', true),

  perRequest('myShareRequests', isOwnOf, async (matrix, { judge, viewer }) => {
    const answer = await judge.ask(queries.myShareRequests);
    const nodes = listAt(answer.data, 'myShareRequests.nodes');
    const own = matrix.world.shareRequests.filter((one) => isOwn(viewer, one));
    judge.exactly(
      nodes.map((node) => textAt(node, 'id')),
      own.map(({ id }) => id),
      'requests to share',
    );
    for (const request of own) {
      const node = nodes.find((one) => textAt(one, 'id') === request.id);
      const state = stateFor(matrix, viewer, request);
      if (node) judge.expect(textAt(node, 'state') !== state, false, `its state is not ${state}`);
    }
  }),

  perRequest(
    'shareRequest',
    ({ model }, viewer, request) => model.seesShareRequest(viewer, request),
    async (matrix, { judge, viewer, request }) => {
      const ask = (id: string): Promise<Answer> => judge.ask(queries.shareRequest, { id });
      const answer = await ask(request.id);
      const sees = matrix.model.seesShareRequest(viewer, request);
      judge.expect(at(answer.data, 'shareRequest.id') === request.id, sees, 'it is shown');
      if (!sees) return judge.alike(answer, await ask(matrix.random.strangeId()));
      const state = stateFor(matrix, viewer, request);
      judge.expect(textAt(answer.data, 'shareRequest.state') !== state, false, `its state is not ${state}`);
    },
  ),

  perRequest('suggestedSharing', decides, async (matrix, { judge, viewer, request }) => {
    const ask = (id: string): Promise<Answer> => judge.ask(queries.suggestedSharing, { id });
    const answer = await ask(request.id);
    const { version, artefact } = request.item;
    const isOpen = (version ? [version] : artefact.versions).some(
      ({ state }) => state === 'released' || state === 'superseded',
    );
    const isWanted =
      isOpen && request.state === 'waiting' && !isOwn(viewer, request) && decides(matrix, viewer, request);
    judge.expect(at(answer.data, 'suggestedSharing') !== null, isWanted, 'it is suggested');
    if (!isWanted) judge.alike(answer, await ask(matrix.random.strangeId()));
  }),

  {
    name: 'share requests: by strangers',
    draw: (matrix) => {
      const request = matrix.random.pickOrNone(matrix.world.shareRequests);
      if (!request) return [];
      const strangers = matrix.world.viewers.filter(
        (viewer) =>
          viewer.person &&
          hasPost(matrix, viewer) &&
          !decides(matrix, viewer, request) &&
          !isOwn(viewer, request) &&
          !curatesCollection(matrix.model, viewer, request.collection),
      );
      return matrix.random.sample(strangers, 2).map((viewer) => ({
        surface: 'share requests: by strangers',
        viewer,
        subject: nameOf(matrix, request),
        run: async (judge) => {
          const { standings } = matrix.model;
          const post = viewer.person?.posts.find((one) => standings.holds(one.startedOn, one.endedOn));
          const strange = matrix.random.strangeId();
          const decline = (requestId: string): Promise<Answer> =>
            judge.ask(mutations.declineToShare, { input: { requestId, postId: post?.id, reason: 'No.' } });
          judge.alike(await decline(request.id), await decline(strange));
          const takeBack = (requestId: string): Promise<Answer> =>
            judge.ask(mutations.takeBackShareRequest, { input: { requestId } });
          judge.alike(await takeBack(request.id), await takeBack(strange));
          const ask = (itemId: string): Promise<Answer> =>
            judge.ask(mutations.askToShare, { input: { itemId, postId: post?.id, purpose: 'To see what is there.' } });
          judge.alike(await ask(request.item.id), await ask(strange));
        },
      }));
    },
  },
];

function isOwnOf(_matrix: Matrix, viewer: ViewerFacts, request: ShareRequestFacts): boolean {
  return isOwn(viewer, request);
}
