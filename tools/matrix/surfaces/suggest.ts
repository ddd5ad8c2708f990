import { commonWords } from '../build-drafts.ts';
import { at, listAt, textAt, textsAt } from '../client.ts';
import { misspelt } from '../markers.ts';
import type { Judge, Matrix, Surface } from '../matrix.ts';
import { queries } from '../queries.ts';
import type { ArtefactFacts, VersionFacts } from '../facts/works.ts';

const titleOf = ({ markers }: VersionFacts): string => markers['title'] ?? '';

/** Every title that the text may stand for, as type-ahead of this viewer may show it. */
function found(judge: Judge, isMeant: (title: string) => boolean): readonly ArtefactFacts[] {
  const { model, world } = judge.matrix;
  return world.artefacts.filter((artefact) => {
    const version = model.found(judge.probe.viewer, artefact);
    return version !== undefined && isMeant(titleOf(version));
  });
}

const idsOf = (artefacts: readonly ArtefactFacts[]): readonly string[] => artefacts.map(({ id }) => id);

function byTitle(name: string, run: (judge: Judge, version: VersionFacts) => Promise<void>): Surface {
  return {
    name,
    draw: (matrix) => {
      const version = matrix.random.pick(matrix.versions);
      return matrix
        .bothSides((viewer) => matrix.model.found(viewer, version.artefact) === version)
        .map((viewer) => ({
          surface: name,
          viewer,
          subject: `title of ${matrix.nameOf(version)}`,
          run: (judge) => run(judge, version),
        }));
    },
  };
}

async function suggested(judge: Judge, text: string): Promise<readonly string[]> {
  const answer = await judge.ask(queries.suggest, { text });
  return textsAt(answer.data, 'suggest.artefacts', 'artefactId');
}

const someWord = (matrix: Matrix): string => matrix.random.pick(commonWords);

/** Type-ahead, and what it is made of. */
export const suggestSurfaces: readonly Surface[] = [
  byTitle('suggest: by the beginning of its title', async (judge, version) => {
    const beginning = titleOf(version).slice(0, 5 + judge.matrix.random.below(10));
    const meant = found(judge, (title) => title.startsWith(beginning));
    const shown = await suggested(judge, judge.matrix.random.chance(0.5) ? beginning : beginning.toUpperCase());
    if (meant.length >= 2) judge.exactly(shown, idsOf(meant).slice(0, Math.max(10, shown.length)), 'artefacts');
    else
      judge.exactly(
        shown.filter((id) => idsOf(meant).includes(id)),
        idsOf(meant),
        'artefacts',
      );
    judge.within(shown, idsOf(found(judge, () => true)), 'artefacts');
  }),

  byTitle('suggest: by its title misspelt', async (judge, version) => {
    const shown = await suggested(judge, misspelt(titleOf(version)));
    judge.within(shown, idsOf(found(judge, (title) => title === titleOf(version))), 'artefacts');
  }),

  byTitle('suggest: by a common word and its title', async (judge, version) => {
    const words = `${version.words[0] ?? someWord(judge.matrix)} ${titleOf(version).slice(0, 11)}`;
    const meant = found(judge, (title) => title.startsWith(titleOf(version).slice(0, 11)));
    judge.exactly(
      (await suggested(judge, words)).filter((id) => idsOf(meant).includes(id)),
      idsOf(meant),
      'artefacts',
    );
  }),

  {
    name: 'unansweredQueries',
    draw: (matrix) => [
      {
        surface: 'unansweredQueries',
        viewer: matrix.anyViewer(),
        subject: 'all',
        run: async (judge) => {
          const { operator } = matrix.model.standings.of(judge.probe.viewer);
          const answer = await judge.matrix.client.ask(judge.probe.viewer, queries.unansweredQueries);
          const told = at(answer.data, 'unansweredQueries');
          judge.expect(Array.isArray(told), operator, 'searches without result are told');
          const asked = listAt(answer.data, 'unansweredQueries');
          for (const one of asked) {
            const isOfMany = Number(at(one, 'people')) >= 5 && Number(at(one, 'organisations')) >= 3;
            judge.expect(!isOfMany, false, 'a search of few people is told');
          }
          // What so many typed may hold a word that stands in something hidden: it is theirs, and told as such.
          const typed = asked.map((one) => textAt(one, 'query'));
          judge.look({ ...answer, text: typed.reduce((text, query) => text.replace(query, ''), answer.text) }, '');
        },
      },
    ],
  },
];
