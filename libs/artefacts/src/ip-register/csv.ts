/** What a spreadsheet needs at the beginning of a file to read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Texts that a spreadsheet would run as a formula when they begin a cell. */
const formula = /^[\s]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;

/** A line of a CSV file (RFC 4180). What would be a formula stands behind an apostrophe. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
