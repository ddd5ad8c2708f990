import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from './report.ts';

/** nDCG@10 that a way of asking has reached, overall and by category. */
export interface Reached {
  readonly overall: number;
  readonly categories: Readonly<Record<string, number>>;
}
/** By way of asking: `plain` or `filters`. */
export type Baseline = Readonly<Record<string, Reached>>;

/** A greater fall overall than this does not pass. By category there are too few queries to be strict. */
export const allowedFall = 0.01;
export const baselineFile = join(import.meta.dirname, 'baseline.json');

export const wayOf = (filters: boolean): string => (filters ? 'filters' : 'plain');

export async function readBaseline(): Promise<Baseline> {
  return JSON.parse(await readFile(baselineFile, 'utf8')) as Baseline;
}

export async function writeBaseline(way: string, { overall, categories }: Report): Promise<void> {
  const known = await readBaseline().catch(() => ({}));
  const reached: Reached = {
    overall: overall.ndcg10,
    categories: Object.fromEntries(Object.entries(categories).map(([name, summary]) => [name, summary.ndcg10])),
  };
  await writeFile(baselineFile, `${JSON.stringify({ ...known, [way]: reached }, null, 2)}\n`);
}

/** What is wrong with a report beside the baseline; null when it holds. */
export function fallOf(baseline: Baseline, way: string, report: Report): string | null {
  const reached = baseline[way];
  if (!reached) return `The baseline has no figures for "${way}".`;
  const fall = reached.overall - report.overall.ndcg10;
  if (fall <= allowedFall) return null;
  return `nDCG@10 fell by ${fall.toFixed(3)}, from ${reached.overall.toFixed(3)} to ${report.overall.ndcg10.toFixed(3)}; ${allowedFall} is allowed.`;
}
