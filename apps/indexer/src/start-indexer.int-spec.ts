import { loadSettings } from '@constellation/platform/config';
import { createDataSource, Database } from '@constellation/platform/db';
import { createLogger } from '@constellation/platform/logging';
import { testDatabase } from '@constellation/platform/testing';
import { Logger } from '@nestjs/common';
import { startIndexer } from './start-indexer.ts';

beforeAll(() => Logger.overrideLogger(false));

it('asks once for a rebuild of an index that another description made, however many indexers start', async () => {
  const { url } = await testDatabase();
  const settings = loadSettings({ NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: url });
  const logger = createLogger({ level: 'fatal', name: 'indexer' });
  const dataSource = createDataSource({ url, pool: 4, entities: [], applicationName: 'indexer-spec' });
  await dataSource.initialize();
  try {
    const database = new Database(dataSource);
    await database.query(`insert into search_index (description) values ('another')`);
    for (let start = 0; start < 2; start++) {
      const indexer = await startIndexer(settings, logger, dataSource);
      await indexer.close();
      if (!dataSource.isInitialized) await dataSource.initialize();
    }
    const asked = await database.query(`select from outbox_message where name = 'search.rebuild-index'`);
    expect(asked).toHaveLength(1);
  } finally {
    await dataSource.destroy();
  }
}, 60_000);
