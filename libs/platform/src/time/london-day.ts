const londonClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const dayMs = 24 * 60 * 60 * 1000;

/**
 * The instant at which a day begins in Europe/London. The one place where days that people choose become instants.
 * @param day `YYYY-MM-DD`, a day that exists
 */
export function startOfLondonDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new Error(`Not a day: ${day}.`);
  // The clocks change at one o'clock, so what London is ahead of UTC at its own midnight holds an hour around it.
  return new Date(midnight - aheadOf(midnight - aheadOf(midnight)));
}

/** The instant at which a day is over in Europe/London: the start of the next one. */
export function endOfLondonDay(day: string): Date {
  return startOfLondonDay(daysAfter(day, 1));
}

/** The day so many days after another; before it where they are fewer than none. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The day it is in Europe/London, as `YYYY-MM-DD`. */
export function londonDayOf(instant: Date): string {
  return new Date(londonClockAt(instant.getTime())).toISOString().slice(0, 10);
}

const aheadOf = (instant: number): number => londonClockAt(instant) - instant;

/** What London's clock shows at an instant, read as if it were UTC. */
function londonClockAt(instant: number): number {
  const parts = Object.fromEntries(londonClock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

/** The day of an instant in Europe/London in words: `22 November 2026`. */
export function dayInWords(instant: Date): string {
  return longDay.format(instant);
}

/** {@link dayInWords} for the last day of what ends at an instant, which itself is over by then. */
export function lastDayInWords(end: Date): string {
  return longDay.format(new Date(end.getTime() - 1));
}
