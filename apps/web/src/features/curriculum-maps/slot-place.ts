import type { CurriculumMapSlotInput, MapSlotPartsFragment } from '../../gql/graphql.ts';

/** Where a unit stands, of what a drag changes. */
export interface DraggedPlace {
  readonly year: string;
  readonly firstWeek: number;
  readonly weeks: number;
}

/** How a unit is held: by itself, or by its end. */
export type Grip = 'move' | 'stretch';

/**
 * Where a unit stands after the pointer went so many weeks to the right, never over the ends of the year. A unit of two years
 * that share a class stays in them.
 * @param over the year under the pointer
 */
export function draggedTo(
  slot: Pick<MapSlotPartsFragment, 'firstYear' | 'lastYear' | 'firstWeek' | 'weeks'>,
  drag: { readonly grip: Grip; readonly byWeeks: number; readonly over: string | null; readonly weeksPerYear: number },
): DraggedPlace {
  const { grip, byWeeks, over, weeksPerYear } = drag;
  const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
  if (grip === 'stretch') {
    const weeks = within(slot.weeks + byWeeks, 1, weeksPerYear - slot.firstWeek + 1);
    return { year: slot.firstYear, firstWeek: slot.firstWeek, weeks };
  }
  return {
    year: slot.firstYear === slot.lastYear && over !== null ? over : slot.firstYear,
    firstWeek: within(slot.firstWeek + byWeeks, 1, weeksPerYear - slot.weeks + 1),
    weeks: slot.weeks,
  };
}

/** The whole of a unit in another place, as the API takes it. */
export function slotAt(slot: MapSlotPartsFragment, { year, firstWeek, weeks }: DraggedPlace): CurriculumMapSlotInput {
  return {
    ...{ firstWeek, weeks, strand: slot.strand, firstYear: year },
    ...(slot.firstYear === slot.lastYear ? {} : { lastYear: slot.lastYear, cycle: slot.cycle ?? null }),
    ...(slot.version ? { artefactId: slot.version.artefact.id } : { title: slot.title ?? null }),
  };
}

export const placeOf = (slot: MapSlotPartsFragment): DraggedPlace => ({
  ...{ year: slot.firstYear, firstWeek: slot.firstWeek, weeks: slot.weeks },
});

export const isSamePlace = (one: DraggedPlace, other: DraggedPlace): boolean =>
  one.year === other.year && one.firstWeek === other.firstWeek && one.weeks === other.weeks;
