import { cpus, totalmem } from 'node:os';
import type { BenchResult, Figures } from './bench.types.ts';
import type { Spread } from './statistics.ts';

/** Prints one bench as a table. */
export function printResult(result: BenchResult): void {
  console.log(`\n${result.bench}: ${result.work} (${result.unit})`);
  // Figures of several kinds in one bench have a limit each, named alike.
  const limitOf = (one: Figures): Figures | undefined =>
    result.figures.find((other) => other.name === one.name.replace(/^ours/, 'limit')) ??
    result.figures.find((other) => other.role === 'limit');
  const head = ['', result.unit, 'range', 'of limit', 'p50 ms', 'p99 ms', 'statements', 'CPU ms', 'peak MB'];
  const lines = result.figures.map((one) => [
    one.name,
    amount(one.rate.median),
    `${amount(one.rate.lowest)}–${amount(one.rate.highest)}`,
    ratioTo(one, limitOf(one)),
    time(one.p50),
    time(one.p99),
    one.statements?.toFixed(1) ?? '',
    one.cpuMs?.toFixed(3) ?? '',
    one.peakMb?.toFixed(0) ?? '',
  ]);
  printTable([head, ...lines]);
  for (const skipped of result.skipped) console.log(`  skipped ${skipped}`);
  for (const goal of result.goals) {
    console.log(`  goal ${goal.text}: ${goal.measured}${goal.met === null ? '' : goal.met ? ', met' : ', not met'}`);
  }
}

function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`,
    );
  }
}

const ratioTo = (one: Figures, limit: Figures | undefined): string =>
  limit === undefined || one.role === 'limit' ? '' : (one.rate.median / limit.rate.median).toFixed(2);
const amount = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(3);
const time = (spread: Spread | undefined): string => spread?.median.toFixed(1) ?? '';

/** Everything that was measured, for a file. */
export function toJson(
  results: readonly BenchResult[],
  about: { engine: string; size: string; rounds: number; seconds: number },
): string {
  const [cpu] = cpus();
  const machine = {
    cores: cpus().length,
    cpu: cpu?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const ratios = (figures: readonly Figures[]): Readonly<Record<string, number>> => {
    const own = figures.find((one) => one.role === 'ours');
    const others = figures.filter((one) => one !== own);
    return Object.fromEntries(own ? others.map((one) => [one.name, own.rate.median / one.rate.median]) : []);
  };
  const benches = results.map((result) => ({ ...result, ratios: ratios(result.figures) }));
  return `${JSON.stringify({ ...about, machine, benches }, null, 2)}\n`;
}
