import { ArtefactsModule } from '@constellation/artefacts';
import { IdentityModule } from '@constellation/identity';
import { AccessModule } from '@constellation/platform/access';
import { BlobsModule } from '@constellation/platform/blobs';
import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { createDataSource, Database, DatabaseModule } from '@constellation/platform/db';
import { SearchModule, SearchReindex, SearchVocabulary } from '@constellation/search';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { showProgress } from '../../../apps/standalone/src/import/progress.ts';
import { measuresMeilisearch, openMeilisearchIndex } from '../processes/open-engine.ts';
import { filesFingerprint, sizes, withClient, type Size } from './load.ts';

@Module({})
class SearchBenchModule {}

const sources = ['libs/search/src/projection', 'libs/search/src/indexes'];

/** Differs when the code that fills the projection does. */
export const searchFingerprint = (): Promise<string> => filesFingerprint(sources);

/** Fills the search projection of a loaded database through the product's own code, once per form of that code. */
export async function fillSearch(url: string, size: Size): Promise<void> {
  const fingerprint = await searchFingerprint();
  const filled = await withClient(url, async (client) => {
    const { rowCount } = await client.query(`select from bench_fact where name = 'search' and value = $1`, [
      fingerprint,
    ]);
    return rowCount === 1;
  });
  if (filled) return levelEngine(url);
  await project(url, size);
  await levelEngine(url);
  await withClient(url, (client) =>
    client.query(
      `insert into bench_fact (name, value) values ('search', $1) on conflict (name) do update set value = excluded.value`,
      [fingerprint],
    ),
  );
}

/**
 * Fills the index of Meilisearch from the table, where that engine is measured. Each time: the server may have been used
 * for another database since, and holds one index of ours.
 */
export async function levelEngine(url: string): Promise<void> {
  if (!measuresMeilisearch()) return;
  const dataSource = createDataSource({ url, pool: 4, entities: [], applicationName: 'bench engine' });
  await dataSource.initialize();
  try {
    console.error('index of Meilisearch …');
    await openMeilisearchIndex(dataSource, new Database(dataSource)).rebuild({ fresh: true });
  } finally {
    await dataSource.destroy();
  }
}

async function project(url: string, size: Size): Promise<void> {
  const settings = loadSettings({ NODE_ENV: 'production', DATABASE_URL: url, LOG_LEVEL: 'fatal' });
  const dataSource = createDataSource({ url, pool: 4, entities: [], applicationName: 'bench projection' });
  await dataSource.initialize();
  try {
    const imports = [
      SettingsModule.forRoot(settings),
      DatabaseModule.forRoot(dataSource),
      AccessModule,
      BlobsModule.forRoot(settings),
      IdentityModule,
      ArtefactsModule,
      SearchModule,
    ];
    const app = await NestFactory.createApplicationContext({ module: SearchBenchModule, imports }, { logger: false });
    const progress = showProgress(`search projection of ${size}`, sizes[size]);
    await app.get(SearchReindex, { strict: false }).run({ fresh: true, report: ({ done }) => progress.update(done) });
    progress.stop();
    await app.get(SearchVocabulary, { strict: false }).refresh(new Date());
    await app.close();
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
