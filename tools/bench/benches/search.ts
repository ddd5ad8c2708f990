import type { HttpBenchPlan, PlanFacts } from '../bench.types.ts';
import { fillSearch } from '../data/fill-search.ts';
import { Random } from '../data/random.ts';
import { practiceWords, subjectWords } from '../data/words.ts';
import { p95AtMostMore, p95Within } from '../goals.ts';
import { httpBench } from '../http-bench.ts';
import { lessons, lessonQueries, noLessons } from '../lessons.ts';
import { ours, pool, rotatingRequests } from './contenders.ts';

export const searchOperation = `query Search($query: String!) {
  search(input: { query: $query, first: 20 }) {
    total
    totalIsExact
    hits { titleHighlight { text matched } version { id title artefact { id rightsHolder { id name } } } }
    facets { group values { code count } }
  }
}`;

/** Different queries that take turns. */
const queryCount = 400;
interface Answer {
  readonly data: {
    readonly search: { readonly total: number };
  };
}

/**
 * Whether anything was found. No more can be compared: the product understands, widens, looks again and counts artefacts,
 * the engine counts versions. That what is found is right is the matter of the access matrix and of `search:eval`.
 */
const essence = (answer: unknown): boolean => (answer as Answer).data.search.total > 0;

/** Two words, the first twenty, total and facets. */
export const search = httpBench(
  { name: 'search', isSearch: true, work: `two-term query, first 20, total, facets, ${queryCount} rotating queries` },
  async (facts) => {
    await fillSearch(facts.url, facts.size);
    return {
      contenders: contendersFor(facts, makeQueries(), essence),
      goals: (figures) => [p95AtMostMore(figures, 'engine', 10)],
    };
  },
);

/** The same, one at a time: how long one person waits. */
export const searchAlone = httpBench(
  { name: 'search', isSearch: true, work: `the same ${queryCount} queries, one at a time`, connections: 1 },
  async (facts) => {
    await fillSearch(facts.url, facts.size);
    return {
      contenders: contendersFor(facts, makeQueries(), essence),
      goals: (figures) => [p95Within(figures, 100), p95AtMostMore(figures, 'engine', 10)],
    };
  },
);

/** The lessons and what people ask for them, misspelt and vague as it is; one at a time, as each of them waits for an answer. */
export const searchOfLessons = httpBench(
  {
    name: 'search',
    isSearch: true,
    work: `${queryCount} queries of people over the 12,517 lessons, one at a time, first 20, total, facets`,
    connections: 1,
    cannot: noLessons,
    data: lessons,
  },
  async (facts) => ({
    // The engine by itself corrects nothing and finds less.
    contenders: contendersFor(facts, await lessonQueries(facts.url, queryCount), () => null),
    goals: (figures) => [p95Within(figures, 25), p95AtMostMore(figures, 'engine', 10)],
  }),
);

function contendersFor(
  facts: PlanFacts,
  queries: readonly string[],
  essence: (answer: unknown) => unknown,
): HttpBenchPlan['contenders'] {
  const requests = rotatingRequests(
    facts,
    searchOperation,
    queries.map((query) => ({ query })),
  );
  const engine = {
    name: 'engine',
    role: 'limit' as const,
    file: 'tools/bench/processes/search-engine.ts',
    about: { url: facts.url, viewerSql: facts.viewerSql, pool },
  };
  return [
    { ...ours(facts), requests, essence },
    { ...engine, requests, essence },
  ];
}

/** Two different words of one topic; compound words are left out, which are searched as two. */
export function makeQueries(): readonly string[] {
  const random = new Random(41);
  const lists = [...Object.values(subjectWords), practiceWords].map((words) =>
    words.filter((word) => !word.includes('-')),
  );
  const queries = new Set<string>();
  while (queries.size < queryCount) {
    const words = random.pick(lists);
    const [first, second] = [random.pick(words), random.pick(words)];
    if (first !== second) queries.add(`${first} ${second}`);
  }
  return [...queries];
}
