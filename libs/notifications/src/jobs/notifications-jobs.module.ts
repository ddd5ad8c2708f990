import { IdentityModule } from '@constellation/identity';
import { MailChoices } from '@constellation/platform/mail';
import { Module, type OnModuleInit } from '@nestjs/common';
import { MailNotices } from '../mail/mail-notices.ts';
import { NotificationsModule } from '../notifications.module.ts';
import { wantsAtOnce } from '../preference/effective-frequency.ts';
import { AnnounceHandler } from './announce.handler.ts';
import { ForgetHandler } from './forget.handler.ts';
import { FoundChanges } from './found-changes.ts';
import { FindDigestsHandler, MailDigestHandler, MailNoticeHandler } from './mail.handlers.ts';
import { TellHandler } from './tell.handler.ts';

/** The handlers: imported by the process that works on the queue `worker`, beside `MailModule`. */
@Module({
  imports: [NotificationsModule, IdentityModule],
  providers: [
    MailNotices,
    FoundChanges,
    TellHandler,
    AnnounceHandler,
    MailNoticeHandler,
    FindDigestsHandler,
    MailDigestHandler,
    ForgetHandler,
  ],
})
export class NotificationsJobsModule implements OnModuleInit {
  constructor(private readonly choices: MailChoices) {}

  onModuleInit(): void {
    this.choices.register(wantsAtOnce);
  }
}
