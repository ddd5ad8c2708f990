const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The day it is in London at an instant, `YYYY-MM-DD`: posts and memberships are dated in days. */
export function londonDay(at: Date): string {
  return format.format(at);
}
