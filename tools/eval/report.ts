import { round, summarise, type JudgedQuery, type QueryScore, type Summary } from './metrics.ts';

/** What one evaluation found. */
export interface Report {
  readonly overall: Summary;
  readonly categories: Readonly<Record<string, Summary>>;
  readonly queries: readonly { readonly id: string; readonly ndcg10: number; readonly top: readonly string[] }[];
}

export interface Answer {
  readonly query: JudgedQuery;
  readonly score: QueryScore;
  readonly top: readonly string[];
}

export function toReport(answers: readonly Answer[]): Report {
  const categories = [...new Set(answers.map(({ query }) => query.category))].sort();
  return {
    overall: summarise(answers.map(({ score }) => score)),
    categories: Object.fromEntries(
      categories.map((name) => [
        name,
        summarise(answers.flatMap(({ query, score }) => (query.category === name ? [score] : []))),
      ]),
    ),
    queries: answers.map(({ query, score, top }) => ({ id: query.id, ndcg10: round(score.ndcg10), top })),
  };
}

const columns = ['queries', 'ndcg10', 'mrr10', 'recall10', 'recall100', 'p50Ms', 'p95Ms'] as const;
const headings = ['queries', 'nDCG@10', 'MRR@10', 'recall@10', 'recall@100', 'p50 ms', 'p95 ms'];
const line = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(22)}${cells.map((cell) => cell.padStart(11)).join('')}`;

export function tableOf({ overall, categories }: Report): string {
  const row = (name: string, summary: Summary): string =>
    line(
      name,
      columns.map((column) =>
        column === 'queries' ? `${summary[column]}` : summary[column].toFixed(column.endsWith('Ms') ? 1 : 3),
      ),
    );
  return [
    line('', headings),
    row('overall', overall),
    ...Object.entries(categories).map(([name, summary]) => row(name, summary)),
  ].join('\n');
}

/** Queries whose nDCG@10 differs by less are left out of a comparison. */
const noticeable = 0.005;

/** What became better and worse from one run to another, the greatest change first. */
export function comparisonOf(before: Report, after: Report, texts: ReadonlyMap<string, string>): string {
  const old = new Map(before.queries.map((query) => [query.id, query]));
  const changes = after.queries.flatMap(({ id, ndcg10, top }) => {
    const was = old.get(id);
    return was && Math.abs(ndcg10 - was.ndcg10) >= noticeable
      ? [{ id, was, ndcg10, top, by: ndcg10 - was.ndcg10 }]
      : [];
  });
  changes.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.id < b.id ? -1 : 1));
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
  const total = after.overall.ndcg10 - before.overall.ndcg10;
  const better = changes.filter(({ by }) => by > 0).length;
  return [
    `overall ${signed(total)}: ${better} better, ${changes.length - better} worse, ${after.queries.length - changes.length} as before`,
    ...changes.map(({ id, was, ndcg10, top, by }) => {
      const fresh = top.filter((slug) => !was.top.includes(slug)).slice(0, 3);
      const gone = was.top.filter((slug) => !top.includes(slug)).slice(0, 3);
      const moves = [...fresh.map((slug) => `+${slug}`), ...gone.map((slug) => `−${slug}`)].join(' ');
      return `${signed(by)}  ${was.ndcg10.toFixed(3)} → ${ndcg10.toFixed(3)}  ${id}  ${texts.get(id) ?? ''}  ${moves}`.trimEnd();
    }),
  ].join('\n');
}
