import { at } from '../client.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { mutations } from '../mutations.ts';
import type { ViewerFacts } from '../facts/people.ts';

type Operation = keyof typeof mutations;

const terms = { scope: 'PUBLIC', licenceCode: 'CC-BY-4.0' };
const revision = { expectedRevision: 1 };

/** What each operation is given beside the id of a version and the post acted through. */
const onVersions: Readonly<Partial<Record<Operation, object>>> = {
  adoptVersion: { mode: 'FREE_CHOICE', following: true },
  updateDraft: { ...revision, title: 'Taken over' },
  discardDraft: {},
  attachFile: { ...revision, uploadId: '01900000-0000-7000-8000-000000000000', fileName: 'x.txt' },
  detachFile: { ...revision, fileId: '01900000-0000-7000-8000-000000000000' },
  reorderFiles: { ...revision, fileIds: [] },
  setParts: { ...revision, artefactIds: [] },
  submitForRelease: {},
  returnDraft: { reason: 'QUALITY', note: 'No.' },
  releaseVersion: { terms },
  releaseBundle: { terms, items: [{ versionId: '01900000-0000-7000-8000-000000000000' }] },
  undoRelease: {},
  restoreVersion: {},
  changeReleaseTerms: { terms },
  withdrawVersion: { reason: 'OTHER' },
  recallVersion: { reason: 'COPYRIGHT' },
};
const withoutPost: readonly Operation[] = [
  'updateDraft',
  'discardDraft',
  'attachFile',
  'detachFile',
  'reorderFiles',
  'setParts',
];

/** A post to act through: the viewer's own, else one that is not theirs. */
function postOf(matrix: Matrix, viewer: ViewerFacts): string {
  const own = viewer.person?.posts.find((post) => matrix.model.standings.holds(post.startedOn, post.endedOn));
  return (own ?? matrix.random.pick(matrix.world.people.flatMap((person) => person.posts))).id;
}

/** The answer about a hidden thing is the answer about nothing. */
async function compare(judge: Judge, operation: Operation, inputs: { hidden: object; missing: object }): Promise<void> {
  const answer = await judge.ask(mutations[operation], { input: inputs.hidden });
  judge.alike(answer, await judge.ask(mutations[operation], { input: inputs.missing }));
  const type = at(answer.data, 'result.__typename');
  judge.expect(type !== null && type !== 'Problems', false, 'the change was made');
}

/** Mutations as oracles: what one may not know of cannot be told from what is not there. What may be done is done while the world is built. */
export const mutationSurfaces: readonly Surface[] = [
  ...(Object.entries(onVersions) as [Operation, object][]).map(([operation, rest]): Surface => ({
    name: `${operation}: of what is hidden`,
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      const viewer = matrix.random.pickOrNone(
        matrix.world.viewers.filter((one) => !matrix.model.page(one, version).find),
      );
      if (!viewer) return [];
      const post = withoutPost.includes(operation) ? {} : { postId: postOf(matrix, viewer) };
      return [
        {
          surface: `${operation}: of what is hidden`,
          viewer,
          subject: matrix.nameOf(version),
          run: (judge) =>
            compare(judge, operation, {
              hidden: { ...rest, ...post, versionId: version.id },
              missing: { ...rest, ...post, versionId: matrix.random.strangeId() },
            }),
        },
      ];
    },
  })),

  {
    name: 'adaptVersion: of what is hidden',
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      const viewer = matrix.random.pickOrNone(
        matrix.world.viewers.filter((one) => !matrix.model.page(one, version).read),
      );
      if (!viewer) return [];
      const postId = postOf(matrix, viewer);
      return [
        {
          surface: 'adaptVersion: of what is hidden',
          viewer,
          subject: matrix.nameOf(version),
          run: (judge) =>
            compare(judge, 'adaptVersion', {
              hidden: { versionIds: [version.id], postId },
              missing: { versionIds: [matrix.random.strangeId()], postId },
            }),
        },
      ];
    },
  },

  ...(
    [
      ['acceptUpstreamParts', { parts: ['title'] }],
      ['keepUpstreamParts', { parts: ['title'] }],
      ['declineUpstreamParts', { parts: ['title'], reason: 'No.' }],
      ['dismissUpstreamChange', {}],
    ] as const
  ).map(([operation, rest]): Surface => ({
    name: `${operation}: of others`,
    draw: (matrix) => {
      const change = matrix.random.pickOrNone(matrix.world.upstreamChanges);
      const strangers = matrix.world.viewers.filter((one) => change && !matrix.model.knowsChange(one, change));
      const viewer = matrix.random.pickOrNone(strangers);
      if (!change || !viewer) return [];
      const postId = postOf(matrix, viewer);
      return [
        {
          surface: `${operation}: of others`,
          viewer,
          subject: `an entry about ${matrix.nameOf(change.version)}`,
          run: (judge) =>
            compare(judge, operation, {
              hidden: { ...rest, changeId: change.id, postId },
              missing: { ...rest, changeId: matrix.random.strangeId(), postId },
            }),
        },
      ];
    },
  })),

  {
    name: 'createNewVersion: of what is hidden',
    draw: (matrix) => {
      const artefact = matrix.random.pick(matrix.world.artefacts);
      const isHidden = (viewer: ViewerFacts): boolean =>
        !matrix.model.visible(viewer, artefact) && !matrix.model.isMine(viewer, artefact);
      const viewer = matrix.random.pickOrNone(matrix.world.viewers.filter(isHidden));
      if (!viewer) return [];
      const postId = postOf(matrix, viewer);
      return [
        {
          surface: 'createNewVersion: of what is hidden',
          viewer,
          subject: matrix.nameOf(artefact),
          run: (judge) =>
            compare(judge, 'createNewVersion', {
              hidden: { artefactId: artefact.id, postId },
              missing: { artefactId: matrix.random.strangeId(), postId },
            }),
        },
      ];
    },
  },

  {
    name: 'endAdoption: of others',
    draw: (matrix) => {
      const adoption = matrix.random.pickOrNone(matrix.world.adoptions);
      const strangers = matrix.world.viewers.filter(
        (viewer) => adoption && !matrix.model.isOwnAdoption(viewer, adoption),
      );
      const viewer = matrix.random.pickOrNone(strangers);
      if (!adoption || !viewer) return [];
      const postId = postOf(matrix, viewer);
      return [
        {
          surface: 'endAdoption: of others',
          viewer,
          subject: `an adoption of ${matrix.nameOf(adoption.artefact)}`,
          run: (judge) =>
            compare(judge, 'endAdoption', {
              hidden: { adoptionId: adoption.id, postId },
              missing: { adoptionId: matrix.random.strangeId(), postId },
            }),
        },
      ];
    },
  },

  onOwnDraft('setParts: with a hidden part', 'setParts', (matrix, viewer) => {
    const hidden = matrix.random.pickOrNone(
      matrix.world.artefacts.filter((artefact) => !matrix.model.stands(viewer, artefact)),
    );
    return hidden && { subject: matrix.nameOf(hidden), inputOf: (id?: string) => ({ artefactIds: [id ?? hidden.id] }) };
  }),

  onOwnDraft('attachFile: what somebody else uploaded', 'attachFile', (matrix, viewer) => {
    const strange = matrix.versions
      .filter((version) => version.createdBy !== viewer.person?.id)
      .flatMap((version) => version.files);
    const loose = matrix.world.uploads.filter((upload) => upload.personId !== viewer.person?.id);
    const hidden = matrix.random.pickOrNone([...strange, ...loose].filter(({ id }) => !isOwnFile(matrix, viewer, id)));
    return (
      hidden && { subject: 'a file', inputOf: (id?: string) => ({ uploadId: id ?? hidden.id, fileName: 'mine.txt' }) }
    );
  }),
];

const isOwnFile = (matrix: Matrix, viewer: ViewerFacts, fileId: string): boolean =>
  matrix.versions.some(
    (version) => version.createdBy === viewer.person?.id && version.files.some(({ id }) => id === fileId),
  );

/** A change of the viewer's own draft that names something hidden. */
function onOwnDraft(
  name: string,
  operation: Operation,
  choose: (matrix: Matrix, viewer: ViewerFacts) => { subject: string; inputOf: (id?: string) => object } | undefined,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const draft = matrix.random.pickOrNone(matrix.versions.filter((version) => version.state === 'draft'));
      const viewer =
        draft && matrix.random.pickOrNone(matrix.world.viewers.filter((one) => matrix.model.mayEdit(one, draft)));
      const chosen = viewer && choose(matrix, viewer);
      if (!chosen) return [];
      return [
        {
          surface: name,
          viewer,
          subject: chosen.subject,
          run: async (judge) => {
            const now = await judge.ask(`query ($id: ID!) { artefactVersion(id: $id) { revision } }`, { id: draft.id });
            const own = { versionId: draft.id, expectedRevision: at(now.data, 'artefactVersion.revision') };
            await compare(judge, operation, {
              hidden: { ...own, ...chosen.inputOf() },
              missing: { ...own, ...chosen.inputOf(matrix.random.strangeId()) },
            });
          },
        },
      ];
    },
  };
}
