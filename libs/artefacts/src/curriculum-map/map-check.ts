/** In which of two years a unit is taught where two year groups share a class; null: every year. */
export const cycles = ['a', 'b'] as const;
export type Cycle = (typeof cycles)[number];

/** Where a unit stands on a map. */
export interface SlotPlace {
  readonly id: string;
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
}

/** Weeks of a year, in one of two cycles or in every year. */
export interface Stretch {
  readonly year: number;
  readonly cycle: Cycle | null;
  readonly firstWeek: number;
  readonly weeks: number;
}

/** Weeks in which two units of one strand are to be taught at once. */
export interface Overlap extends Stretch {
  readonly slotIds: readonly [string, string];
}

/** What a map reaches over. */
export interface MapExtent {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly weeksPerYear: number;
}

const lastWeekOf = (slot: SlotPlace): number => slot.firstWeek + slot.weeks - 1;
const isIn = (slot: SlotPlace, year: number): boolean => slot.firstYear <= year && year <= slot.lastYear;
const holdsIn = (slot: SlotPlace, cycle: Cycle): boolean => slot.cycle === null || slot.cycle === cycle;

/** Weeks in which nothing is taught. Where a year is the same in both cycles, it is said once. */
export function gapsOf(
  slots: readonly SlotPlace[],
  { firstYear, lastYear, weeksPerYear }: MapExtent,
): readonly Stretch[] {
  const gaps: Stretch[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    const here = slots.filter((slot) => isIn(slot, year));
    const [inA, inB] = cycles.map((cycle) =>
      emptyWeeks(
        here.filter((slot) => holdsIn(slot, cycle)),
        weeksPerYear,
      ),
    );
    const always = new Set(inA?.filter((week) => inB?.includes(week)));
    gaps.push(...stretches([...always], year, null));
    for (const [cycle, weeks] of [['a', inA] as const, ['b', inB] as const]) {
      const alone = (weeks ?? []).filter((week) => !always.has(week));
      gaps.push(...stretches(alone, year, cycle));
    }
  }
  return gaps.toSorted((one, other) => one.year - other.year || one.firstWeek - other.firstWeek);
}

function emptyWeeks(slots: readonly SlotPlace[], weeksPerYear: number): readonly number[] {
  const weeks = Array.from({ length: weeksPerYear }, (_, at) => at + 1);
  return weeks.filter((week) => !slots.some((slot) => slot.firstWeek <= week && week <= lastWeekOf(slot)));
}

/** Weeks that follow each other, put together. */
function stretches(weeks: readonly number[], year: number, cycle: Cycle | null): readonly Stretch[] {
  const found: { year: number; cycle: Cycle | null; firstWeek: number; weeks: number }[] = [];
  for (const week of weeks) {
    const last = found.at(-1);
    if (last && last.firstWeek + last.weeks === week) last.weeks += 1;
    else found.push({ year, cycle, firstWeek: week, weeks: 1 });
  }
  return found;
}

/** Where two units of one strand claim the same weeks of the same pupils, each pair once for every year. */
export function overlapsOf(slots: readonly SlotPlace[]): readonly Overlap[] {
  const sorted = slots.toSorted((one, other) => one.firstWeek - other.firstWeek);
  return sorted.flatMap((one, place) => {
    const overlaps: Overlap[] = [];
    for (const other of sorted.slice(place + 1)) {
      if (other.firstWeek > lastWeekOf(one)) break;
      if (other.strand !== one.strand || (one.cycle && other.cycle && one.cycle !== other.cycle)) continue;
      const lastWeek = Math.min(lastWeekOf(one), lastWeekOf(other));
      const years = [one.firstYear, one.lastYear].filter(
        (year, at, all) => isIn(other, year) && all.indexOf(year) === at,
      );
      for (const year of years) {
        const stretch = { year, cycle: one.cycle ?? other.cycle, firstWeek: other.firstWeek };
        overlaps.push({ ...stretch, weeks: lastWeek - other.firstWeek + 1, slotIds: [one.id, other.id] });
      }
    }
    return overlaps;
  });
}
