import type { HttpBenchPlan, PlanFacts } from '../bench.types.ts';
import { fillSearch } from '../data/fill-search.ts';
import { Random } from '../data/random.ts';
import { practiceWords, subjectWords } from '../data/words.ts';
import { p99Within } from '../goals.ts';
import { httpBench } from '../http-bench.ts';
import { lessons, lessonTitles, noLessons } from '../lessons.ts';
import { ours, pool, rotatingRequests } from './contenders.ts';

const operation = `query Suggest($text: String!) {
  suggest(text: $text, first: 5) { queries artefacts { artefactId title } organisations { id name } }
}`;

/** Different beginnings that take turns. */
const beginningCount = 400;
const longest = 6;
/** Nobody types in thirty-two boxes at once: with so many, the time to wait for one's turn would be what is measured. */
const connections = 4;

interface Answer {
  readonly data: { readonly suggest: { readonly artefacts: readonly unknown[] } };
}

/** Whether any title was suggested; which of many is a matter of taste, and that it may be shown one of the access matrix. */
const essence = (answer: unknown): boolean => (answer as Answer).data.suggest.artefacts.length > 0;

/** Type-ahead, one to six letters. */
export const suggest = httpBench(
  {
    name: 'suggest',
    isSearch: true,
    work: `type-ahead, 1 to ${longest} letters, ${connections} people at once`,
    connections,
  },
  async (facts) => {
    await fillSearch(facts.url, facts.size);
    return planFor(facts, [...Object.values(subjectWords), practiceWords].flat());
  },
);

/** The same over the lessons, one person at a time: how long who types waits. */
export const suggestOfLessons = httpBench(
  {
    name: 'suggest',
    isSearch: true,
    work: `type-ahead over the 12,517 lessons, 1 to ${longest} letters, one at a time`,
    connections: 1,
    cannot: noLessons,
    data: lessons,
  },
  async (facts) =>
    planFor(
      facts,
      (await lessonTitles(facts.url)).flatMap((title) => title.toLowerCase().match(/[a-z]{3,}/g) ?? []),
    ),
);

function planFor(facts: PlanFacts, words: readonly string[]): HttpBenchPlan {
  const random = new Random(43);
  const beginnings = Array.from({ length: beginningCount }, () => ({
    text: random.pick(words).slice(0, 1 + random.below(longest)),
  }));
  const requests = rotatingRequests(facts, operation, beginnings);
  const walk = {
    name: 'walk',
    role: 'limit' as const,
    file: 'tools/bench/processes/suggest-walk.ts',
    about: { url: facts.url, viewerSql: facts.viewerSql, pool },
  };
  return {
    contenders: [
      { ...ours(facts), requests, essence },
      { ...walk, requests, essence },
    ],
    goals: (figures) => [p99Within(figures, 10)],
  };
}
