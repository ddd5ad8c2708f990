import { workspaceFolder, type Settings } from '@constellation/platform/config';
import { createHttpApplication, serveWebApp } from '@constellation/platform/http';
import type { Logger } from '@constellation/platform/logging';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ApiModule } from './api.module.ts';

/** Makes the API ready to answer, without listening: tests inject requests, processes listen. */
export async function createApi(
  settings: Settings,
  logger: Logger,
  dataSource: DataSource,
): Promise<NestFastifyApplication> {
  const app = await createHttpApplication(ApiModule.forRoot(settings, logger, dataSource), settings, logger);
  await serveWebApp(app, settings, join(workspaceFolder, 'apps/web/dist'));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
