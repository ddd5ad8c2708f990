import type { Cycle, MapExtent } from './map-check.ts';
import { axisYears, yearLabel } from './weeks.ts';

/** A unit to be placed on a map: an artefact, or where there is none yet what is planned. */
export interface NewSlot {
  /** Its year on the axis, from 0. */
  readonly firstYear: number;
  /** The same, or the next one where both share a class. */
  readonly lastYear: number;
  readonly cycle: Cycle | null;
  /** Empty for none. */
  readonly strand: string;
  /** From 1. */
  readonly firstWeek: number;
  readonly weeks: number;
  /** What is planned; null where an artefact stands there. */
  readonly title: string | null;
  readonly artefactId: string | null;
}

export type SlotField = keyof NewSlot;

/** Something about a place that cannot be. */
export interface SlotFault {
  readonly field: SlotField;
  readonly message: string;
}

const longestTitle = 200;
const longestStrand = 80;

/** What is wrong with where and what; empty when it can stand there. */
export function slotFaults(slot: NewSlot, extent: MapExtent): readonly SlotFault[] {
  const faults: SlotFault[] = [];
  const wrong = (field: SlotField, message: string): void => {
    faults.push({ field, message });
  };
  const { firstYear, lastYear, cycle, strand, firstWeek, weeks, title, artefactId } = slot;
  if (firstYear < extent.firstYear || lastYear > extent.lastYear) {
    wrong('firstYear', `This map goes from ${yearLabel(extent.firstYear)} to ${yearLabel(extent.lastYear)}.`);
  } else if (lastYear < firstYear || lastYear > firstYear + 1) {
    wrong('lastYear', 'A unit is for one year, or for two that follow each other where they share a class.');
  } else if (lastYear > firstYear && cycle === null) {
    wrong('cycle', 'Say in which of the two years of a mixed class it is taught: A or B.');
  } else if (lastYear === firstYear && cycle !== null) {
    wrong('cycle', `A cycle is for two years that share a class, such as ${exampleOf(firstYear)}.`);
  }
  if (firstWeek < 1 || firstWeek > extent.weeksPerYear) {
    wrong('firstWeek', `A year of this map has the weeks 1 to ${extent.weeksPerYear}.`);
  } else if (weeks < 1) {
    wrong('weeks', 'A unit takes at least one week.');
  } else if (firstWeek + weeks - 1 > extent.weeksPerYear) {
    const most = extent.weeksPerYear - firstWeek + 1;
    wrong('weeks', `From week ${firstWeek} on, the year has ${most} ${most === 1 ? 'week' : 'weeks'} left.`);
  }
  if (/[\r\n]/u.test(strand) || strand.length > longestStrand) {
    wrong('strand', `Keep the strand to one line of at most ${longestStrand} characters.`);
  }
  if (artefactId === null && (title === null || title.length < 3)) {
    wrong('title', 'Name the unit in at least 3 characters, or an artefact.');
  } else if (title !== null && (title.length > longestTitle || /[\r\n]/u.test(title))) {
    wrong('title', `Keep the unit to one line of at most ${longestTitle} characters.`);
  }
  return faults;
}

function exampleOf(year: number): string {
  const first = year === axisYears.length - 1 ? year - 1 : year;
  return `${yearLabel(first)} and ${yearLabel(first + 1)}`;
}
