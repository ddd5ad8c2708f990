import type { SlotPlace } from './map-check.ts';

/** That a unit has to be taught before another. */
export interface Prerequisite {
  readonly slotId: string;
  readonly prerequisiteId: string;
}

/** Something about prerequisites that cannot be taught as it stands. */
export interface PrerequisiteFault {
  readonly kind: 'taught-later' | 'circle';
  /** The unit and what should come before it; or the units that wait for one another, in their order. */
  readonly slotIds: readonly string[];
}

/**
 * Units that wait for one another, beginning and ending with the unit asked for.
 * @returns null where it waits for nothing that waits for it
 */
export function circleThrough(slotId: string, prerequisites: readonly Prerequisite[]): readonly string[] | null {
  const before = Map.groupBy(prerequisites, (one) => one.slotId);
  const reached = new Set<string>();
  const ways: (readonly string[])[] = [[slotId]];
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const { prerequisiteId } of before.get(way.at(-1) ?? '') ?? []) {
      if (prerequisiteId === slotId) return [...way, slotId];
      if (reached.has(prerequisiteId)) continue;
      reached.add(prerequisiteId);
      ways.push([...way, prerequisiteId]);
    }
  }
  return null;
}

/** What comes too late, and what waits for itself; each circle once. */
export function prerequisiteFaults(
  slots: readonly SlotPlace[],
  prerequisites: readonly Prerequisite[],
): readonly PrerequisiteFault[] {
  const places = new Map(slots.map((slot) => [slot.id, slot]));
  const late = prerequisites.flatMap(({ slotId, prerequisiteId }): PrerequisiteFault[] => {
    const [slot, before] = [places.get(slotId), places.get(prerequisiteId)];
    return slot && before && comesLater(before, slot)
      ? [{ kind: 'taught-later', slotIds: [slotId, prerequisiteId] }]
      : [];
  });
  const told = new Set<string>();
  const circles = slots.flatMap(({ id }): PrerequisiteFault[] => {
    const circle = told.has(id) ? null : circleThrough(id, prerequisites);
    for (const one of circle ?? []) told.add(one);
    return circle ? [{ kind: 'circle', slotIds: circle.slice(0, -1) }] : [];
  });
  return [...late, ...circles];
}

/** Where both are taught to one class of two years, the cycle a pupil meets first depends on when they joined: that is not judged. */
function comesLater(before: SlotPlace, slot: SlotPlace): boolean {
  if (before.firstYear > slot.lastYear) return true;
  const isSameYear = before.firstYear === slot.firstYear && before.lastYear === slot.lastYear;
  return isSameYear && before.cycle === slot.cycle && before.firstWeek > slot.firstWeek;
}
