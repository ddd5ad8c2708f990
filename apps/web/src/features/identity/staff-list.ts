/** One line of a pasted list of staff. `line` counts from 1, as the person who pasted it counts. */
export interface StaffLine {
  line: number;
  name: string;
  email: string;
  title: string;
  /** What is wrong with it, for that person to put right; null when it can be sent. */
  error: string | null;
}

/** Names that the columns of a spreadsheet go by. */
const headings = {
  name: /^(full ?|staff ?)?name$/i,
  email: /^e-?mail( address)?$/i,
  title: /^(job ?)?(title|role|post)$/i,
};

const emailAddress = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

/**
 * Reads a list as people paste it: from a spreadsheet (tabs) or typed (commas or semicolons), with or without a row
 * of headings, in the order name, e-mail, title unless the headings say otherwise. "Quoted, values" keep their commas.
 */
export function parseStaffList(text: string): StaffLine[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ line: index + 1, content }))
    .filter((row) => row.content.trim() !== '')
    .map((row) => ({ line: row.line, cells: cellsOf(row.content) }));
  const columns = columnsOf(rows[0]?.cells ?? []);
  const body = columns ? rows.slice(1) : rows;
  const order = columns ?? { name: 0, email: 1, title: 2 };
  const seen = new Map<string, number>();
  return body.map(({ line, cells }) => {
    const name = cells[order.name] ?? '';
    const email = (cells[order.email] ?? '').toLowerCase();
    const title = cells[order.title] ?? '';
    const before = seen.get(email);
    const error = fault(name, email, title) ?? (before ? `The same address stands on line ${before}.` : null);
    if (!before && email !== '') seen.set(email, line);
    return { line, name, email, title, error };
  });
}

function fault(name: string, email: string, title: string): string | null {
  if (name === '') return 'The name is missing.';
  if (email === '') return 'The e-mail address is missing.';
  if (!emailAddress.test(email)) return `“${email}” is not an e-mail address.`;
  if (title === '') return 'The title is missing.';
  return null;
}

function columnsOf(cells: readonly string[]): { name: number; email: number; title: number } | null {
  const at = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell));
  const found = { name: at(headings.name), email: at(headings.email), title: at(headings.title) };
  return found.name >= 0 && found.email >= 0 && found.title >= 0 ? found : null;
}

function cellsOf(row: string): string[] {
  const separator = row.includes('\t') ? '\t' : row.includes(';') ? ';' : ',';
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < row.length; index += 1) {
    const character = row.charAt(index);
    if (character === '"') {
      // Two quotation marks inside of a quoted value stand for one.
      if (quoted && row.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else {
        quoted = !quoted;
      }
    } else if (character === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += character;
    }
  }
  cells.push(cell.trim());
  return cells;
}
