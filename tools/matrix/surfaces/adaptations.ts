import { at, listAt, textAt, textsAt } from '../client.ts';
import type { Judge, Matrix, Probe, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ArtefactFacts, UpstreamChangeFacts, VersionFacts } from '../facts/works.ts';
import { aboutArtefact, perArtefact } from './pages.ts';

const stands = (matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): boolean =>
  matrix.model.stands(viewer, artefact) !== undefined;

/** The works this one was made from, as far as the viewer reads a version that says so, and finds them. */
function originsOf(matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): readonly ArtefactFacts[] {
  const ids = artefact.versions.filter((one) => matrix.model.page(viewer, one).read).flatMap((one) => one.originIds);
  return matrix.world.artefacts.filter(
    (one) => one.versions.some((version) => ids.includes(version.id)) && stands(matrix, viewer, one),
  );
}

/** What `derivations` may tell: both ends found, step by step from the one that was asked about. */
function expectedLinks(matrix: Matrix, viewer: ViewerFacts, artefact: ArtefactFacts): readonly string[] {
  if (!stands(matrix, viewer, artefact)) return [];
  const links = new Set<string>();
  const upward = (one: ArtefactFacts): void => {
    for (const origin of originsOf(matrix, viewer, one)) {
      links.add(`${origin.id} ${one.id}`);
      upward(origin);
    }
  };
  const downward = (one: ArtefactFacts): void => {
    for (const made of matrix.world.artefacts) {
      if (!stands(matrix, viewer, made) || !originsOf(matrix, viewer, made).includes(one)) continue;
      links.add(`${one.id} ${made.id}`);
      downward(made);
    }
  };
  upward(artefact);
  downward(artefact);
  return [...links];
}

/** Two versions: of one work, of a work and what it was made from, or of any two. */
function pairOf(matrix: Matrix): readonly [VersionFacts, VersionFacts] {
  const from = matrix.random.pick(matrix.versions);
  const near = matrix.versions.filter((one) => one.artefact === from.artefact || from.originIds.includes(one.id));
  return [from, matrix.random.pick(matrix.random.chance(0.7) ? near : matrix.versions)];
}

async function judgeComparison(judge: Judge, from: VersionFacts, to: VersionFacts): Promise<void> {
  const { matrix, probe } = judge;
  const { model, random } = matrix;
  const answer = await judge.ask(queries.compare, { from: from.id, to: to.id });
  const mayBoth = model.page(probe.viewer, from).read && model.page(probe.viewer, to).read;
  judge.expect(at(answer.data, 'compareVersions.to.id') === to.id, mayBoth, 'the comparison is shown');
  if (!mayBoth) {
    return judge.alike(answer, await judge.ask(queries.compare, { from: from.id, to: random.strangeId() }));
  }
  const words = [from, to].flatMap((one) => [one.markers['body'], ...one.files.map((file) => file.nameMarker)]);
  judge.holds(answer, words);
  const parts = matrix.world.artefacts.filter(
    (one) => [...from.partIds, ...to.partIds].includes(one.id) && stands(matrix, probe.viewer, one),
  );
  judge.exactly(
    textsAt(answer.data, 'compareVersions.parts', 'artefactId'),
    parts.map(({ id }) => id),
    'parts',
  );
}

async function judgeCredits(judge: Judge, version: VersionFacts): Promise<void> {
  const { matrix, probe } = judge;
  const answer = await judge.ask(queries.version, { id: version.id });
  const { read } = matrix.model.page(probe.viewer, version);
  const credited = read ? version.credits : [];
  const credits = listAt(answer.data, 'artefactVersion.credits');
  const links = credits.map((credit) => textAt(credit, 'link').split('version=')[1] ?? '');
  judge.exactly(
    links,
    credited.map(({ id }) => id),
    'credits',
  );
  judge.exactly(
    textsAt(answer.data, 'artefactVersion.credits', 'version.id'),
    credited.filter((one) => matrix.model.page(probe.viewer, one).find).map(({ id }) => id),
    'versions that are credited',
  );
  if (read) {
    judge.holds(
      answer,
      credited.flatMap((one) => [one.markers['title'], one.markers['author']]),
    );
  }
}

const knows = (matrix: Matrix, viewer: ViewerFacts, change: UpstreamChangeFacts): boolean =>
  matrix.model.knowsChange(viewer, change);

/** Where works come from and what became of them. */
export const adaptationSurfaces: readonly Surface[] = [
  {
    name: 'credits',
    draw: (matrix) => {
      const version = matrix.random.pickOrNone(matrix.versions.filter((one) => one.credits.length > 0));
      if (!version) return [];
      const reads = (viewer: ViewerFacts): boolean => matrix.model.page(viewer, version).read;
      // Who may know that it is there and not read it is the one to ask.
      const finders = matrix.world.viewers.filter((one) => !reads(one) && matrix.model.page(one, version).find);
      return [...matrix.bothSides(reads), matrix.random.pickOrNone(finders)].flatMap((viewer): readonly Probe[] =>
        viewer
          ? [
              {
                surface: 'credits',
                viewer,
                subject: matrix.nameOf(version),
                run: (judge) => judgeCredits(judge, version),
              },
            ]
          : [],
      );
    },
  },

  {
    name: 'compareVersions',
    draw: (matrix) => {
      const [from, to] = pairOf(matrix);
      const mayBoth = (viewer: ViewerFacts): boolean =>
        matrix.model.page(viewer, from).read && matrix.model.page(viewer, to).read;
      // Who may read one of them alone is the one to ask.
      const half = matrix.world.viewers.filter((one) => !mayBoth(one) && matrix.model.page(one, from).read);
      const viewers = [...matrix.bothSides(mayBoth), matrix.random.pickOrNone(half)];
      return viewers.flatMap((viewer): readonly Probe[] =>
        viewer
          ? [
              {
                surface: 'compareVersions',
                viewer,
                subject: `${matrix.nameOf(from)} and ${matrix.nameOf(to)}`,
                run: (judge) => judgeComparison(judge, from, to),
              },
            ]
          : [],
      );
    },
  },

  perArtefact(
    'derivations',
    (matrix, viewer, artefact) => expectedLinks(matrix, viewer, artefact).length > 0,
    async (judge, artefact) => {
      const { matrix, probe } = judge;
      const answer = await judge.ask(queries.derivations, { id: artefact.id });
      const links = listAt(answer.data, 'derivations').map(
        (link) => `${textAt(link, 'origin.id')} ${textAt(link, 'artefact.id')}`,
      );
      judge.exactly(links, expectedLinks(matrix, probe.viewer, artefact), 'what was made from what');
      if (!stands(matrix, probe.viewer, artefact)) {
        judge.alike(answer, await judge.ask(queries.derivations, { id: matrix.random.strangeId() }));
      }
    },
  ),

  {
    name: 'upstreamChanges',
    draw: (matrix) => {
      const change = matrix.random.pickOrNone(matrix.world.upstreamChanges);
      const viewers = change
        ? matrix.bothSides((viewer) => viewer.person !== null && knows(matrix, viewer, change))
        : [];
      return viewers
        .filter((viewer) => viewer.person !== null)
        .map((viewer): Probe => ({
          surface: 'upstreamChanges',
          viewer,
          subject: 'the inbox',
          run: async (judge) => {
            const settled = matrix.random.chance(0.3);
            const { nodes } = await judge.list(queries.upstreamChanges, 'list', { settled });
            const expected = matrix.world.upstreamChanges.filter(
              (one) => matrix.world.settledChanges.includes(one.id) === settled && knows(matrix, viewer, one),
            );
            judge.exactly(
              nodes.map((node) => textAt(node, 'id')),
              expected.map(({ id }) => id),
              'entries',
            );
          },
        }));
    },
  },

  {
    name: 'upstreamChange',
    draw: (matrix) => {
      const change = matrix.random.pickOrNone(matrix.world.upstreamChanges);
      if (!change) return [];
      return matrix
        .bothSides((viewer) => knows(matrix, viewer, change))
        .filter((viewer) => viewer.person !== null)
        .map((viewer): Probe => ({
          surface: 'upstreamChange',
          viewer,
          subject: `an entry about ${matrix.nameOf(change.version)}`,
          run: async (judge) => {
            const answer = await judge.ask(queries.upstreamChange, { id: change.id });
            const isKnown = knows(matrix, viewer, change);
            judge.expect(at(answer.data, 'upstreamChange.id') === change.id, isKnown, 'the entry is shown');
            if (!isKnown)
              judge.alike(answer, await judge.ask(queries.upstreamChange, { id: matrix.random.strangeId() }));
          },
        }));
    },
  },

  aboutArtefact(
    'declinedChanges',
    // Where nothing was declined there is nothing to tell, and it is asked all the same.
    ({ random, world }) => (random.pickOrNone(world.declines) ?? { origin: random.pick(world.artefacts) }).origin,
    (matrix, viewer, artefact) => matrix.model.looksAfter(viewer, artefact),
    async (judge, artefact) => {
      const { matrix, probe } = judge;
      if (probe.viewer.person === null) return;
      const answer = await judge.ask(queries.declinedChanges, { id: artefact.id });
      const reasons = matrix.world.declines.filter((one) => one.origin === artefact).map((one) => one.reason);
      const isTheirs = matrix.model.looksAfter(probe.viewer, artefact);
      judge.exactly(textsAt(answer.data, 'declinedChanges', 'reason'), isTheirs ? reasons : [], 'reasons');
    },
  ),
];
