import { at, textsAt, type Answer } from '../client.ts';
import type { Judge, Matrix, Probe, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ArtefactFacts, VersionFacts } from '../facts/works.ts';

const contentFields = [
  'summary',
  'body',
  'keyword',
  'inclusion note',
  'third party',
  'author',
  'second author',
  'details',
  'change note',
  'note of its return',
];

/** Every word a reader of a version must be given: its fields, and names and texts of its files. */
export function readersWords({ model }: Matrix, version: VersionFacts): readonly (string | undefined)[] {
  const files = version.files.flatMap((file) => [
    file.nameMarker,
    ...(file.isText && !model.isRecalled(file) ? [file.textMarker] : []),
  ]);
  return [version.markers['title'], ...contentFields.map((field) => version.markers[field]), ...files];
}

/** Judges an answer that shows one version: everything to readers, the title to finders, nothing to others. */
function judgeVersion(judge: Judge, version: VersionFacts, answer: Answer): void {
  const access = judge.matrix.model.page(judge.probe.viewer, version);
  if (access.read) judge.holds(answer, readersWords(judge.matrix, version));
  else if (access.find) judge.holds(answer, [version.markers['title']]);
}

const idAt = (answer: Answer, path: string): readonly string[] => {
  const id = at(answer.data, path);
  return typeof id === 'string' ? [id] : [];
};

/** Asks about one artefact, of both sides. */
export function aboutArtefact(
  name: string,
  choose: (matrix: Matrix) => ArtefactFacts | undefined,
  sees: (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts) => boolean,
  run: (judge: Judge, artefact: ArtefactFacts) => Promise<void>,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const artefact = choose(matrix);
      if (!artefact) return [];
      return matrix
        .bothSides((viewer) => sees(matrix, viewer, artefact))
        .map((viewer): Probe => ({
          surface: name,
          viewer,
          subject: matrix.nameOf(artefact),
          run: (judge) => run(judge, artefact),
        }));
    },
  };
}

export function perArtefact(
  name: string,
  sees: (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts) => boolean,
  run: (judge: Judge, artefact: ArtefactFacts) => Promise<void>,
): Surface {
  return aboutArtefact(name, (matrix) => matrix.random.pick(matrix.world.artefacts), sees, run);
}

export function perVersion(
  name: string,
  sees: (matrix: Matrix, viewer: ViewerFacts, version: VersionFacts) => boolean,
  run: (judge: Judge, version: VersionFacts) => Promise<void>,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      return matrix
        .bothSides((viewer) => sees(matrix, viewer, version))
        .map((viewer): Probe => ({
          surface: name,
          viewer,
          subject: matrix.nameOf(version),
          run: (judge) => run(judge, version),
        }));
    },
  };
}

const visible = (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): boolean =>
  matrix.model.visible(viewer, artefact);
const findable = (matrix: Matrix, viewer: ViewerFacts, version: VersionFacts): boolean =>
  matrix.model.page(viewer, version).find;
const stands = (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): boolean =>
  matrix.model.stands(viewer, artefact) !== undefined;

/** Who uses an artefact, by a query that asks for it alone or with the whole page. */
const adoptionsBy =
  (query: string) =>
  async (judge: Judge, artefact: ArtefactFacts): Promise<void> => {
    const { matrix, probe } = judge;
    const { model, world } = matrix;
    const answer = await judge.ask(query, { id: artefact.id });
    const current = world.adoptions.filter((one) => one.artefact === artefact && !one.ended);
    const isShown = stands(matrix, probe.viewer, artefact);
    const known = current.filter((one) => isShown && model.knowsAdoption(probe.viewer, one)).map((one) => one.id);
    judge.exactly(textsAt(answer.data, 'artefact.adoptions.nodes', 'id'), known, 'adoptions');
    if (isShown) judge.counts(at(answer.data, 'artefact.adoptions.totalCount'), known.length, 'how many use it');
    const counted = at(answer.data, 'artefact.counted.totalCount');
    if (counted !== null) judge.counts(counted, known.length, 'how many use it, counted alone');
    const own = current.filter(
      (one) => model.visible(probe.viewer, artefact) && model.isOwnAdoption(probe.viewer, one),
    );
    judge.exactly(
      textsAt(answer.data, 'artefact.myAdoptions', 'id'),
      own.map((one) => one.id),
      'own adoptions',
    );
  };

/** Pages of one thing by its id. */
export const pageSurfaces: readonly Surface[] = [
  perArtefact('artefact', visible, async (judge, artefact) => {
    const { matrix, probe } = judge;
    const { model } = matrix;
    const answer = await judge.ask(queries.artefact, { id: artefact.id });
    const isVisible = model.visible(probe.viewer, artefact);
    judge.expect(at(answer.data, 'artefact.id') === artefact.id, isVisible, 'the artefact is shown');
    if (!isVisible) return judge.alike(answer, await judge.ask(queries.artefact, { id: matrix.random.strangeId() }));
    const standing = model.stands(probe.viewer, artefact);
    judge.exactly(idAt(answer, 'artefact.version.id'), standing ? [standing.id] : [], 'version that stands for it');
    if (standing) judgeVersion(judge, standing, answer);
    const numbered = artefact.versions.filter((one) => one.number !== null && model.page(probe.viewer, one).find);
    judge.exactly(
      textsAt(answer.data, 'artefact.versions.nodes', 'id'),
      numbered.map((one) => one.id),
      'versions',
    );
    const open = artefact.versions.find((one) => one.number === null && model.page(probe.viewer, one).find);
    judge.exactly(idAt(answer, 'artefact.draft.id'), open ? [open.id] : [], 'draft');
    const tombstone = model.tombstone(probe.viewer, artefact);
    judge.expect(at(answer.data, 'artefact.tombstone') !== null, tombstone !== undefined, 'a tombstone stands');
    if (tombstone) judge.holds(answer, [tombstone.markers['tombstone'], tombstone.markers['title']]);
  }),

  perVersion('artefactVersion', findable, async (judge, version) => {
    const { matrix, probe } = judge;
    const access = matrix.model.page(probe.viewer, version);
    const answer = await judge.ask(queries.version, { id: version.id });
    judge.expect(at(answer.data, 'artefactVersion.id') === version.id, access.find, 'the version is shown');
    if (!access.find) return judge.alike(answer, await judge.ask(queries.version, { id: matrix.random.strangeId() }));
    judgeVersion(judge, version, answer);
    const flag = (name: string): boolean => at(answer.data, `artefactVersion.access.${name}`) === true;
    judge.expect(flag('canRead'), access.read, 'canRead');
    judge.expect(flag('canDownload'), access.read, 'canDownload');
    judge.expect(flag('canEdit'), matrix.model.mayEdit(probe.viewer, version), 'canEdit');
    judge.expect(flag('canRenew'), matrix.model.mayRenew(probe.viewer, version), 'canRenew');
    judge.expect(
      flag('canRelease') || flag('canWithdraw'),
      (matrix.model.decides(probe.viewer, version.artefact) && !['draft', 'recalled'].includes(version.state)) ||
        matrix.model.isDelegate(probe.viewer, version),
      'canRelease or canWithdraw',
    );
  }),

  perVersion(
    'parts',
    (matrix, viewer, version) => matrix.model.page(viewer, version).read && version.partIds.length > 0,
    async (judge, version) => {
      const { matrix, probe } = judge;
      const answer = await judge.ask(queries.version, { id: version.id });
      const isReader = matrix.model.page(probe.viewer, version).read;
      const parts = matrix.world.artefacts.filter(
        (artefact) => version.partIds.includes(artefact.id) && stands(matrix, probe.viewer, artefact),
      );
      judge.exactly(
        textsAt(answer.data, 'artefactVersion.parts', 'id'),
        isReader ? parts.map((part) => part.id) : [],
        'parts',
      );
    },
  ),

  perArtefact('containers', visible, async (judge, artefact) => {
    const { matrix, probe } = judge;
    const answer = await judge.ask(queries.artefact, { id: artefact.id });
    const holds = (one: VersionFacts): boolean =>
      one.partIds.includes(artefact.id) && one.state !== 'superseded' && matrix.model.page(probe.viewer, one).read;
    const containers = matrix.world.artefacts.filter((one) => one.versions.some(holds));
    const shown = matrix.model.visible(probe.viewer, artefact) ? containers.map((one) => one.id) : [];
    judge.exactly(textsAt(answer.data, 'artefact.containers', 'id'), shown, 'containers');
  }),

  perArtefact('node: artefact', visible, async (judge, artefact) => {
    const { matrix, probe } = judge;
    const answer = await judge.ask(queries.node, { id: artefact.id });
    const isVisible = visible(matrix, probe.viewer, artefact);
    judge.expect(at(answer.data, 'node.id') === artefact.id, isVisible, 'the node is shown');
    if (!isVisible) judge.alike(answer, await judge.ask(queries.node, { id: matrix.random.strangeId() }));
    const standing = matrix.model.stands(probe.viewer, artefact);
    if (standing) judge.holds(answer, [standing.markers['title']]);
  }),

  perVersion('node: version', findable, async (judge, version) => {
    const { matrix, probe } = judge;
    const answer = await judge.ask(queries.node, { id: version.id });
    const { find } = matrix.model.page(probe.viewer, version);
    judge.expect(at(answer.data, 'node.id') === version.id, find, 'the node is shown');
    if (!find) judge.alike(answer, await judge.ask(queries.node, { id: matrix.random.strangeId() }));
    else judgeVersion(judge, version, answer);
  }),

  perArtefact('adoptions', stands, adoptionsBy(queries.adoptions)),

  perArtefact('adoptions on the page', stands, adoptionsBy(queries.adoptionsOnPage)),

  {
    name: 'node: adoption',
    draw: (matrix) => {
      const adoption = matrix.random.pickOrNone(matrix.world.adoptions);
      if (!adoption) return [];
      const knows = (viewer: ViewerFacts): boolean => matrix.model.knowsAdoption(viewer, adoption);
      return matrix.bothSides(knows).map((viewer) => ({
        surface: 'node: adoption',
        viewer,
        subject: `an adoption of ${matrix.nameOf(adoption.artefact)}`,
        run: async (judge) => {
          const answer = await judge.ask(queries.node, { id: adoption.id });
          judge.expect(at(answer.data, 'node.id') === adoption.id, knows(viewer), 'the adoption is shown');
          if (!knows(viewer)) judge.alike(answer, await judge.ask(queries.node, { id: matrix.random.strangeId() }));
        },
      }));
    },
  },
];
