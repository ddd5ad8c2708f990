import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { openDataSource } from '@constellation/platform/db';
import { HealthChecks, startStatusServer } from '@constellation/platform/health';
import { runProcess } from '@constellation/platform/process';
import { startWorker } from './start-worker.ts';

await runProcess('worker', async ({ settings, logger, onStop, stopping }) => {
  const entities = [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities];
  const dataSource = await openDataSource(settings, logger, { applicationName: 'constellation worker', entities });
  onStop('the database connections', () => dataSource.destroy());
  stopping.throwIfAborted();
  const worker = await startWorker(settings, logger, dataSource);
  onStop('the worker', () => worker.close());
  stopping.throwIfAborted();
  const port = { number: settings.status.workerPort, setting: 'WORKER_PORT' };
  const status = await startStatusServer(port, settings, worker.get(HealthChecks));
  onStop('the health checks', () => status.close());
  logger.info(`The worker is at work; its health is at port ${status.port}.`);
});
