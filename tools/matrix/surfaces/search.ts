import { commonWords } from '../build-drafts.ts';
import { at, listAt, textAt, textsAt, type Answer } from '../client.ts';
import { misspelt } from '../markers.ts';
import type { Judge, Matrix, Probe, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { VersionFacts } from '../facts/works.ts';

/** Fields that search looks into; the texts of files come beside them. */
const searched = ['title', 'summary', 'keyword', 'body', 'details', 'inclusion note', 'author', 'second author'];
/** Those of which a hit shows a passage with the word. */
const shown = ['title', 'summary', 'body'];

/** The versions that a viewer's search may find, one of each artefact. */
function findable(
  matrix: Matrix,
  viewer: ViewerFacts,
  isWanted: (version: VersionFacts) => boolean,
): readonly VersionFacts[] {
  return matrix.world.artefacts.flatMap((artefact) => {
    const version = matrix.model.found(viewer, artefact);
    return version && isWanted(version) ? [version] : [];
  });
}

const idsOf = (versions: readonly VersionFacts[]): readonly string[] => versions.map((version) => version.id);

/** What a group that is narrowed counts: all that would be found were it free. */
interface FreeGroup {
  readonly group: string;
  readonly expected: readonly VersionFacts[];
}

/** Hits, total, facets: exactly those of a world without what the viewer may not find. */
function judgeResults(judge: Judge, answer: Answer, expected: readonly VersionFacts[], free?: FreeGroup): void {
  judge.counts(at(answer.data, 'search.total'), expected.length, 'total');
  judge.exactly(textsAt(answer.data, 'search.hits', 'version.id'), idsOf(expected), 'hits');
  judgeFacets(judge, answer, expected, free);
}

const facetsOf: Readonly<Record<string, (version: VersionFacts) => readonly string[]>> = {
  kind: (version) => [version.artefact.kind.toLowerCase()],
  subject: (version) => version.subjects,
  licence: (version) => [version.terms?.licenceCode ?? ''],
  organisation: (version) => [version.artefact.rightsHolderId],
};

function judgeFacets(judge: Judge, answer: Answer, expected: readonly VersionFacts[], free?: FreeGroup): void {
  for (const [group, valuesOf] of Object.entries(facetsOf)) {
    const counts = new Map<string, number>();
    const counted = free?.group === group ? free.expected : expected;
    for (const value of counted.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const facet = listAt(answer.data, 'search.facets').find((one) => at(one, 'group') === group);
    const values = listAt(facet, 'values').filter((value) => at(value, 'count') !== 0);
    judge.exactly(textsAt({ values }, 'values', 'code'), [...counts.keys()], `facet ${group}`);
    for (const value of values)
      judge.counts(
        at(value, 'count'),
        counts.get(textAt(value, 'code')) ?? 0,
        `count of ${group} ${textAt(value, 'code')}`,
      );
  }
}

/** A word of a version with what holds it. */
interface Sought {
  readonly word: string;
  readonly field: string;
  readonly holds: (version: VersionFacts) => boolean;
  readonly isShown: boolean;
  readonly fileName?: string | undefined;
  /** Who is asked beside whoever does not have it, where nobody finds anything by the word: those who find what held it. */
  readonly heldBy?: VersionFacts;
}

/** Of the questions, so many are for a word of a file that was recalled under a version that can still be found. */
const recalledShare = 0.15;

function soughtInRecalled(matrix: Matrix): { version: VersionFacts; sought: Sought } | undefined {
  const { model, random, versions } = matrix;
  const held = versions
    .filter(({ state }) => state === 'released' || state === 'superseded')
    .flatMap((version) => version.files.map((file) => ({ version, file })));
  const place = random.pickOrNone(held.filter(({ file }) => file.isText && model.isRecalled(file)));
  if (!place) return undefined;
  const { version, file } = place;
  return {
    version,
    sought: {
      word: file.textMarker,
      field: 'text of a recalled file',
      holds: () => false,
      isShown: false,
      heldBy: version,
    },
  };
}

function soughtIn(matrix: Matrix, version: VersionFacts): Sought {
  const { random } = matrix;
  const file = random.pickOrNone(version.files);
  if (file && random.chance(0.4)) {
    const holds = (one: VersionFacts): boolean =>
      !matrix.model.isRecalled(file) && one.files.some(({ id }) => id === file.id);
    return random.chance(0.5) && file.isText
      ? { word: file.textMarker, field: 'text of a file', holds, isShown: true, fileName: file.nameMarker }
      : { word: file.nameMarker, field: 'name of a file', holds, isShown: false };
  }
  const field = random.pick(searched.filter((name) => version.markers[name] !== undefined));
  return { word: version.markers[field] ?? '', field, holds: (one) => one === version, isShown: shown.includes(field) };
}

function byMarker(
  name: string,
  run: (judge: Judge, sought: Sought, expected: readonly VersionFacts[]) => Promise<void>,
): Surface {
  return {
    name,
    draw: (matrix) => {
      const any = matrix.random.pick(matrix.versions);
      const recalled = matrix.random.chance(recalledShare) ? soughtInRecalled(matrix) : undefined;
      const { version, sought } = recalled ?? { version: any, sought: soughtIn(matrix, any) };
      const finds = (one: VersionFacts): boolean => one === sought.heldBy || sought.holds(one);
      return matrix
        .bothSides((viewer) => findable(matrix, viewer, finds).length > 0)
        .map((viewer): Probe => ({
          surface: name,
          viewer,
          subject: `${sought.field} of ${matrix.nameOf(version)}`,
          run: (judge) => run(judge, sought, findable(matrix, viewer, sought.holds)),
        }));
    },
  };
}

async function search(judge: Judge, input: object): Promise<Answer> {
  const answer = await judge.ask(queries.search, { input: { first: 100, ...input } });
  // Why a hit stands where it stands is told to platform operators alone.
  const explained = listAt(answer.data, 'search.hits').filter((hit) => at(hit, 'reasons') !== null);
  if (judge.probe.viewer.person?.operator !== true) judge.counts(explained.length, 0, 'hits explained');
  return answer;
}

export const searchSurfaces: readonly Surface[] = [
  byMarker('search: by its own word', async (judge, sought, expected) => {
    const query = judge.matrix.random.chance(0.5) ? sought.word : sought.word.toUpperCase();
    const answer = await search(judge, { query });
    judgeResults(judge, answer, expected);
    if (expected.length === 0) {
      judge.lacks(answer, [sought.word]);
      judge.alike(answer, await search(judge, { query: `zq${judge.matrix.random.letters(14)}` }));
    } else if (sought.isShown) {
      judge.holds(answer, [sought.word]);
      if (sought.fileName)
        judge.expect(
          textAt(answer.data, 'search.hits.0.matchedFile').includes(sought.fileName),
          true,
          'the file is named',
        );
    }
  }),

  byMarker('search: by the beginning of its word', async (judge, sought, expected) => {
    const answer = await search(judge, { query: sought.word.slice(0, 11) });
    judgeResults(judge, answer, expected);
  }),

  byMarker('search: by its word misspelt', async (judge, sought, expected) => {
    const { matrix, probe } = judge;
    const answer = await search(judge, { query: misspelt(sought.word) });
    const hits = textsAt(answer.data, 'search.hits', 'version.id');
    // Help with spelling knows the words of the public and the network alone, so what else there is may stay unfound.
    judge.within(hits, idsOf(expected), 'hits');
    judge.counts(at(answer.data, 'search.total'), hits.length, 'total');
    if (expected.length === 0) judge.lacks(answer, [sought.word]);
    const isCommon =
      [...shown, 'keyword'].includes(sought.field) &&
      expected.some(({ terms }) => terms?.scope === 'public') &&
      expected.every((one) => matrix.model.byTerms(matrix.world.viewers[0] ?? probe.viewer, one));
    if (isCommon) judge.holds({ ...answer, text: textAt(answer.data, 'search.correctedQuery') }, [sought.word]);
  }),

  byMarker('search: by its word and a common one', async (judge, sought, expected) => {
    const { matrix, probe } = judge;
    const common = matrix.random.pick(sought.heldBy?.words ?? commonWords);
    const answer = await search(judge, { query: `${common} ${sought.word} ` });
    const either = findable(
      matrix,
      probe.viewer,
      (one) => sought.holds(one) || matrix.model.wordsOf(one).includes(common),
    );
    judge.within(textsAt(answer.data, 'search.hits', 'version.id'), idsOf(either), 'hits');
    judge.exactly(
      textsAt(answer.data, 'search.hits', 'version.id').filter((id) => idsOf(expected).includes(id)),
      idsOf(expected),
      'hits',
    );
  }),

  {
    name: 'search: common words, totals and facets',
    draw: (matrix) => {
      const { random } = matrix;
      const word = random.pick(['', ...commonWords]);
      const narrowed = random.pick([
        { filters: {}, group: '', holds: () => true },
        ...[random.pick(matrix.world.artefacts).rightsHolderId].map((id) => ({
          filters: { organisationIds: [id] },
          group: 'organisation',
          holds: (one: VersionFacts) => one.artefact.rightsHolderId === id,
        })),
        ...['history', 'science'].map((subject) => ({
          filters: { subjects: [subject] },
          group: 'subject',
          holds: (one: VersionFacts) => one.subjects.includes(subject),
        })),
      ]);
      return [
        {
          surface: 'search: common words, totals and facets',
          viewer: matrix.anyViewer(),
          subject: `“${word}” ${JSON.stringify(narrowed.filters)}`,
          run: async (judge) => {
            const answer = await search(judge, { query: word, filters: narrowed.filters });
            const holdsWord = (one: VersionFacts): boolean => word === '' || matrix.model.wordsOf(one).includes(word);
            const { viewer } = judge.probe;
            const expected = findable(matrix, viewer, (one) => narrowed.holds(one) && holdsWord(one));
            judgeResults(judge, answer, expected, {
              group: narrowed.group,
              expected: findable(matrix, viewer, holdsWord),
            });
          },
        },
      ];
    },
  },

  {
    name: 'search: page by page',
    draw: (matrix) => {
      const word = matrix.random.pick(['', ...commonWords]);
      return [
        {
          surface: 'search: page by page',
          viewer: matrix.anyViewer(),
          subject: `“${word}”`,
          run: async (judge) => {
            const expected = findable(
              matrix,
              judge.probe.viewer,
              (one) => word === '' || matrix.model.wordsOf(one).includes(word),
            );
            const hits: string[] = [];
            let after: string | null = null;
            for (let page = 0; page < 50; page++) {
              const answer: Answer = await search(judge, { query: word, first: 5 + matrix.random.below(10), after });
              hits.push(...textsAt(answer.data, 'search.hits', 'version.id'));
              judge.counts(at(answer.data, 'search.total'), expected.length, 'total');
              after = at(answer.data, 'search.pageInfo.endCursor') as string | null;
              if (at(answer.data, 'search.pageInfo.hasNextPage') !== true) break;
            }
            judge.exactly(hits, idsOf(expected), 'hits');
          },
        },
      ];
    },
  },

  {
    name: 'search: with the cursor of somebody else',
    draw: (matrix) => {
      const word = matrix.random.pick(['', ...commonWords]);
      const other = matrix.anyViewer();
      return [
        {
          surface: 'search: with the cursor of somebody else',
          viewer: matrix.anyViewer(),
          subject: `“${word}” after ${other.label}`,
          run: async (judge) => {
            const theirs = await matrix.client.ask(other, queries.search, { input: { query: word, first: 3 } });
            const after = at(theirs.data, 'search.pageInfo.endCursor');
            const answer = await search(judge, { query: word, after });
            const expected = findable(
              matrix,
              judge.probe.viewer,
              (one) => word === '' || matrix.model.wordsOf(one).includes(word),
            );
            judge.counts(at(answer.data, 'search.total'), expected.length, 'total');
            judge.within(textsAt(answer.data, 'search.hits', 'version.id'), idsOf(expected), 'hits');
            judgeFacets(judge, answer, expected);
          },
        },
      ];
    },
  },
];
