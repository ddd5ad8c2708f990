import { gapsOf, overlapsOf, type SlotPlace } from './map-check.ts';

const slot = (given: Partial<SlotPlace>): SlotPlace => ({
  ...{ id: 'one', firstYear: 5, lastYear: 5, cycle: null, strand: '', firstWeek: 1, weeks: 6 },
  ...given,
});
const year5 = { firstYear: 5, lastYear: 5, weeksPerYear: 12 };

describe('gaps of a map', () => {
  it('are the weeks in which nothing is taught, put together', () => {
    expect(gapsOf([slot({}), slot({ firstWeek: 9, weeks: 2 })], year5)).toEqual([
      { year: 5, cycle: null, firstWeek: 7, weeks: 2 },
      { year: 5, cycle: null, firstWeek: 11, weeks: 2 },
    ]);
  });

  it('are a whole year where nothing stands in it', () => {
    expect(gapsOf([slot({ weeks: 12 })], { ...year5, lastYear: 6 })).toEqual([
      { year: 6, cycle: null, firstWeek: 1, weeks: 12 },
    ]);
  });

  it('name the cycle that lacks something, for both years of a class', () => {
    const mixed = { firstYear: 5, lastYear: 6 };
    const slots = [slot({ ...mixed, cycle: 'a', weeks: 12 }), slot({ ...mixed, cycle: 'b', weeks: 10 })];
    expect(gapsOf(slots, { ...year5, ...mixed })).toEqual([
      { year: 5, cycle: 'b', firstWeek: 11, weeks: 2 },
      { year: 6, cycle: 'b', firstWeek: 11, weeks: 2 },
    ]);
  });
});

describe('overlaps of a map', () => {
  it('are weeks that two units of one strand share', () => {
    expect(overlapsOf([slot({ id: 'late', firstWeek: 5, weeks: 4 }), slot({ id: 'early' })])).toEqual([
      { year: 5, cycle: null, firstWeek: 5, weeks: 2, slotIds: ['early', 'late'] },
    ]);
  });

  it('are none between strands, years, cycles, or one after the other', () => {
    expect(overlapsOf([slot({}), slot({ strand: 'number' })])).toEqual([]);
    expect(overlapsOf([slot({}), slot({ firstYear: 6, lastYear: 6 })])).toEqual([]);
    expect(overlapsOf([slot({}), slot({ firstWeek: 7 })])).toEqual([]);
    const mixed = { firstYear: 5, lastYear: 6 };
    expect(overlapsOf([slot({ ...mixed, cycle: 'a' }), slot({ ...mixed, cycle: 'b' })])).toEqual([]);
  });

  it('are told of each year that shares them, and of the cycle in which it happens', () => {
    const mixed = { firstYear: 5, lastYear: 6 };
    const overlaps = overlapsOf([
      slot({ ...mixed, id: 'cycle', cycle: 'a' }),
      slot({ ...mixed, id: 'other', cycle: 'a' }),
      slot({ id: 'always' }),
    ]);
    expect(overlaps.map(({ year, cycle, slotIds }) => [year, cycle, ...slotIds])).toEqual([
      [5, 'a', 'cycle', 'other'],
      [6, 'a', 'cycle', 'other'],
      [5, 'a', 'cycle', 'always'],
      [5, 'a', 'other', 'always'],
    ]);
  });
});
