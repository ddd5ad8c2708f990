import { artefactWork } from '@constellation/artefacts';
import { AccessModule } from '@constellation/platform/access';
import { SettingsModule, type Settings } from '@constellation/platform/config';
import { DatabaseModule } from '@constellation/platform/db';
import { HealthModule } from '@constellation/platform/health';
import { JobsModule } from '@constellation/platform/jobs';
import type { Logger } from '@constellation/platform/logging';
import { searchJobs, searchSchedules, searchSubscriptions } from '@constellation/search';
import { SearchJobsModule } from '@constellation/search/jobs';
import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** The indexer process: keeps the search index equal to the database, and has no entrance. */
@Module({})
export class IndexerModule {
  static forRoot(settings: Settings, logger: Logger, dataSource: DataSource): DynamicModule {
    return {
      module: IndexerModule,
      imports: [
        SettingsModule.forRoot(settings),
        DatabaseModule.forRoot(dataSource),
        HealthModule,
        AccessModule,
        JobsModule.forRoot({
          settings,
          logger,
          jobs: [...artefactWork.jobs, ...searchJobs],
          subscriptions: [...searchSubscriptions],
          schedules: searchSchedules,
          queues: ['indexer'],
          relay: false,
        }),
        SearchJobsModule,
      ],
    };
  }
}
