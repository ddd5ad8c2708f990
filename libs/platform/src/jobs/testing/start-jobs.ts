import { NestFactory } from '@nestjs/core';
import { Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { loadSettings } from '../../config/index.ts';
import { createDataSource, Database, DatabaseModule, UnitOfWork } from '../../db/index.ts';
import { createLogger } from '../../logging/index.ts';
import { JobsModule } from '../jobs.module.ts';
import { Jobs, type JobsOptions } from '../jobs.ts';

/** A process that does background work, as far as a spec needs one. */
export interface StartedJobs {
  readonly app: INestApplicationContext;
  readonly jobs: Jobs;
  readonly database: Database;
  readonly unitOfWork: UnitOfWork;
  close(): Promise<void>;
}

/** Starts a Nest process with the given handlers on a migrated database. */
export async function startJobs(
  databaseUrl: string,
  options: Pick<JobsOptions, 'jobs'> &
    Partial<Omit<JobsOptions, 'settings'>> & {
      readonly providers: readonly Provider[];
      /** Further settings as the environment gives them. */
      readonly settings?: Readonly<Record<string, string>>;
    },
): Promise<StartedJobs> {
  const { providers, settings, ...work } = options;
  const dataSource = createDataSource({ url: databaseUrl, pool: 4, entities: [], applicationName: 'jobs spec' });
  await dataSource.initialize();
  const logger = createLogger({ level: 'silent', name: 'jobs spec' });

  @Module({
    imports: [
      DatabaseModule.forRoot(dataSource),
      JobsModule.forRoot({
        settings: loadSettings({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, ...settings }),
        logger,
        subscriptions: [],
        queues: ['worker', 'indexer'],
        relay: true,
        ...work,
      }),
    ],
    providers: [...providers],
  })
  class SpecModule {}

  try {
    const app = await NestFactory.createApplicationContext(SpecModule, { logger: false, abortOnError: false });
    await app.init();
    return {
      app,
      jobs: app.get(Jobs),
      database: app.get(Database),
      unitOfWork: app.get(UnitOfWork),
      async close() {
        await app.close();
        await dataSource.destroy();
      },
    };
  } catch (error) {
    if (dataSource.isInitialized) await dataSource.destroy();
    throw error;
  }
}
