import { fillSearch } from '../data/fill-search.ts';
import { Random } from '../data/random.ts';
import { practiceWords, subjectWords } from '../data/words.ts';
import { p95AtMostMore } from '../goals.ts';
import { httpBench } from '../http-bench.ts';
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
  { name: 'search', work: `two-term query, first 20, total, facets, ${queryCount} rotating queries` },
  async (facts) => {
    await fillSearch(facts.url, facts.size);
    const queries = makeQueries().map((query) => ({ query }));
    const requests = rotatingRequests(facts, searchOperation, queries);
    const engine = {
      name: 'engine',
      role: 'limit' as const,
      file: 'tools/bench/processes/search-engine.ts',
      about: { url: facts.url, viewerSql: facts.viewerSql, pool },
    };
    return {
      contenders: [
        { ...ours(facts), requests, essence },
        { ...engine, requests, essence },
      ],
      goals: (figures) => [p95AtMostMore(figures, 'engine', 10)],
    };
  },
);

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
