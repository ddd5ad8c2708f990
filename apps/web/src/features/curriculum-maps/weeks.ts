import type { MapSlotPartsFragment } from '../../gql/graphql.ts';
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
export function weeksInWords({ firstWeek, weeks }: { firstWeek: number; weeks: number }): string {
  return weeks === 1 ? `Week ${firstWeek}` : `Weeks ${firstWeek}–${firstWeek + weeks - 1}`;
}

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
