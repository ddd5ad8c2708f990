import { endOfLondonDay, londonDayOf, startOfLondonDay } from './london-day.ts';

describe('days in Europe/London', () => {
  it.each([
    ['in winter', '2026-11-22', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['in summer', '2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'],
    [
      'the day the clocks go forward has 23 hours',
      '2027-03-28',
      '2027-03-28T00:00:00.000Z',
      '2027-03-28T23:00:00.000Z',
    ],
    ['the day the clocks go back has 25 hours', '2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
    ['the last day of a year', '2026-12-31', '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ])('%s', (_, day, start, end) => {
    expect(startOfLondonDay(day).toISOString()).toBe(start);
    expect(endOfLondonDay(day).toISOString()).toBe(end);
  });

  it('is already tomorrow at 23:30 UTC in summer and not in winter', () => {
    expect(londonDayOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(londonDayOf(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-22');
  });

  it('refuses what is no day', () => {
    expect(() => startOfLondonDay('soon')).toThrow('Not a day');
  });
});
