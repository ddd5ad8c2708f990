import type { z } from 'zod';

/** How many faults are printed one by one; the rest are counted. */
const shownFaults = 20;

/** A line that could not be imported, and why. */
export interface LineFault {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** What an import did, told at its end. */
export class ImportReport {
  created = 0;
  changed = 0;
  unchanged = 0;
  readonly faults: LineFault[] = [];
  readonly notes: string[] = [];
  readonly #startedAt = performance.now();

  add(batch: { readonly created: number; readonly changed: number; readonly unchanged: number }): void {
    this.created += batch.created;
    this.changed += batch.changed;
    this.unchanged += batch.unchanged;
  }

  /** The report for people. `peakMegabytes` is the largest memory of this process. */
  toText(what: string, peakMegabytes: number): string {
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const total = this.created + this.changed + this.unchanged;
    const lines = [
      this.created + this.changed === 0 && total > 0
        ? `Nothing new: all ${total} ${what} are here already.`
        : `${what}: ${this.created} new, ${this.changed} changed, ${this.unchanged} as they were.`,
      ...this.notes,
      ...this.faults.slice(0, shownFaults).map((fault) => `  ${fault.file} line ${fault.line}: ${fault.reason}`),
    ];
    if (this.faults.length > shownFaults) lines.push(`  … and ${this.faults.length - shownFaults} more.`);
    if (this.faults.length > 0)
      lines.push(`${this.faults.length} lines were left out for the reasons above; the rest landed.`);
    lines.push(`Took ${seconds.toFixed(1)} s, at most ${Math.round(peakMegabytes)} MB of memory.`);
    return lines.join('\n');
  }
}

/** Reads one line's value by a schema; a fault goes into the report and the line is left out. */
export function readLine<Schema extends z.ZodType>(
  schema: Schema,
  line: { readonly number: number; readonly value: unknown },
  file: string,
  report: ImportReport,
): z.output<Schema> | undefined {
  if (line.value === undefined) {
    report.faults.push({ file, line: line.number, reason: 'is not JSON' });
    return undefined;
  }
  const parsed = schema.safeParse(line.value);
  if (parsed.success) return parsed.data;
  const reason = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`).join('; ');
  report.faults.push({ file, line: line.number, reason });
  return undefined;
}
