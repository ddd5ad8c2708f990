import { commonWords } from '../build-drafts.ts';
import { at, listAt, textAt, textsAt, type Answer } from '../client.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ViewerFacts } from '../facts/people.ts';
import type { ArtefactFacts, VersionFacts } from '../facts/works.ts';

/** The version by which each artefact is found, where it holds the word and whatever else is asked. */
function findable(
  { model, world }: Matrix,
  viewer: ViewerFacts,
  isWanted: (version: VersionFacts) => boolean,
): readonly VersionFacts[] {
  return world.artefacts.flatMap((artefact) => {
    const version = model.found(viewer, artefact);
    return version && isWanted(version) ? [version] : [];
  });
}

const holds =
  ({ model }: Matrix, word: string) =>
  (version: VersionFacts): boolean =>
    word === '' || model.wordsOf(version).includes(word) || version.markers['title'] === word;

/** Every hit of a search in one order, page by page. */
async function allHits(judge: Judge, input: object): Promise<readonly { artefactId: string; versionId: string }[]> {
  const hits: { artefactId: string; versionId: string }[] = [];
  let after: string | null = null;
  for (let page = 0; page < 50; page++) {
    const answer: Answer = await judge.ask(queries.search, { input: { first: 60, ...input, after } });
    for (const hit of listAt(answer.data, 'search.hits')) {
      hits.push({ artefactId: textAt(hit, 'version.artefact.id'), versionId: textAt(hit, 'version.id') });
    }
    after = at(answer.data, 'search.pageInfo.endCursor') as string | null;
    if (at(answer.data, 'search.pageInfo.hasNextPage') !== true) return hits;
  }
  throw new Error('The pages of a search do not end.');
}

/** In how many trusts the viewer may know it is used. */
function trustsUsing({ model, world }: Matrix, viewer: ViewerFacts, artefactId: string): number {
  const used = world.adoptions.filter(
    (one) => one.artefact.id === artefactId && !one.ended && model.knowsAdoption(viewer, one),
  );
  const trustOf = (id: string): string =>
    model.standings.parents(id).find((parent) => model.standings.isTrust(parent)) ?? id;
  return new Set(used.map(({ organisationId }) => trustOf(organisationId))).size;
}

/** The filters of a search that finds little or nothing, and what each lets through. */
function narrowedAtRandom({ random, world }: Matrix, version: VersionFacts) {
  const kind = random.pick(
    ['CURRICULUM', 'CPD', 'RESEARCH', 'IMPROVEMENT'].filter((one) => one !== version.artefact.kind),
  );
  const holder = random.pick(world.artefacts).rightsHolderId;
  return {
    kinds: { codes: [kind.toLowerCase()], lets: (one: VersionFacts) => one.artefact.kind === kind },
    organisationIds: { codes: [holder], lets: (one: VersionFacts) => one.artefact.rightsHolderId === holder },
  };
}

/** Whether one of two holds the other, in any version. */
const isPartOf = (one: ArtefactFacts, other: ArtefactFacts): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([whole, part]) => whole?.versions.some(({ partIds }) => partIds.includes(part?.id ?? '')));

const mostSimilar = 8;

/** What search answers beside its hits, and what it is asked for without words. */
export const moreSearchSurfaces: readonly Surface[] = [
  {
    name: 'search: in order of use',
    draw: (matrix) => {
      const query = matrix.random.pick(['', ...commonWords]);
      return [
        {
          surface: 'search: in order of use',
          viewer: matrix.anyViewer(),
          subject: `“${query}”`,
          run: async (judge) => {
            const { viewer } = judge.probe;
            const best = await allHits(judge, { query });
            const byUse = await allHits(judge, { query, sort: 'MOST_ADOPTED' });
            const expected = findable(matrix, viewer, holds(matrix, query)).map(({ id }) => id);
            judge.exactly(
              byUse.map(({ versionId }) => versionId),
              expected,
              'hits',
            );
            const trusts = new Map(best.map(({ artefactId: id }) => [id, trustsUsing(matrix, viewer, id)]));
            const ordered = best.toSorted((a, b) => (trusts.get(b.artefactId) ?? 0) - (trusts.get(a.artefactId) ?? 0));
            const isAsKnown = ordered.every(({ versionId }, place) => byUse[place]?.versionId === versionId);
            judge.expect(!isAsKnown, false, 'the order tells of more or less than who asks knows');
          },
        },
      ];
    },
  },

  {
    name: 'search: newest first',
    draw: (matrix) => {
      const query = matrix.random.pick(['', ...commonWords]);
      return [
        {
          surface: 'search: newest first',
          viewer: matrix.anyViewer(),
          subject: `“${query}”`,
          run: async (judge) => {
            const hits = await allHits(judge, { query, sort: 'NEWEST' });
            const expected = findable(matrix, judge.probe.viewer, holds(matrix, query)).map(({ id }) => id);
            judge.exactly(
              hits.map(({ versionId }) => versionId),
              expected,
              'hits',
            );
          },
        },
      ];
    },
  },

  {
    name: 'search: what asking for less would find',
    draw: (matrix) => {
      const name = 'search: what asking for less would find';
      const version = matrix.random.pick(matrix.versions);
      const word = matrix.random.pick([version.markers['title'] ?? '', ...commonWords]);
      const narrowed = narrowedAtRandom(matrix, version);
      const { kinds, organisationIds } = narrowed;
      return matrix
        .bothSides((viewer) => findable(matrix, viewer, holds(matrix, word)).length > 0)
        .map((viewer) => ({
          surface: name,
          viewer,
          subject: `“${word}” of ${matrix.nameOf(version)}`,
          run: async (judge) => {
            const filters = { kinds: kinds.codes, organisationIds: organisationIds.codes };
            const answer = await judge.ask(queries.search, { input: { query: word, filters } });
            const count = (...lets: readonly ((one: VersionFacts) => boolean)[]): number =>
              findable(matrix, viewer, (one) => holds(matrix, word)(one) && lets.every((lets_one) => lets_one(one)))
                .length;
            const found = listAt(answer.data, 'search.loosened');
            judge.counts(at(answer.data, 'search.total'), count(kinds.lets, organisationIds.lets), 'total');
            const totals = new Map(found.map((one) => [JSON.stringify(at(one, 'withoutFilters')), at(one, 'total')]));
            const isEmpty = count(kinds.lets, organisationIds.lets) === 0;
            for (const [without, expected] of [
              ['kinds', count(organisationIds.lets)],
              ['organisationIds', count(kinds.lets)],
              ['kinds,organisationIds', count()],
            ] as const) {
              judge.counts(
                totals.get(JSON.stringify(without.split(','))) ?? 0,
                isEmpty ? expected : 0,
                `what is found without ${without}`,
              );
            }
          },
        }));
    },
  },

  {
    name: 'search: more like this',
    draw: (matrix) => {
      const artefact = matrix.random.pick(matrix.world.artefacts);
      return matrix
        .bothSides((viewer) => matrix.model.found(viewer, artefact) !== undefined)
        .map((viewer) => ({
          surface: 'search: more like this',
          viewer,
          subject: matrix.nameOf(artefact),
          run: async (judge) => {
            const ask = (id: string): Promise<Answer> => judge.ask(queries.similar, { id, first: mostSimilar });
            const answer = await ask(artefact.id);
            const seed = matrix.model.found(viewer, artefact);
            if (!seed) return judge.alike(answer, await ask(matrix.random.strangeId()));
            const others = findable(matrix, viewer, (one) => one.artefact !== artefact);
            const shown = textsAt(answer.data, 'similarArtefacts', 'id');
            judge.within(
              shown,
              others.map(({ id }) => id),
              'what is like it',
            );
            const isLike = ({ artefact: other, words }: VersionFacts): boolean =>
              words[0] === seed.words[0] && !isPartOf(artefact, other);
            if (others.some(isLike)) judge.expect(shown.length > 0, true, 'something is like it');
          },
        }));
    },
  },
];
