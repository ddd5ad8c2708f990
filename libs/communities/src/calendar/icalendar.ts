import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { EventRow } from './calendar.reader.ts';

/**
 * What communities plan as an iCalendar (RFC 5545). Times are in UTC, which every calendar turns into its reader's own; the secret of
 * the address stands nowhere in it.
 * @param publicUrl where the product is
 */
export function toICalendar(events: readonly EventRow[], publicUrl: string): string {
  const calendar = ical({
    name: 'Constellation',
    prodId: { company: 'Constellation', product: 'Communities', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  });
  const host = new URL(publicUrl).hostname;
  for (const event of events) {
    const url = `${publicUrl}/communities/${event.communityId}`;
    calendar.createEvent({
      id: `${event.id}@${host}`,
      sequence: event.revision,
      start: event.startsAt,
      end: event.endsAt,
      stamp: event.changedAt,
      summary: `${event.title} (${event.communityName})`,
      description: [event.cancelReason ? `Called off: ${event.cancelReason}` : '', event.description, event.link, url]
        .filter((part) => part !== '')
        .join('\n\n'),
      ...(event.place ? { location: event.place } : event.link ? { location: event.link } : {}),
      status: event.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      url,
    });
  }
  return calendar.toString();
}
