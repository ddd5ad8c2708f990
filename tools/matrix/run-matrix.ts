import { Judge, Matrix, type Finding, type Probe } from './matrix.ts';
import type { Stack } from './stack.ts';
import { surfaces } from './surfaces.ts';

/** What a run came to. */
export interface Result {
  readonly probes: number;
  readonly findings: readonly Finding[];
  /** Probes by surface. */
  readonly bySurface: ReadonlyMap<string, number>;
}

/** How a run goes about it. */
export interface Budget {
  readonly probes: number;
  /** Only surfaces whose name begins with one of these; all when empty. */
  readonly only?: readonly string[];
  /** Ends the run with the first such finding. */
  readonly until?: (finding: Finding) => boolean;
  readonly report?: (done: number) => void;
}

/** So often in a row every surface may have nothing to ask: what is drawn by chance may have nobody to ask it, and the next draw somebody. */
const mostIdle = 20;

/** Puts so many questions to a built world, spread over all surfaces, and judges every answer. */
export async function runMatrix(matrix: Matrix, budget: Budget): Promise<Result> {
  const { only = [], until = () => false } = budget;
  const chosen = surfaces.filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)));
  if (chosen.length === 0) throw new Error(`No surface begins with ${only.join(' or ')}.`);
  const bySurface = new Map<string, number>(chosen.map(({ name }) => [name, 0]));
  const findings: Finding[] = [];
  let done = 0;
  let idle = 0;
  for (let turn = 0; done < budget.probes && idle < chosen.length * mostIdle; turn++) {
    const surface = chosen[turn % chosen.length];
    const probes = surface?.draw(matrix) ?? [];
    // A world may have nothing for a surface, such as no adoption; not all of them.
    idle = probes.length === 0 ? idle + 1 : 0;
    for (const probe of probes) {
      findings.push(...(await judged(matrix, probe)));
      done += 1;
      bySurface.set(probe.surface, (bySurface.get(probe.surface) ?? 0) + 1);
      budget.report?.(done);
      if (findings.some(until)) return { probes: done, findings, bySurface };
    }
  }
  return { probes: done, findings, bySurface };
}

/** Of all questions, so many are put to an index that is out of date and far too generous. */
const staleShare = 0.1;

/**
 * Puts so many questions to a built world; the last of them are searches over an index that says everything is public,
 * as if nothing that was narrowed had reached it: every hit is to be judged against the database.
 */
export async function askEverything(matrix: Matrix, stack: Stack, budget: Budget): Promise<Result> {
  const { only = [] } = budget;
  const searches = only.length === 0 ? ['search'] : only.filter((start) => start.startsWith('search'));
  const stale = searches.length === 0 ? 0 : Math.floor(budget.probes * staleShare);
  const fresh = await runMatrix(matrix, { ...budget, probes: budget.probes - stale });
  if (stale === 0) return fresh;
  await makeIndexStale(stack);
  const after = await runMatrix(matrix, { ...budget, probes: stale, only: searches, report: () => undefined });
  const renamed = new Map([...after.bySurface].map(([surface, probes]) => [`stale index, ${surface}`, probes]));
  const findings = after.findings.map((finding) => ({ ...finding, surface: `stale index, ${finding.surface}` }));
  return {
    probes: fresh.probes + after.probes,
    findings: [...fresh.findings, ...findings],
    bySurface: new Map([...fresh.bySurface, ...renamed]),
  };
}

/** Lets the index say that everyone may find and read everything in it, at any time. */
export async function makeIndexStale({ dataSource }: Stack): Promise<void> {
  await dataSource.query(
    `update search_document set find_keys = '{public}', read_keys = '{public}', available_from = null, available_until = null`,
  );
}

async function judged(matrix: Matrix, probe: Probe): Promise<readonly Finding[]> {
  const judge = new Judge(matrix, probe);
  try {
    await probe.run(judge);
  } catch (error) {
    judge.failure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return judge.findings;
}

/** One line for people. */
export function describeFinding({ kind, surface, viewer, subject, detail, seed }: Finding): string {
  return `${kind} at ${surface}, for ${viewer}, about ${subject}: ${detail} [--seed ${seed}]`;
}

const count = (findings: readonly Finding[], kind: Finding['kind']): number =>
  findings.filter((one) => one.kind === kind).length;

/** The last line of a run. */
export function summary(probes: number, findings: readonly Finding[]): string {
  return `${probes} probes, ${count(findings, 'leak')} leaks, ${count(findings, 'false denial')} false denials`;
}
