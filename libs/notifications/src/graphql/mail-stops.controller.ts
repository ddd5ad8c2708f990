import { OpenToMailPrograms, Public } from '@constellation/platform/auth';
import { NotFound } from '@constellation/platform/errors';
import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { PreferenceService } from '../preference/preference.service.ts';

/** Where mail programs end e-mails by the one click of RFC 8058. People who follow the same address find a page with a button. */
@Controller('stop-mails/:token')
export class MailStopsController {
  constructor(private readonly preferences: PreferenceService) {}

  @Post()
  @HttpCode(204)
  @Public()
  @OpenToMailPrograms()
  async stop(@Param('token') token: string): Promise<void> {
    if (!(await this.preferences.stop(token))) throw new NotFound('link');
  }
}
