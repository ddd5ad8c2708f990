import { at, textAt, textsAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { CommunityFacts, CommunityThreadFacts } from '../facts/communities.ts';
import type { ViewerFacts } from '../facts/people.ts';

const nameOf = (matrix: Matrix, community: CommunityFacts): string =>
  `community ${matrix.world.communities.indexOf(community) + 1}`;

const signedIn = (viewers: readonly ViewerFacts[]): readonly ViewerFacts[] =>
  viewers.filter((viewer) => viewer.person !== null);

/** A thread of a community, where chance finds one. */
function pickThread(matrix: Matrix): { community: CommunityFacts; thread: CommunityThreadFacts } {
  const community = matrix.random.pick(matrix.world.communities.filter(({ threads }) => threads.length > 0));
  return { community, thread: matrix.random.pick(community.threads) };
}

/** What members of communities say to each other, and what is reported of it. */
export const discussionSurfaces: readonly Surface[] = [
  {
    name: 'communityThread',
    draw: (matrix) => {
      const { community, thread } = pickThread(matrix);
      const model = matrix.model.communities;
      const sides = [
        ...matrix.bothSides((viewer) => model.readsThreads(viewer, community)),
        ...matrix.bothSides((viewer) => model.own(viewer, community) !== undefined),
      ];
      return signedIn([...new Set(sides)]).map((viewer) => ({
        surface: 'communityThread',
        viewer,
        subject: nameOf(matrix, community),
        run: async (judge) => {
          const answer = await judge.ask(queries.communityThread, { id: thread.id });
          const reads = model.readsThreads(viewer, community);
          judge.expect(at(answer.data, 'communityThread.id') === thread.id, reads, 'it is shown');
          if (!reads) {
            return judge.alike(answer, await judge.ask(queries.communityThread, { id: matrix.random.strangeId() }));
          }
          const shown = textsAt(answer.data, 'communityThread.messages.nodes', 'id');
          judge.exactly(
            shown,
            thread.messages.map(({ id }) => id),
            'messages',
          );
          for (const message of thread.messages) {
            if (model.readsMessage(viewer, community, message)) judge.holds(answer, message.words);
            else judge.lacks(answer, message.words);
          }
        },
      }));
    },
  },
  {
    name: 'Community.threads',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      return signedIn(matrix.bothSides((viewer) => model.readsThreads(viewer, community))).map((viewer) => ({
        surface: 'Community.threads',
        viewer,
        subject: nameOf(matrix, community),
        run: async (judge) => {
          const { nodes } = await judge.list(queries.communityThreads, 'community.threads', { id: community.id });
          const reads = model.readsThreads(viewer, community);
          judge.exactly(
            nodes.map((node) => textAt(node, 'id')),
            reads ? community.threads.map(({ id }) => id) : [],
            'threads',
          );
        },
      }));
    },
  },
  {
    name: 'Community.reports',
    draw: (matrix) => {
      const community = matrix.random.pick(matrix.world.communities);
      const model = matrix.model.communities;
      return signedIn(matrix.bothSides((viewer) => model.readsReports(viewer, community))).map((viewer) => ({
        surface: 'Community.reports',
        viewer,
        subject: nameOf(matrix, community),
        run: async (judge) => {
          const answer = await judge.ask(queries.communityReports, { id: community.id });
          const reads = model.readsReports(viewer, community);
          judge.exactly(
            textsAt(answer.data, 'community.reports.nodes', 'id'),
            reads ? community.threads.flatMap(({ reportIds }) => reportIds) : [],
            'reports',
          );
        },
      }));
    },
  },
  {
    name: 'discussion: changes by strangers',
    draw: (matrix) => {
      const { community, thread } = pickThread(matrix);
      const model = matrix.model.communities;
      const strangers = matrix.world.viewers.filter(
        (viewer) =>
          viewer.person && matrix.model.standings.of(viewer).hasPost && !model.readsThreads(viewer, community),
      );
      return matrix.random.sample(strangers, 2).map((viewer) => ({
        surface: 'discussion: changes by strangers',
        viewer,
        subject: nameOf(matrix, community),
        run: async (judge) => {
          const strange = matrix.random.strangeId();
          const ask = (operation: keyof typeof mutations, input: object) => judge.ask(mutations[operation], { input });
          const write = (threadId: string) => ask('writeCommunityMessage', { threadId, bodyMarkdown: 'Hello' });
          judge.alike(await write(thread.id), await write(strange));
          const message = matrix.random.pick(thread.messages);
          const edit = (messageId: string) => ask('editCommunityMessage', { messageId, bodyMarkdown: 'Hello' });
          judge.alike(await edit(message.id), await edit(strange));
          const hide = (messageId: string) => ask('hideCommunityMessage', { messageId, reason: 'Hello' });
          judge.alike(await hide(message.id), await hide(strange));
          const dismiss = (reportId: string) => ask('dismissCommunityReport', { reportId });
          judge.alike(await dismiss(thread.reportIds[0] ?? strange), await dismiss(strange));
        },
      }));
    },
  },
];
