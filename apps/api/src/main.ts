import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { openDataSource } from '@constellation/platform/db';
import { drainConnections } from '@constellation/platform/http';
import { requireFreePort, runProcess } from '@constellation/platform/process';
import { createApi } from './start-api.ts';

await runProcess('api', async ({ settings, logger, onStop, stopping }) => {
  await requireFreePort(settings.http.host, settings.http.port);
  const entities = [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities];
  const dataSource = await openDataSource(settings, logger, { applicationName: 'constellation api', entities });
  onStop('the database connections', () => dataSource.destroy());
  stopping.throwIfAborted();
  const api = await createApi(settings, logger, dataSource);
  onStop('the API', async () => {
    await drainConnections(api, settings.http.drainSeconds);
    await api.close();
  });
  stopping.throwIfAborted();
  await api.listen(settings.http.port, settings.http.host);
  logger.info(`The API answers at ${settings.http.publicUrl}.`);
});
