import type { CurriculumMapQuery, MapSlotPartsFragment } from '../../gql/graphql.ts';
import { listInWords } from '../../ui/format.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** The years a map may hold, in their order; mixed classes are two of them. */
export const mapYears: readonly string[] = [
  'nursery-n2',
  'reception',
  ...Array.from({ length: 13 }, (_, index) => `year-${index + 1}`),
];

/** The years from one to another. */
export const yearsBetween = (first: string, last: string): readonly string[] =>
  mapYears.slice(mapYears.indexOf(first), mapYears.indexOf(last) + 1);

/** “Week 3”, “Weeks 3–8”. */
export function weeksInWords(stretch: { firstWeek: number; weeks: number }): string {
  return `${stretch.weeks === 1 ? 'Week' : 'Weeks'} ${weekNumbers(stretch)}`;
}

type Gap = NonNullable<CurriculumMapQuery['curriculumMap']>['gaps'][number];

/** Weeks in which nothing is taught, of years that are alike in it. */
export interface GapLine {
  firstYear: string;
  lastYear: string;
  cycle: Gap['cycle'];
  /** “weeks 5–12 and 20”, “every week”. */
  readonly words: string;
}

/** A line for each year with gaps, and one for years next to each other that have the same. */
export function gapLines(gaps: readonly Gap[], weeksPerYear: number): readonly GapLine[] {
  const lines: GapLine[] = [];
  for (const { year, cycle } of gaps.filter(isFirstOfYear)) {
    const words = emptyInWords(gaps.filter(isIn(year, cycle)), weeksPerYear);
    const before = mapYears[mapYears.indexOf(year) - 1];
    const same = lines.find((line) => line.lastYear === before && line.cycle === cycle && line.words === words);
    if (same) same.lastYear = year;
    else lines.push({ firstYear: year, lastYear: year, cycle, words });
  }
  return lines;
}

const isIn = (year: string, cycle: Gap['cycle']) => (gap: Gap) => gap.year === year && gap.cycle === cycle;
const isFirstOfYear = (gap: Gap, at: number, gaps: readonly Gap[]): boolean =>
  gaps.findIndex(isIn(gap.year, gap.cycle)) === at;

function emptyInWords(gaps: readonly Gap[], weeksPerYear: number): string {
  const [first, ...others] = gaps;
  if (first?.weeks === weeksPerYear) return 'every week';
  const noun = first?.weeks === 1 && others.length === 0 ? 'week' : 'weeks';
  return `${noun} ${listInWords(gaps.map((gap) => weekNumbers(gap)))}`;
}

const weekNumbers = ({ firstWeek, weeks }: { firstWeek: number; weeks: number }): string =>
  weeks === 1 ? `${firstWeek}` : `${firstWeek}–${firstWeek + weeks - 1}`;

/** “Year 3 to Year 6”. */
export function yearsInWords({ firstYear, lastYear }: { firstYear: string; lastYear: string }, vocabulary: Vocabulary) {
  const [first, last] = [firstYear, lastYear].map((year) => vocabulary.label('year-group', year));
  return firstYear === lastYear ? `${first}` : `${first} to ${last}`;
}

/** What stands in a year: units of its own, and those of a class it shares. */
export const inYear = (slots: readonly MapSlotPartsFragment[], year: string): readonly MapSlotPartsFragment[] =>
  slots.filter((slot) => yearsBetween(slot.firstYear, slot.lastYear).includes(year));

/** Rows of a year in the picture: what overlaps goes below, so that nothing hides anything. */
export function lanesOf<One extends { firstWeek: number; weeks: number }>(
  slots: readonly One[],
): readonly (readonly One[])[] {
  const lanes: One[][] = [];
  for (const slot of slots.toSorted((one, other) => one.firstWeek - other.firstWeek)) {
    const free = lanes.find((lane) => {
      const last = lane.at(-1);
      return !last || last.firstWeek + last.weeks <= slot.firstWeek;
    });
    if (free) free.push(slot);
    else lanes.push([slot]);
  }
  return lanes;
}
