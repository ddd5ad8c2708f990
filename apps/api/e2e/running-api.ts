import { createApi } from '../src/start-api.ts';
import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { loadSettings, type Settings } from '@constellation/platform/config';
import { createDataSource } from '@constellation/platform/db';
import { createLogger } from '@constellation/platform/logging';
import { testDatabase } from '@constellation/platform/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

/** The real API on the database of this Jest worker, with files in a folder of its own. */
export interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
  readonly settings: Settings;
  stop(): Promise<void>;
}

export async function runApi(environment: Readonly<Record<string, string>> = {}): Promise<RunningApi> {
  const { url } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'constellation-api-'));
  const settings = loadSettings({
    NODE_ENV: 'test',
    DEMO: 'true',
    LOG_LEVEL: 'silent',
    DATA_FOLDER: folder,
    DATABASE_URL: url,
    ...environment,
  });
  const logger = createLogger({ level: settings.logLevel, name: 'api-e2e' });
  const entities = [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities];
  const { pool, prepared } = settings.database;
  const dataSource = createDataSource({
    url: settings.databaseUrl,
    pool: environment['DATABASE_POOL'] === undefined ? 6 : pool,
    prepared,
    entities,
    applicationName: 'api-e2e',
    logger,
  });
  await dataSource.initialize();
  const app = await createApi(settings, logger, dataSource);
  return {
    app,
    dataSource,
    settings,
    stop: async () => {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
