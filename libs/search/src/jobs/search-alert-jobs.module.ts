import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module.ts';
import { FindDueAlertsHandler } from './find-due-alerts.handler.ts';
import { MailAlertHandler } from './mail-alert.handler.ts';
import { MakeAlertHandler } from './make-alert.handler.ts';
import { IdentityModule } from '@constellation/identity';

/** The handlers of the worker's queue that belong to search: alerts of saved searches. */
@Module({
  imports: [SearchModule, IdentityModule],
  providers: [FindDueAlertsHandler, MakeAlertHandler, MailAlertHandler],
})
export class SearchAlertJobsModule {}
