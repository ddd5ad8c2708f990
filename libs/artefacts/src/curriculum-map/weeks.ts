import { yearGroups } from '@constellation/identity/vocabulary';

/**
 * The years of the axis on which curricula are drawn, in their order: from nursery (3–4) to Year 13. A year is named by its
 * place in this list, from 0.
 */
export const axisYears: readonly string[] = [
  'nursery-n2',
  'reception',
  ...Array.from({ length: 13 }, (_, index) => `year-${index + 1}`),
];

/** Teaching weeks in a year where nobody said otherwise: 15 years of 38 weeks are the 570 of the axis. */
export const usualWeeksPerYear = 38;
export const fewestWeeksPerYear = 30;
export const mostWeeksPerYear = 52;

/** A week of a year; both count as people do: the year from 0 on {@link axisYears}, the week from 1. */
export interface AxisPlace {
  readonly year: number;
  readonly week: number;
}

/**
 * Which week of the whole axis it is, from 1.
 * @throws RangeError when there is no such year or week
 */
export function weekOnAxis({ year, week }: AxisPlace, weeksPerYear: number = usualWeeksPerYear): number {
  if (!Number.isInteger(year) || year < 0 || year >= axisYears.length)
    throw new RangeError(`There is no year ${year}.`);
  if (!Number.isInteger(week) || week < 1 || week > weeksPerYear) throw new RangeError(`There is no week ${week}.`);
  return year * weeksPerYear + week;
}

/**
 * The year and week of a week of the axis.
 * @throws RangeError when the axis ends before it
 */
export function placeOnAxis(week: number, weeksPerYear: number = usualWeeksPerYear): AxisPlace {
  if (!Number.isInteger(week) || week < 1 || week > axisYears.length * weeksPerYear) {
    throw new RangeError(`There is no week ${week} on the axis.`);
  }
  return { year: Math.floor((week - 1) / weeksPerYear), week: ((week - 1) % weeksPerYear) + 1 };
}

/** What a year is called: “Year 4”. */
export const yearLabel = (year: number): string => yearGroups.label(axisYears[year] ?? '');
