import type { AddressInfo } from 'node:net';
import { createApi } from '@constellation/api';
import { artefactsEntities } from '@constellation/artefacts';
import { identityEntities } from '@constellation/identity';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource } from '@constellation/platform/db';
import { createLogger } from '@constellation/platform/logging';

// The product's API as it runs in production, alone in its process: sessions, access filter and limits are on.
const settings = loadSettings();
const logger = createLogger({ level: settings.logLevel, name: 'api' });
const dataSource = createDataSource({
  url: settings.databaseUrl,
  pool: settings.database.pool,
  prepared: settings.database.prepared,
  entities: [...identityEntities, ...artefactsEntities],
  applicationName: 'bench ours',
  logger,
});
await dataSource.initialize();
const api = await createApi(settings, logger, dataSource);
await api.listen(0, '127.0.0.1');
process.send?.({ port: (api.getHttpServer().address() as AddressInfo).port });
