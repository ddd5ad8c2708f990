import { cleanLine } from '@constellation/platform/text';
import type { Problem } from '@constellation/platform/errors';
import { CsvError, parse } from 'csv-parse/sync';
import { readArtefactLink } from '../artefact/artefact-link.ts';
import type { Cycle } from './map-check.ts';
import { slotFaults, type NewSlot, type SlotField } from './slot-input.ts';
import { axisYears, yearLabel } from './weeks.ts';
import type { MapExtent } from './map-check.ts';

/** A unit to be placed, as a line of a table says it. */
export interface SlotRow extends NewSlot {
  /** Its line in the file, from 1. */
  readonly line: number;
}

/** The columns of a table of units; the first three must be there, and a unit or an artefact in each line. */
export const slotColumns = ['year', 'week', 'weeks', 'strand', 'unit', 'artefact', 'cycle'] as const;
export type SlotColumn = (typeof slotColumns)[number];

/** Most lines of one table. */
export const mostRows = 1_000;
const longestTable = 1_000_000;

/** Which cell a fault is in: the column by the name that stands over it, the line as a spreadsheet counts. */
export const cell = (line: number, column: SlotColumn): string => `csv.${line}.${column}`;

const columnOf: Readonly<Record<SlotField, SlotColumn>> = {
  firstYear: 'year',
  lastYear: 'year',
  cycle: 'cycle',
  strand: 'strand',
  firstWeek: 'week',
  weeks: 'weeks',
  title: 'unit',
  artefactId: 'artefact',
};

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a table of units: comma, semicolon or tab between the cells, names of columns in the first line, in any order.
 * @returns the rows, or every fault with its cell; a table with a fault gives no rows
 */
export function readSlotRows(
  text: string,
  extent: MapExtent,
  publicUrl: string,
): { readonly rows: readonly SlotRow[]; readonly problems: readonly Problem[] } {
  const whole = (message: string): { rows: readonly []; problems: readonly Problem[] } => ({
    rows: [],
    problems: [{ code: 'table', message, field: 'csv' }],
  });
  if (text.length > longestTable) return whole('The table is longer than a million characters: import it in parts.');
  let lines: readonly Line[];
  try {
    lines = linesOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The parser names the last line, not the one with the mark: nothing it could know.
    return whole(
      'This is no table that can be read: a quotation mark opens a cell, and nothing up to the end closes it.',
    );
  }
  const [head, ...body] = lines;
  if (!head) return whole('The table is empty: its first line names the columns.');
  if (body.length > mostRows) return whole(`The table has more than ${mostRows} lines: import it in parts.`);
  const names = head.cells.map((name) => name.toLowerCase());
  const lacking = (['year', 'week', 'weeks'] as const).filter((column) => !names.includes(column));
  const strange = names.filter((name) => name !== '' && !isColumn(name));
  if (lacking.length > 0 || strange.length > 0) {
    const told = [
      ...lacking.map((column) => `There is no column “${column}”.`),
      ...strange.map((name) => `“${name}” is no column of a map.`),
    ];
    return whole(`${told.join(' ')} The first line names the columns: ${slotColumns.join(', ')}.`);
  }
  const problems: Problem[] = [];
  const lastColumn = names.findLast(isColumn) ?? 'unit';
  const rows = body.flatMap(({ cells, line }) => {
    // It would be lost: nearly always a comma in a name.
    if (cells.some((text, place) => text !== '' && !isColumn(names[place] ?? ''))) {
      const message =
        'Something stands in a column without a name here: put what has a comma in it in quotation marks.';
      problems.push({ code: 'cell', message, field: cell(line, lastColumn) });
    }
    const at = (column: SlotColumn): string => cleanLine(cells[names.indexOf(column)] ?? '');
    const artefactId = at('artefact') === '' ? null : readArtefactLink(at('artefact'), publicUrl)?.artefactId;
    const read = readRow(at, { line, extent, artefactId });
    problems.push(...read.problems);
    return read.row ? [read.row] : [];
  });
  if (rows.length === 0 && problems.length === 0) return whole('The table names columns and no unit.');
  return { rows: problems.length > 0 ? [] : rows, problems };
}

const isColumn = (name: string): name is SlotColumn => (slotColumns as readonly string[]).includes(name);

function linesOf(text: string): readonly Line[] {
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const delimiter = [',', ';', '\t'].toSorted((one, other) => first.split(other).length - first.split(one).length)[0];
  const records = parse(text, {
    ...{ bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true },
    delimiter: delimiter ?? ',',
  }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  return records
    .map(({ record, info }) => ({ cells: record, line: info.lines }))
    .filter(({ cells }) => cells.some((text) => text !== ''));
}

function readRow(
  at: (column: SlotColumn) => string,
  {
    line,
    extent,
    artefactId,
  }: { readonly line: number; readonly extent: MapExtent; readonly artefactId: string | null | undefined },
): { readonly row: SlotRow | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const wrong = (column: SlotColumn, message: string): void => {
    problems.push({ code: 'cell', message, field: cell(line, column) });
  };
  const years = readYears(at('year'));
  if (!years)
    wrong('year', `“${at('year')}” is no year: write Nursery, Reception, Year 4, or Year 3-4 for a mixed class.`);
  const number = (column: SlotColumn): number => {
    const text = at(column).replace(/^w(?:eeks?)?\s*/iu, '');
    if (/^\d{1,3}$/u.test(text)) return Number(text);
    wrong(column, text === '' ? 'A number is missing here.' : `“${at(column)}” is no whole number.`);
    return 0;
  };
  const [firstWeek, weeks] = [number('week'), number('weeks')];
  const cycle = readCycle(at('cycle'));
  if (cycle === undefined) wrong('cycle', `“${at('cycle')}” is no cycle: write A or B, or leave it empty.`);
  if (artefactId === undefined) wrong('artefact', 'This is neither a link to an artefact of this network nor its id.');
  if (problems.length > 0 || !years) return { row: null, problems };
  const row: SlotRow = {
    ...{ ...years, cycle: cycle ?? null, strand: at('strand'), firstWeek, weeks },
    ...{ title: artefactId ? null : at('unit'), artefactId: artefactId ?? null, line },
  };
  for (const { field, message } of slotFaults(row, extent)) wrong(columnOf[field], message);
  return { row, problems };
}

/** “Year 4”, “Y4”, “4”, “Reception”, “R”, “YR”, “Nursery”, “N2”; “Years 3 and 4”, “Y3/4”, “Reception-1” for a mixed class. */
function readYears(text: string): { readonly firstYear: number; readonly lastYear: number } | null {
  const [first, last = first, ...more] = text
    .toLowerCase()
    .replace(/\b(?:years?|yr|y)\s*(?=\d)/gu, '')
    .split(/\s*(?:[-–/&+]|\band\b)\s*/u)
    .map((part) => axisYears.indexOf(codeOf(part.trim())));
  if (first === undefined || last === undefined || first < 0 || last < 0 || more.length > 0) return null;
  return { firstYear: first, lastYear: last };
}

function codeOf(text: string): string {
  if (/^\d{1,2}$/u.test(text)) return `year-${Number(text)}`;
  if (text === 'r' || text === 'yr' || text === 'eyfs') return 'reception';
  if (text === 'nursery' || text === 'n2') return 'nursery-n2';
  const known = axisYears.findIndex((_, year) => yearLabel(year).toLowerCase() === text);
  return axisYears[known] ?? text;
}

function readCycle(text: string): Cycle | null | undefined {
  if (text === '') return null;
  const letter = text.toLowerCase().replace(/^cycle\s*/u, '');
  return letter === 'a' || letter === 'b' ? letter : undefined;
}
