import { join } from 'node:path';
import { IdentityModule } from '@constellation/identity';
import { AccessModule } from '@constellation/platform/access';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { createDataSource, Database, DatabaseModule, migrate } from '@constellation/platform/db';
import { startEmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { createLogger, NestLogger } from '@constellation/platform/logging';
import { SearchModule } from '@constellation/search';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readSlugs } from './judged-queries.ts';

/** Search on the lessons of the configured database. */
export interface OpenSearch {
  readonly app: INestApplicationContext;
  readonly slugs: ReadonlyMap<string, string>;
}

/**
 * Runs work with search on the configured database, the embedded one where none is configured.
 * @returns null, without having worked, when no lessons are imported
 */
export async function withSearch<Result>(
  name: string,
  work: (search: OpenSearch) => Promise<Result>,
): Promise<Result | null> {
  const settings = loadSettings();
  const logger = createLogger({ level: 'warn', name });
  const embedded = settings.database.url
    ? null
    : await startEmbeddedPostgres({
        dataFolder: join(settings.files.dataFolder, 'postgres'),
        log: logger,
        whenInUse: 'join',
      });
  const running = embedded ? settings.withDatabaseUrl(embedded.url) : settings;
  const source = createDataSource({
    url: running.databaseUrl,
    pool: 4,
    entities: [],
    applicationName: name,
    logger,
  });
  try {
    await source.initialize();
    await migrate(source);
    @Module({
      imports: [
        SettingsModule.forRoot(running),
        DatabaseModule.forRoot(source),
        AccessModule,
        IdentityModule,
        SearchModule,
      ],
    })
    class EvaluationModule {}
    const app = await NestFactory.createApplicationContext(EvaluationModule, {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    try {
      const slugs = await readSlugs(app.get(Database));
      return slugs.size === 0 ? null : await work({ app, slugs });
    } finally {
      await app.close();
    }
  } finally {
    if (source.isInitialized) await source.destroy();
    await embedded?.stop();
  }
}

export const noLessons = 'No lessons are imported: run `npm run import -- oak ../shared/data/oak` first.';
