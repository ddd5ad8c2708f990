import { parseArgs } from 'node:util';
import { Viewer } from '@constellation/platform/access';
import {
  CandidateFinder,
  engineFilters,
  parseQuery,
  rank,
  rankWeights,
  understand,
  VocabularyReader,
  type CandidateHit,
  type RankWeights,
  type UnderstoodQuery,
} from '@constellation/search/evaluation';
import { filtersOf, readJudgedQueries } from './judged-queries.ts';
import { scoreOf, type JudgedQuery } from './metrics.ts';
import { noLessons, withSearch, type OpenSearch } from './open-search.ts';
import { variantsOf } from './weight-variants.ts';

const usage = `npm run search:tune -- --queries FILE [--folds 5]

Tries other weights of ranking, one at a time, on judged queries without and with their filters, and prints what each is worth: on
all queries, and in each fold. Where the best of a weight differs from fold to fold, the queries do not say which is right.
Last, what choosing by the other folds would give on each fold: what tuning is worth on queries nobody has seen.
The weights stand in libs/search/src/rank/rank-weights.ts.`;

/** One query asked in one way, with what there is to rank. */
interface Case {
  readonly query: JudgedQuery;
  readonly understood: UnderstoodQuery;
  readonly candidates: readonly CandidateHit[];
}

const options = readOptions();
const judged = await readJudgedQueries(options.queries);
const done = await withSearch('search-tune', tune);
if (!done) {
  console.error(noLessons);
  process.exitCode = 1;
}

function readOptions(): { queries: string; folds: number } {
  try {
    const { values } = parseArgs({
      options: { queries: { type: 'string' }, folds: { type: 'string', default: '5' } },
    });
    const folds = Number(values.folds);
    if (!values.queries) throw new Error('Name the file of judged queries.');
    if (!Number.isInteger(folds) || folds < 2) throw new Error('Take at least 2 folds.');
    return { queries: values.queries, folds };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}

async function tune({ app, slugs }: OpenSearch): Promise<true> {
  const viewer = Viewer.signedOut(new Date());
  const cases: Case[] = [];
  for (const query of judged) {
    const understood = understand(query.query, await app.get(VocabularyReader).lookUp(viewer, parseQuery(query.query)));
    for (const filters of [{}, filtersOf(query)]) {
      const { hits } = await app.get(CandidateFinder).find(viewer, understood, engineFilters(filters));
      cases.push({ query, understood, candidates: hits });
    }
  }
  const scored = (weights: RankWeights): readonly number[] =>
    cases.map(({ query, understood, candidates }) => {
      const whole = candidates.filter((candidate) => candidate.holdsAll).length;
      const hits = candidates.map((candidate) => ({
        ...candidate,
        mayRead: true,
        holdsAll: candidate.holdsAll ? 1 / whole : 0,
      }));
      const found = rank(hits, understood, weights).flatMap(({ candidate }) => slugs.get(candidate.versionId) ?? []);
      return scoreOf(query, found.slice(0, 100), 0).ndcg10;
    });
  const foldOf = (place: number): number => Math.floor(place / 2) % options.folds;
  const tried = [{ name: 'as it is', weights: rankWeights }, ...variantsOf(rankWeights)].map((variant) => ({
    ...variant,
    scores: scored(variant.weights),
  }));
  const [current] = tried;
  if (!current) throw new Error('There is nothing to compare with.');
  const mean = (scores: readonly number[], of: (place: number) => boolean): number => {
    const chosen = scores.filter((_, place) => of(place));
    return chosen.reduce((sum, score) => sum + score, 0) / Math.max(chosen.length, 1);
  };
  const folds = Array.from({ length: options.folds }, (_, fold) => fold);
  console.log(`${'mean nDCG@10'.padEnd(34)}     all  ${folds.map((fold) => `fold ${fold + 1}`.padStart(7)).join(' ')}`);
  for (const { name, scores } of tried) {
    const cells = folds.map((fold) =>
      mean(scores, (place) => foldOf(place) === fold)
        .toFixed(3)
        .padStart(7),
    );
    console.log(`${name.padEnd(34)} ${mean(scores, () => true).toFixed(4)}  ${cells.join(' ')}`);
  }
  const unseen = folds.map((fold) => {
    const chosen = tried.reduce((best, variant) =>
      mean(variant.scores, (place) => foldOf(place) !== fold) > mean(best.scores, (place) => foldOf(place) !== fold)
        ? variant
        : best,
    );
    const seenAs = mean(chosen.scores, (place) => foldOf(place) === fold);
    console.log(`fold ${fold + 1}: the others choose "${chosen.name}", which gives ${seenAs.toFixed(3)} here`);
    return { sum: seenAs, was: mean(current.scores, (place) => foldOf(place) === fold) };
  });
  const over = (pick: (fold: { sum: number; was: number }) => number): string =>
    (unseen.reduce((sum, fold) => sum + pick(fold), 0) / unseen.length).toFixed(4);
  console.log(`on unseen folds: ${over(({ sum }) => sum)} tuned, ${over(({ was }) => was)} as it is`);
  return true;
}
