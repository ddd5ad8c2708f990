const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether a text names a time zone, as `Europe/London`. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in a zone show a time. Of a time that comes twice, when clocks go back, the first; a time that is
 * left out, when they go forward, is the one an hour on.
 * @param local `YYYY-MM-DDTHH:mm`, a day that exists
 * @param timeZone as in {@link isTimeZone}
 */
export function instantInZone(local: string, timeZone: string): Date {
  const shown = Date.parse(`${local}:00Z`);
  if (Number.isNaN(shown)) throw new Error(`Not a time: ${local}.`);
  // What the zone is ahead of UTC a day before and after: clocks change at most once between.
  const [before, after] = [shown - dayMs, shown + dayMs].map((instant) => clockAt(instant, timeZone) - instant) as [
    number,
    number,
  ];
  const first = shown - before;
  return new Date(
    clockAt(first, timeZone) === shown ? first : clockAt(shown - after, timeZone) === shown ? shown - after : first,
  );
}

/** What clocks in a zone show at an instant: `YYYY-MM-DDTHH:mm`. */
export function localTimeOf(instant: Date, timeZone: string): string {
  return new Date(clockAt(instant.getTime(), timeZone)).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length);
}

const dayMs = 24 * 60 * 60 * 1000;

function clockAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
