import {
  axisYears,
  mostWeeksPerYear,
  fewestWeeksPerYear,
  placeOnAxis,
  usualWeeksPerYear,
  weekOnAxis,
} from './weeks.ts';

const yearOf = (code: string): number => axisYears.indexOf(code);

describe('the axis of 570 weeks', () => {
  it.each([
    ['nursery-n2', 1, 1],
    ['reception', 1, 39],
    ['year-1', 1, 77],
    ['year-7', 1, 305],
    ['year-7', 38, 342],
    ['year-13', 1, 533],
    ['year-13', 38, 570],
  ])('%s, week %d is week %d', (code, week, expected) => {
    expect(weekOnAxis({ year: yearOf(code), week })).toBe(expected);
  });

  it('ends with Year 13', () => {
    expect(axisYears.length * usualWeeksPerYear).toBe(570);
    expect(() => placeOnAxis(571)).toThrow(RangeError);
    expect(() => weekOnAxis({ year: axisYears.length, week: 1 })).toThrow(RangeError);
    expect(() => weekOnAxis({ year: 0, week: 39 })).toThrow(RangeError);
    expect(() => weekOnAxis({ year: 0, week: 0 })).toThrow(RangeError);
    expect(() => weekOnAxis({ year: 0.5, week: 1 })).toThrow(RangeError);
  });

  it('counts without gap or repetition, however many weeks a year has', () => {
    for (let weeks = fewestWeeksPerYear; weeks <= mostWeeksPerYear; weeks++) {
      const places = axisYears.flatMap((_, year) => Array.from({ length: weeks }, (_, at) => ({ year, week: at + 1 })));
      expect(places.map((place) => weekOnAxis(place, weeks))).toEqual(places.map((_, at) => at + 1));
      expect(places.map((_, at) => placeOnAxis(at + 1, weeks))).toEqual(places);
    }
  });
});
