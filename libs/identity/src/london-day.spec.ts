import { londonDay } from './london-day.ts';

describe('the day in London', () => {
  it('is ahead of UTC in summer and level with it in winter', () => {
    expect(londonDay(new Date('2026-06-14T22:59:59Z'))).toBe('2026-06-14');
    expect(londonDay(new Date('2026-06-14T23:00:00Z'))).toBe('2026-06-15');
    expect(londonDay(new Date('2026-12-31T23:59:59Z'))).toBe('2026-12-31');
    expect(londonDay(new Date('2027-01-01T00:00:00Z'))).toBe('2027-01-01');
  });
});
