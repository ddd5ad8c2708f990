import { usualWeeksPerYear, yearLabel } from '@constellation/artefacts/vocabulary';
import { subjects } from '@constellation/identity/vocabulary';
import type { PlaceFollow } from './place-follow.entity.ts';

export type Place = Pick<PlaceFollow, 'subject' | 'year' | 'firstWeek' | 'weeks' | 'weeksPerYear'>;

/** “Geography, Year 3, weeks 7–9”; “week 7 of 40” where a year has another number of weeks than the usual. */
export function placeInWords({ subject, year, firstWeek, weeks, weeksPerYear }: Place): string {
  const stretch = weeks === 1 ? `week ${firstWeek}` : `weeks ${firstWeek}–${firstWeek + weeks - 1}`;
  const of = weeksPerYear === usualWeeksPerYear ? '' : ` of ${weeksPerYear}`;
  return `${subjects.label(subject)}, ${yearLabel(year)}, ${stretch}${of}`;
}
