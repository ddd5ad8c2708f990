import { describe, expect, it } from '@jest/globals';
import { lanesOf, mapYears, weeksInWords, yearsBetween } from './weeks.ts';

describe('the weeks of a map', () => {
  it('are named as people do', () => {
    expect(weeksInWords({ firstWeek: 3, weeks: 1 })).toBe('Week 3');
    expect(weeksInWords({ firstWeek: 3, weeks: 6 })).toBe('Weeks 3–8');
  });

  it('go over fifteen years', () => {
    expect(mapYears).toHaveLength(15);
    expect(yearsBetween('reception', 'year-2')).toEqual(['reception', 'year-1', 'year-2']);
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
