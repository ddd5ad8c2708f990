import { at, textsAt, type Data } from '../client.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ArtefactFacts } from '../facts/works.ts';

/** Which artefacts a list holds, and by which of their versions. */
function judgeList(
  judge: Judge,
  nodes: readonly Data[],
  expected: readonly { artefact: ArtefactFacts; versionId?: string | undefined }[],
): void {
  judge.exactly(
    textsAt({ nodes }, 'nodes', 'id'),
    expected.map(({ artefact }) => artefact.id),
    'list',
  );
  const versions = expected.flatMap(({ versionId }) => versionId ?? []);
  if (versions.length === expected.length)
    judge.exactly(textsAt({ nodes }, 'nodes', 'version.id'), versions, 'versions listed');
}

function listed(matrix: Matrix, viewer: ViewerFacts, isWanted: (artefact: ArtefactFacts) => boolean) {
  return matrix.world.artefacts.flatMap((artefact) => {
    const version = isWanted(artefact) ? matrix.model.listed(viewer, artefact) : undefined;
    return version ? [{ artefact, versionId: version.id }] : [];
  });
}

/** How many use each of what is listed: counted with the list, in its own statement. */
function judgeAdoptions(judge: Judge, nodes: readonly Data[]): void {
  const { model, world } = judge.matrix;
  for (const node of nodes) {
    const known = world.adoptions.filter(
      (one) => one.artefact.id === node['id'] && !one.ended && model.knowsAdoption(judge.probe.viewer, one),
    );
    judge.counts(at(node, 'adoptions.totalCount'), known.length, 'how many use what is listed');
  }
}

/** Totals are counted where a list counts at all, and then exactly. */
function judgeTotal(judge: Judge, total: unknown, expected: number): void {
  if (total !== null && total !== undefined) judge.counts(total, expected, 'total');
}

/** Lists, paged to their end. */
export const listSurfaces: readonly Surface[] = [
  {
    name: 'artefacts',
    draw: (matrix) =>
      [queries.artefacts, queries.wholeArtefacts].map((query) => ({
        surface: 'artefacts',
        viewer: matrix.anyViewer(),
        subject: 'the whole list',
        run: async (judge) => {
          const { nodes, total } = await judge.list(query, 'list');
          const expected = listed(matrix, judge.probe.viewer, () => true);
          judgeList(judge, nodes, expected);
          judgeAdoptions(judge, nodes);
          judgeTotal(judge, total, expected.length);
        },
      })),
  },
  {
    name: 'artefacts, narrowed',
    draw: (matrix) => {
      const { random, world } = matrix;
      const holder = random.pick(world.artefacts).rightsHolderId;
      const kind = random.pick(['CURRICULUM', 'CPD', 'RESEARCH', 'IMPROVEMENT']);
      const narrowed = random.chance(0.5)
        ? { filter: { rightsHolderId: holder }, isWanted: (one: ArtefactFacts) => one.rightsHolderId === holder }
        : { filter: { kind }, isWanted: (one: ArtefactFacts) => one.kind === kind };
      return [
        {
          surface: 'artefacts, narrowed',
          viewer: matrix.anyViewer(),
          subject: JSON.stringify(narrowed.filter),
          run: async (judge) => {
            const { nodes, total } = await judge.list(queries.artefacts, 'list', { filter: narrowed.filter });
            const expected = listed(matrix, judge.probe.viewer, narrowed.isWanted);
            judgeList(judge, nodes, expected);
            judgeAdoptions(judge, nodes);
            judgeTotal(judge, total, expected.length);
          },
        },
      ];
    },
  },
  {
    name: 'Organisation.artefacts',
    draw: (matrix) => {
      const id = matrix.random.pick(matrix.world.artefacts).rightsHolderId;
      return [
        {
          surface: 'Organisation.artefacts',
          viewer: matrix.anyViewer(),
          subject: matrix.world.organisations.find((one) => one.id === id)?.name ?? id,
          run: async (judge) => {
            const { nodes, total } = await judge.list(queries.organisationArtefacts, 'organisation.list', { id });
            const expected = listed(matrix, judge.probe.viewer, (one) => one.rightsHolderId === id);
            judgeList(judge, nodes, expected);
            judgeTotal(judge, total, expected.length);
          },
        },
      ];
    },
  },
  {
    name: 'myWork',
    draw: (matrix) => [
      {
        surface: 'myWork',
        viewer: matrix.somebody(),
        subject: 'the whole list',
        run: async (judge) => {
          const { viewer } = judge.probe;
          const { nodes, total } = await judge.list(queries.myWork, 'list');
          const mine = matrix.world.artefacts.filter(
            (one) => matrix.model.isMine(viewer, one) && matrix.model.stands(viewer, one),
          );
          judgeList(
            judge,
            nodes,
            mine.map((artefact) => ({ artefact })),
          );
          judgeTotal(judge, total, mine.length);
        },
      },
    ],
  },
  {
    name: 'releaseQueue',
    draw: (matrix) => {
      const { model, world, random } = matrix;
      const waiting = matrix.versions.filter((version) => version.state === 'in-review');
      const id =
        random.chance(0.6) && waiting.length > 0
          ? random.pick(waiting).artefact.rightsHolderId
          : random.pick(world.organisations).id;
      const decides = (viewer: ViewerFacts): boolean => model.standings.of(viewer).decidesFor.has(id);
      return matrix
        .bothSides((viewer) => viewer.person !== null && decides(viewer))
        .filter((viewer) => viewer.person)
        .map((viewer) => ({
          surface: 'releaseQueue',
          viewer,
          subject: world.organisations.find((one) => one.id === id)?.name ?? id,
          run: async (judge) => {
            const { nodes, total } = await judge.list(queries.releaseQueue, 'list', { id });
            const who = model.standings.of(viewer);
            // Of a trust, through a post in it: its schools' as well.
            const isAsked = (holder: string): boolean =>
              who.decidesFor.has(holder) &&
              (holder === id ||
                (who.own.has(id) && model.standings.isTrust(id) && model.standings.parents(holder).includes(id)));
            const expected = waiting
              .filter((version) => isAsked(version.artefact.rightsHolderId))
              .map((version) => version.id);
            judge.exactly(textsAt({ nodes }, 'nodes', 'id'), expected, 'queue');
            judgeTotal(judge, total, expected.length);
          },
        }));
    },
  },
];
