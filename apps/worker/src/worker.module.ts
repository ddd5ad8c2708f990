import { artefactWork } from '@constellation/artefacts';
import { ArtefactsJobsModule } from '@constellation/artefacts/jobs';
import { communityWork } from '@constellation/communities';
import { CommunitiesJobsModule } from '@constellation/communities/jobs';
import { IdentityJobsModule, identityJobs, identitySchedules } from '@constellation/identity/jobs';
import { notificationWork } from '@constellation/notifications';
import { NotificationsJobsModule } from '@constellation/notifications/jobs';
import { AccessModule } from '@constellation/platform/access';
import { BlobsModule } from '@constellation/platform/blobs';
import { SettingsModule, type Settings } from '@constellation/platform/config';
import { DatabaseModule } from '@constellation/platform/db';
import { HealthModule } from '@constellation/platform/health';
import { JobsModule } from '@constellation/platform/jobs';
import type { Logger } from '@constellation/platform/logging';
import { MailModule } from '@constellation/platform/mail';
import { alertSchedules, searchJobs, searchSubscriptions } from '@constellation/search';
import { SearchAlertJobsModule } from '@constellation/search/jobs';
import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';

const contexts = [communityWork, artefactWork, notificationWork];

/** The worker process: turns outbox messages into jobs, runs the jobs of its queue, and has no entrance. */
@Module({})
export class WorkerModule {
  static forRoot(settings: Settings, logger: Logger, dataSource: DataSource): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        HealthModule,
        AccessModule,
        BlobsModule.forRoot(settings),
        MailModule.forRoot(settings),
        JobsModule.forRoot({
          settings,
          logger,
          jobs: [...identityJobs, ...contexts.flatMap(({ jobs }) => jobs), ...searchJobs],
          subscriptions: [...contexts.flatMap(({ subscriptions }) => subscriptions), ...searchSubscriptions],
          schedules: [...identitySchedules, ...contexts.flatMap(({ schedules }) => schedules), ...alertSchedules],
          queues: ['worker'],
          relay: true,
        }),
        IdentityJobsModule,
        CommunitiesJobsModule,
        ArtefactsJobsModule,
        SearchAlertJobsModule,
        NotificationsJobsModule,
      ],
    };
  }
}
