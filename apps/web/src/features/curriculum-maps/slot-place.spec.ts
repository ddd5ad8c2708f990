import { describe, expect, it } from '@jest/globals';
import { draggedTo, slotAt, type Grip } from './slot-place.ts';

const slot = { firstYear: 'year-4', lastYear: 'year-4', firstWeek: 7, weeks: 6 };
const drag = (grip: Grip, byWeeks: number, over: string | null = null) =>
  draggedTo(slot, { grip, byWeeks, over, weeksPerYear: 38 });

describe('a unit that is dragged', () => {
  it('moves by whole weeks, and stops at the ends of the year', () => {
    expect(drag('move', 3)).toEqual({ year: 'year-4', firstWeek: 10, weeks: 6 });
    expect(drag('move', -30)).toEqual({ year: 'year-4', firstWeek: 1, weeks: 6 });
    expect(drag('move', 300)).toEqual({ year: 'year-4', firstWeek: 33, weeks: 6 });
  });

  it('goes into the year under the pointer, unless two years share it', () => {
    expect(drag('move', 0, 'year-5').year).toBe('year-5');
    const shared = { ...slot, lastYear: 'year-5' };
    expect(draggedTo(shared, { grip: 'move', byWeeks: 1, over: 'year-6', weeksPerYear: 38 }).year).toBe('year-4');
  });

  it('stretches at its end, to one week at least', () => {
    expect(drag('stretch', 2, 'year-5')).toEqual({ year: 'year-4', firstWeek: 7, weeks: 8 });
    expect(drag('stretch', -9).weeks).toBe(1);
    expect(drag('stretch', 99).weeks).toBe(32);
  });

  it('keeps everything else of itself', () => {
    const unit = {
      ...slot,
      id: 'one',
      title: null,
      strand: 'Number',
      cycle: 'A' as const,
      revision: 3,
      prerequisiteIds: [],
    };
    const version = { id: 'version', title: 'Rivers', artefact: { id: 'artefact' } };
    const place = { year: 'year-4', firstWeek: 9, weeks: 2 };
    expect(slotAt({ ...unit, lastYear: 'year-5', version }, place)).toEqual({
      ...{ firstYear: 'year-4', lastYear: 'year-5', cycle: 'A', firstWeek: 9, weeks: 2, strand: 'Number' },
      artefactId: 'artefact',
    });
    expect(slotAt({ ...unit, title: 'Planned', cycle: null, version: null }, place)).toEqual({
      ...{ firstYear: 'year-4', firstWeek: 9, weeks: 2, strand: 'Number', title: 'Planned' },
    });
  });
});
