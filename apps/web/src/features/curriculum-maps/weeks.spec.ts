import { describe, expect, it } from '@jest/globals';
import { gapLines, lanesOf, mapYears, weeksInWords, yearsBetween } from './weeks.ts';

describe('the weeks of a map', () => {
  it('are named as people do', () => {
    expect(weeksInWords({ firstWeek: 3, weeks: 1 })).toBe('Week 3');
    expect(weeksInWords({ firstWeek: 3, weeks: 6 })).toBe('Weeks 3–8');
  });

  it('go over fifteen years', () => {
    expect(mapYears).toHaveLength(15);
    expect(yearsBetween('reception', 'year-2')).toEqual(['reception', 'year-1', 'year-2']);
  });

  it('without a unit are a line for each year, and one for years alike', () => {
    const gap = (year: string, firstWeek: number, weeks: number, cycle: 'A' | 'B' | null = null) => ({
      ...{ year, cycle, firstWeek, weeks },
    });
    const gaps = [gap('year-1', 5, 8), gap('year-1', 9, 1, 'A'), gap('year-1', 20, 1), gap('year-2', 9, 1, 'A')];
    const empty = ['year-3', 'year-4', 'year-6'].map((year) => gap(year, 1, 38));
    expect(gapLines([...gaps, ...empty], 38)).toEqual([
      { firstYear: 'year-1', lastYear: 'year-1', cycle: null, words: 'weeks 5–12 and 20' },
      { firstYear: 'year-1', lastYear: 'year-2', cycle: 'A', words: 'week 9' },
      { firstYear: 'year-3', lastYear: 'year-4', cycle: null, words: 'every week' },
      { firstYear: 'year-6', lastYear: 'year-6', cycle: null, words: 'every week' },
    ]);
  });

  it('are drawn in as few rows as nothing hides anything', () => {
    const [long, early, late] = [
      { firstWeek: 1, weeks: 10 },
      { firstWeek: 2, weeks: 3 },
      { firstWeek: 5, weeks: 6 },
    ];
    expect(lanesOf([late, long, early])).toEqual([[long], [early, late]]);
  });
});
