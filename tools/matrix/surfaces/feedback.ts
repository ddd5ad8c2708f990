import { at, textAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { isAmongAuthors, seesFeedback } from '../feedback-model.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { PostFacts, ViewerFacts } from '../facts/people.ts';
import type { FeedbackFacts } from '../facts/works.ts';

const ids = (all: readonly FeedbackFacts[]): readonly string[] => all.map(({ id }) => id);

const lists = [
  {
    query: 'receivedFeedback',
    isOn: ({ model }: Matrix, viewer: ViewerFacts, one: FeedbackFacts) =>
      one.writerId !== null && one.writerId !== viewer.person?.id && isAmongAuthors(model, viewer, one),
  },
  {
    query: 'writtenFeedback',
    isOn: (_matrix: Matrix, viewer: ViewerFacts, one: FeedbackFacts) => one.writerId === viewer.person?.id,
  },
] as const;

/** What readers write to authors, and who else sees it. */
export const feedbackSurfaces: readonly Surface[] = [
  {
    name: 'feedback',
    draw: (matrix) => {
      const one = matrix.random.pickOrNone(matrix.world.feedback);
      if (!one) return [];
      return matrix
        .bothSides((viewer) => seesFeedback(matrix.model, viewer, one))
        .map((viewer) => ({
          ...{ surface: 'feedback', viewer, subject: matrix.nameOf(one.version) },
          run: async (judge) => {
            const { nodes, total } = await judge.list(queries.feedback, 'list', { versionId: one.version.id });
            const expected = matrix.world.feedback.filter(
              (other) => other.version === one.version && seesFeedback(matrix.model, viewer, other),
            );
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              ids(expected),
              'feedback',
            );
            judge.expect(total != null, false, 'it is counted');
            for (const node of nodes) {
              const facts = expected.find(({ id }) => id === textAt(node, 'id'));
              const isSide =
                facts !== undefined &&
                (facts.writerId === viewer.person?.id || isAmongAuthors(matrix.model, viewer, facts));
              judge.expect(at(node, 'writerAgrees') !== null, isSide, 'who agrees is told');
            }
          },
        }));
    },
  },
  ...lists.map(({ query, isOn }): Surface => ({
    name: `feedback: ${query}`,
    draw: (matrix) => {
      const one = matrix.random.pickOrNone(matrix.world.feedback);
      if (!one) return [];
      return matrix
        .bothSides((viewer) => viewer.person !== null && isOn(matrix, viewer, one))
        .filter(({ person }) => person !== null)
        .map((viewer) => ({
          ...{ surface: `feedback: ${query}`, viewer, subject: 'their own' },
          run: async (judge) => {
            const { nodes } = await judge.list(queries[query], 'list');
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              ids(matrix.world.feedback.filter((other) => isOn(matrix, viewer, other))),
              'feedback',
            );
          },
        }));
    },
  })),
  {
    name: 'feedback: acts of strangers',
    draw: (matrix) => {
      const one = matrix.random.pickOrNone(matrix.world.feedback);
      if (!one) return [];
      const isSide = (viewer: ViewerFacts): boolean =>
        viewer.person !== null && (one.writerId === viewer.person.id || isAmongAuthors(matrix.model, viewer, one));
      const stranger = matrix.random.pickOrNone(
        matrix.world.viewers.filter((viewer) => viewer.person !== null && !isSide(viewer)),
      );
      if (!stranger) return [];
      return [
        {
          ...{ surface: 'feedback: acts of strangers', viewer: stranger, subject: matrix.nameOf(one.version) },
          run: async (judge) => {
            const strange = matrix.random.strangeId();
            for (const [mutation, more] of [
              [mutations.agreeToShowFeedback, { agrees: true }],
              [mutations.answerFeedback, { answer: 'Nothing.' }],
              [mutations.takeBackFeedback, {}],
            ] as const) {
              const answer = await judge.ask(mutation, { input: { feedbackId: one.id, ...more } });
              judge.expect(at(answer.data, 'result.__typename') !== 'Problems', false, 'it obeys');
              if (mutation !== mutations.takeBackFeedback) {
                judge.alike(answer, await judge.ask(mutation, { input: { feedbackId: strange, ...more } }));
              }
            }
          },
        },
      ];
    },
  },
  {
    name: 'feedback: who may write it',
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      const reads = (viewer: ViewerFacts): boolean =>
        version.number !== null && matrix.model.page(viewer, version).read;
      const postOf = ({ person }: ViewerFacts): PostFacts | undefined =>
        person?.posts.find((one) => matrix.model.standings.holds(one.startedOn, one.endedOn));
      const viewer = matrix.random.pickOrNone(matrix.world.viewers.filter((one) => postOf(one) && !reads(one)));
      if (!viewer) return [];
      return [
        {
          ...{ surface: 'feedback: who may write it', viewer, subject: matrix.nameOf(version) },
          run: async (judge) => {
            const about = { postId: postOf(viewer)?.id, worked: 'All of it.' };
            const write = (versionId: string) => judge.ask(mutations.writeFeedback, { input: { versionId, ...about } });
            const answer = await write(version.id);
            judge.alike(answer, await write(matrix.random.strangeId()));
            judge.expect(at(answer.data, 'result.__typename') === 'Feedback', false, 'it is written');
          },
        },
      ];
    },
  },
];
