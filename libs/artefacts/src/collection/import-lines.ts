/** What a line of a pasted list names. */
export interface ImportLine {
  /** Counted from 1. */
  readonly line: number;
  readonly artefactId: string;
  /** The version its link names: the item is pinned to it. */
  readonly versionId: string | null;
}

/** A line that could not be taken, and what to do about it. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

/** Most lines of a list. */
export const mostLines = 1_000;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const bare = new RegExp(`^${uuid}$`, 'i');
const link = new RegExp(`/artefacts/(${uuid})(?:[/?#]|$)`, 'i');
const pinned = new RegExp(`[?&]version=(?:%22)?(${uuid})`, 'i');

/**
 * Reads a list of ids or links of artefacts, one on each line, or a table (CSV, or cells of a spreadsheet) with one of them in each row: the
 * first of a row counts. Empty lines are passed over, and so is the first one where it names the columns of a table.
 */
export function readLines(text: string): {
  readonly found: readonly ImportLine[];
  readonly faults: readonly LineFault[];
} {
  const found: ImportLine[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number>();
  for (const [place, whole] of text.split(/\r\n|\r|\n/).entries()) {
    const line = place + 1;
    const cells = whole.split(/[\s,;"]+/).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const cell = cells.find((one) => bare.test(one) || link.test(one)) ?? '';
    const artefactId = (bare.test(cell) ? cell : link.exec(cell)?.[1])?.toLowerCase();
    if (artefactId === undefined) {
      if (line === 1 && /[,;\t]/.test(whole)) continue;
      faults.push({ line, message: 'Write the link of an artefact’s page, or its id.' });
      continue;
    }
    const before = seen.get(artefactId);
    if (before !== undefined) {
      faults.push({ line, message: `This is the same artefact as on line ${before}.` });
      continue;
    }
    seen.set(artefactId, line);
    found.push({ line, artefactId, versionId: pinned.exec(cell)?.[1]?.toLowerCase() ?? null });
  }
  return { found, faults };
}
