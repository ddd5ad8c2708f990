import { createApi } from '@constellation/api';
import { artefactsEntities } from '@constellation/artefacts';
import { communitiesEntities, communityWork } from '@constellation/communities';
import { identityEntities } from '@constellation/identity';
import { notificationsEntities } from '@constellation/notifications';
import { startIndexer } from '@constellation/indexer';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource, UnitOfWork } from '@constellation/platform/db';
import { Jobs } from '@constellation/platform/jobs';
import { createLogger } from '@constellation/platform/logging';
import { waitForJobs } from '@constellation/platform/testing';
import { SearchProjection, SearchVerifier, SearchVocabulary } from '@constellation/search';
import { startWorker } from '@constellation/worker';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';

/** The product on one migrated database: the real API, worker and indexer, and a real store of files. */
export interface Stack {
  readonly api: NestFastifyApplication;
  readonly dataSource: DataSource;
  /**
   * Resolves when texts are extracted and the index and its vocabulary are current.
   * @param changed artefacts whose rows were changed behind the product's back
   * @throws when they are not
   */
  settle(changed: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param about `url` of a migrated database; `filesFolder` for uploads; `background` false where a built world is only
 *   read, so that no worker runs
 */
export async function startStack(about: {
  readonly url: string;
  readonly filesFolder: string;
  readonly background: boolean;
}): Promise<Stack> {
  const settings = loadSettings({
    NODE_ENV: 'test',
    LOG_LEVEL: 'fatal',
    DATABASE_URL: about.url,
    DATA_FOLDER: about.filesFolder,
  });
  const logger = createLogger({ level: process.env['MATRIX_LOG'] ?? 'fatal', name: 'matrix' });
  const dataSource = createDataSource({
    url: about.url,
    pool: 8,
    entities: [...identityEntities, ...communitiesEntities, ...artefactsEntities, ...notificationsEntities],
    applicationName: 'matrix',
    logger,
  });
  await dataSource.initialize();
  const worker = about.background ? await startWorker(settings, logger, dataSource) : undefined;
  const indexer = about.background ? await startIndexer(settings, logger, dataSource) : undefined;
  const api = await createApi(settings, logger, dataSource);
  return {
    api,
    dataSource,
    settle: async (changed) => {
      if (!worker) throw new Error('Nothing settles without a worker.');
      // What the clock would start among the questions, and tell people of, has happened before them.
      await api.get(UnitOfWork, { strict: false }).run(async (tx) => {
        for (const { job, payload } of communityWork.schedules) tx.enqueue(job, payload);
      });
      await waitForJobs(worker.get(Jobs, { strict: false }), { timeoutMs: 180_000 });
      await api.get(SearchProjection, { strict: false }).refreshMany(changed);
      await api.get(SearchVocabulary, { strict: false }).refresh(new Date());
      for await (const difference of api.get(SearchVerifier, { strict: false }).differences()) {
        throw new Error(`The index is not current: ${JSON.stringify(difference)}`);
      }
    },
    close: async () => {
      await worker?.close();
      await indexer?.close();
      await api.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    },
  };
}
