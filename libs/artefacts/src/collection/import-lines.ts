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
 * Reads a list of ids or links of artefacts, one on each line. Empty lines, and what stands behind the first space, tab, comma or
 * semicolon of a line, are passed over, so that a column of a table can be pasted.
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
    const first = whole.trim().split(/[\s,;]/)[0] ?? '';
    if (first === '') continue;
    const artefactId = (bare.test(first) ? first : link.exec(first)?.[1])?.toLowerCase();
    if (artefactId === undefined) {
      faults.push({ line, message: 'Write the link of an artefact’s page, or its id.' });
      continue;
    }
    const before = seen.get(artefactId);
    if (before !== undefined) {
      faults.push({ line, message: `This is the same artefact as on line ${before}.` });
      continue;
    }
    seen.set(artefactId, line);
    found.push({ line, artefactId, versionId: pinned.exec(first)?.[1]?.toLowerCase() ?? null });
  }
  return { found, faults };
}
