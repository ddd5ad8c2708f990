import { artefactsEntities } from '@constellation/artefacts';
import { identityEntities } from '@constellation/identity';
import { openDataSource } from '@constellation/platform/db';
import { HealthChecks, startStatusServer } from '@constellation/platform/health';
import { runProcess } from '@constellation/platform/process';
import { startIndexer } from './start-indexer.ts';

await runProcess('indexer', async ({ settings, logger, onStop, stopping }) => {
  const entities = [...identityEntities, ...artefactsEntities];
  const dataSource = await openDataSource(settings, logger, { applicationName: 'constellation indexer', entities });
  onStop('the database connections', () => dataSource.destroy());
  stopping.throwIfAborted();
  const indexer = await startIndexer(settings, logger, dataSource);
  onStop('the indexer', () => indexer.close());
  stopping.throwIfAborted();
  const port = { number: settings.status.indexerPort, setting: 'INDEXER_PORT' };
  const status = await startStatusServer(port, settings, indexer.get(HealthChecks));
  onStop('the health checks', () => status.close());
  logger.info(`The indexer is at work; its health is at port ${status.port}.`);
});
