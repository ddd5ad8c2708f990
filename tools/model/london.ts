/** A day as YYYY-MM-DD, Europe/London. */
export type Day = string;

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** The day it is in London. */
export const dayOf = (instant: Date): Day => day.format(instant);

/** The day so many days on. */
export const daysFrom = (from: Day, days: number): Day =>
  new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The instant at which a day begins in London: at midnight in UTC, or an hour before it in summer. */
export function beginOf(asked: Day): Date {
  const candidates = [0, -1].map((hours) => new Date(Date.parse(`${asked}T00:00:00Z`) + hours * 3_600_000));
  const begin = candidates.find((one) => dayOf(one) === asked && Number(hour.format(one)) === 0);
  if (!begin) throw new Error(`${asked} has no beginning.`);
  return begin;
}

/** The first instant after a day. */
export const endOf = (asked: Day): Date => beginOf(daysFrom(asked, 1));
