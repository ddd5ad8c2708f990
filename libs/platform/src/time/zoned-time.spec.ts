import { instantInZone, isTimeZone, localTimeOf } from './zoned-time.ts';

const inLondon = (local: string): string => instantInZone(local, 'Europe/London').toISOString();

describe('a time in a zone', () => {
  it('is the instant at which its clocks show it', () => {
    expect(inLondon('2027-01-14T16:00')).toBe('2027-01-14T16:00:00.000Z');
    expect(inLondon('2027-06-14T16:00')).toBe('2027-06-14T15:00:00.000Z');
    expect(instantInZone('2027-06-14T16:00', 'America/New_York').toISOString()).toBe('2027-06-14T20:00:00.000Z');
  });

  it('is the first of two when clocks go back, and an hour on when they go forward', () => {
    expect(inLondon('2027-10-31T01:30')).toBe('2027-10-31T00:30:00.000Z');
    expect(inLondon('2027-03-28T01:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(localTimeOf(new Date('2027-03-28T01:30:00Z'), 'Europe/London')).toBe('2027-03-28T02:30');
    expect(inLondon('2027-03-28T02:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(inLondon('2027-10-31T02:00')).toBe('2027-10-31T02:00:00.000Z');
  });

  it('knows zones by their names', () => {
    expect([isTimeZone('Europe/London'), isTimeZone('Europe/Nowhere'), isTimeZone('')]).toEqual([true, false, false]);
  });
});
