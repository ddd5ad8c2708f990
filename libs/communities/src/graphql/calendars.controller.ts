import { ViewerAuthenticator } from '@constellation/identity';
import { Public } from '@constellation/platform/auth';
import { Settings } from '@constellation/platform/config';
import { NotFound } from '@constellation/platform/errors';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventReader } from '../calendar/calendar.reader.ts';
import { toICalendar } from '../calendar/icalendar.ts';

/**
 * What somebody's communities plan, for a calendar program: whoever has the address reads what its person sees at that moment, and
 * nothing else. An address that was revoked looks like one that never was.
 */
@Controller('calendars/:token')
export class CalendarsController {
  constructor(
    private readonly events: EventReader,
    private readonly authenticator: ViewerAuthenticator,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Public()
  async read(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const personId = await this.events.ownerOfFeed(token);
    if (!personId) throw new NotFound('calendar');
    const viewer = await this.authenticator.viewerOfPerson(personId, new Date());
    const events = await this.events.ofMember(viewer);
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="constellation.ics"')
      .header('cache-control', 'private, no-store')
      .header('referrer-policy', 'no-referrer')
      .send(toICalendar(events, this.settings.http.publicUrl));
  }
}
