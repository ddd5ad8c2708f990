import { at, listAt, textAt } from '../client.ts';
import type { Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { VersionFacts } from '../facts/works.ts';

const decides = ({ model }: Matrix, viewer: ViewerFacts, version: VersionFacts): boolean =>
  version.state === 'in-review' && (model.decides(viewer, version.artefact) || model.isDelegate(viewer, version));

/** What waits in a whole that they may read: of each part what is submitted, else what is released, and what is in these. */
function waitingIn(matrix: Matrix, viewer: ViewerFacts, whole: VersionFacts): ReadonlySet<VersionFacts> {
  const seen = new Set<VersionFacts>();
  const visit = (version: VersionFacts): void => {
    if (seen.has(version)) return;
    seen.add(version);
    for (const artefact of matrix.world.artefacts.filter(({ id }) => version.partIds.includes(id))) {
      const readable = artefact.versions.filter((one) => matrix.model.page(viewer, one).read);
      const part =
        readable.find(({ state }) => state === 'in-review') ?? readable.find(({ state }) => state === 'released');
      if (part) visit(part);
    }
  };
  visit(whole);
  return new Set([...seen].filter(({ state }) => state === 'in-review'));
}

/** Wholes that wait for release with parts, often; else anything. */
function pickWhole(matrix: Matrix): VersionFacts {
  const waiting = matrix.versions.filter(({ state }) => state === 'in-review');
  const wholes = waiting.filter(({ partIds }) => partIds.length > 0);
  const from = [wholes, waiting].find((some) => some.length > 0 && matrix.random.chance(0.6));
  return matrix.random.pick(from ?? matrix.versions);
}

/** What is released together. */
export const releaseBundleSurfaces: readonly Surface[] = [
  {
    name: 'releaseBundle',
    draw: (matrix) => {
      const whole = pickWhole(matrix);
      return matrix
        .bothSides((viewer) => decides(matrix, viewer, whole))
        .map((viewer) => ({
          surface: 'releaseBundle',
          viewer,
          subject: matrix.nameOf(whole),
          run: async (judge) => {
            const answer = await judge.ask(queries.releaseBundle, { id: whole.id });
            const expected = decides(matrix, viewer, whole) ? [...waitingIn(matrix, viewer, whole)] : [];
            judge.exactly(
              listAt(answer.data, 'artefactVersion.releaseBundle.items').map((item) => textAt(item, 'version.id')),
              expected.map(({ id }) => id),
              'what waits for release in it',
            );
            judge.expect(
              (at(answer.data, 'artefactVersion.releaseBundle.more') ?? 0) === 0,
              true,
              'no more is counted',
            );
          },
        }));
    },
  },

  {
    name: 'releaseBundle: with a hidden item',
    draw: (matrix) => {
      const whole = pickWhole(matrix);
      const viewer = matrix.random.pickOrNone(matrix.world.viewers.filter((one) => decides(matrix, one, whole)));
      if (!viewer) return [];
      const hidden = matrix.random.pickOrNone(matrix.versions.filter((one) => !matrix.model.page(viewer, one).find));
      const post = viewer.person?.posts.find((one) => matrix.model.standings.holds(one.startedOn, one.endedOn));
      if (!hidden || !post) return [];
      const inputOf = (versionId: string) => ({
        input: {
          ...{ versionId: whole.id, postId: post.id, items: [{ versionId }] },
          terms: { scope: 'PUBLIC', licenceCode: 'CC-BY-4.0' },
        },
      });
      return [
        {
          surface: 'releaseBundle: with a hidden item',
          viewer,
          subject: matrix.nameOf(whole),
          run: async (judge) => {
            const answer = await judge.ask(mutations.releaseBundle, inputOf(hidden.id));
            judge.alike(answer, await judge.ask(mutations.releaseBundle, inputOf(matrix.random.strangeId())));
            judge.expect(at(answer.data, 'result.__typename') === 'ReleasedBundle', false, 'the change was made');
          },
        },
      ];
    },
  },
];
