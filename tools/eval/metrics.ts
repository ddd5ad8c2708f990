/** A query with graded answers: slug → 3 highly relevant, 2 relevant, 1 marginal; what is not listed is not relevant. */
export interface JudgedQuery {
  readonly id: string;
  readonly query: string;
  readonly category: string;
  readonly subject?: string;
  readonly phase?: string;
  readonly relevance: Readonly<Record<string, number>>;
}

/** What one query's answer was worth; all but `ms` from 0 to 1. */
export interface QueryScore {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
  /** Time in the search service, milliseconds. */
  readonly ms: number;
}

/** Means over many queries, and the latency of half and of nearly all of them. */
export interface Summary {
  readonly queries: number;
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Gain of a grade: a highly relevant answer is worth seven marginal ones (Burges et al. 2005). */
const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, rank) => sum + gain(grade) / Math.log2(rank + 2), 0);

/** @param found slugs, best first; at least 100 where there are so many */
export function scoreOf({ relevance }: JudgedQuery, found: readonly string[], ms: number): QueryScore {
  const grades = Object.values(relevance);
  const relevant = Object.keys(relevance).filter((slug) => (relevance[slug] ?? 0) > 0);
  const ideal = discounted(grades.toSorted((a, b) => b - a));
  const first = found.slice(0, 10).findIndex((slug) => (relevance[slug] ?? 0) > 0);
  const recall = (depth: number): number => {
    const seen = new Set(found.slice(0, depth));
    return relevant.length === 0 ? 0 : relevant.filter((slug) => seen.has(slug)).length / relevant.length;
  };
  return {
    ndcg10: ideal === 0 ? 0 : discounted(found.map((slug) => relevance[slug] ?? 0)) / ideal,
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall10: recall(10),
    recall100: recall(100),
    ms,
  };
}

export function summarise(scores: readonly QueryScore[]): Summary {
  const mean = (pick: (score: QueryScore) => number): number =>
    round(scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(scores.length, 1));
  const times = scores.map((score) => score.ms).sort((a, b) => a - b);
  const quantile = (share: number): number =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return {
    queries: scores.length,
    ndcg10: mean((score) => score.ndcg10),
    mrr10: mean((score) => score.mrr10),
    recall10: mean((score) => score.recall10),
    recall100: mean((score) => score.recall100),
    p50Ms: quantile(0.5),
    p95Ms: quantile(0.95),
  };
}

export const round = (value: number): number => Math.round(value * 10_000) / 10_000;
