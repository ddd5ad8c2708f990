import { readArtefactLink, type LinkedArtefact } from '../artefact/artefact-link.ts';

/** What a line of a pasted list names: a version, if its link does, to which the item is pinned. */
export interface ImportLine extends LinkedArtefact {
  /** Counted from 1. */
  readonly line: number;
}

/** A line that could not be taken, and what to do about it. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

const elsewhere = 'This link is of no artefact on this network: write the link of its page here, or its id.';

/** Most lines of a list. */
export const mostLines = 1_000;

/**
 * Reads a list of ids or links of artefacts, one on each line, or a table (CSV, or cells of a spreadsheet) with one of them in each row: the
 * first of a row counts. Empty lines are passed over, and so is the first one where it names the columns of a table.
 * @param publicUrl where this network is reached: links of other sites name nothing here
 */
export function readLines(
  text: string,
  publicUrl: string,
): {
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
    const [named] = cells.flatMap((one) => readArtefactLink(one, publicUrl) ?? []);
    if (!named) {
      const isElsewhere = cells.some((one) => /^https?:\/\//i.test(one));
      if (line === 1 && !isElsewhere && /[,;\t]/.test(whole)) continue;
      faults.push({ line, message: isElsewhere ? elsewhere : 'Write the link of an artefact’s page, or its id.' });
      continue;
    }
    const { artefactId } = named;
    const before = seen.get(artefactId);
    if (before !== undefined) {
      faults.push({ line, message: `This is the same artefact as on line ${before}.` });
      continue;
    }
    seen.set(artefactId, line);
    found.push({ line, ...named });
  }
  return { found, faults };
}
