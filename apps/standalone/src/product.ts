import { createApi } from '@constellation/api';
import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { startIndexer } from '@constellation/indexer';
import type { Settings } from '@constellation/platform/config';
import { openDataSource } from '@constellation/platform/db';
import type { Logger } from '@constellation/platform/logging';
import { startWorker } from '@constellation/worker';
import type { DataSource } from 'typeorm';

/** Something that runs until it is closed. */
interface Closable {
  close(): Promise<void>;
}

/** Opens the database for a process that holds every context, brought up to date. */
export async function openProductData(
  settings: Settings,
  logger: Logger,
  applicationName: string,
): Promise<DataSource> {
  return openDataSource(settings, logger, {
    applicationName,
    entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities],
  });
}

/** The processes of the product as one; `listen` opens the port. */
export interface Product extends Closable {
  listen(): Promise<void>;
}

/**
 * Starts worker, indexer and API on one data source. Closing stops the entrance first, then lets running jobs finish.
 */
export async function startProduct(settings: Settings, logger: Logger, dataSource: DataSource): Promise<Product> {
  const started: Closable[] = [];
  const close = async (): Promise<void> => {
    for (const part of started.reverse()) await part.close();
  };
  try {
    // One after the other: each brings its own job tables up to date.
    started.push(await startWorker(settings, logger.child({ process: 'worker' }), dataSource));
    started.push(await startIndexer(settings, logger.child({ process: 'indexer' }), dataSource));
    const api = await createApi(settings, logger.child({ process: 'api' }), dataSource);
    started.push(api);
    return {
      close,
      listen: async () => {
        await api.listen(settings.http.port, settings.http.host);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
