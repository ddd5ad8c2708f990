import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { AccessModule } from '@constellation/platform/access';
import { createDataSource, Database, DatabaseModule } from '@constellation/platform/db';
import { SearchModule, SearchProjection } from '@constellation/search';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

// `reindex`: ours makes every document of the index anew from the artefact tables, beside the traffic. The limit writes a
// finished copy of the same rows into a table without indexes and makes the indexes after it, as a bulk load would: it
// reads no artefact, makes no vector, and nobody can search it meanwhile.

/** What is to be done. */
export interface ReindexTurn {
  readonly way: 'product' | 'copy';
}

/** What came of it. */
export interface ReindexResult {
  readonly documents: number;
  readonly seconds: number;
}

@Module({})
class ReindexBenchModule {}

const settings = loadSettings();
const source = createDataSource({ url: settings.databaseUrl, pool: 4, entities: [], applicationName: 'bench reindex' });
await source.initialize();
const database = new Database(source);
const app = await NestFactory.createApplicationContext(
  {
    module: ReindexBenchModule,
    imports: [SettingsModule.forRoot(settings), DatabaseModule.forRoot(source), AccessModule, SearchModule],
  },
  { logger: false },
);
const projection = app.get(SearchProjection, { strict: false });

async function timed(work: () => Promise<unknown>): Promise<ReindexResult> {
  const [counted] = await database.query<{ count: number }>('select count(*)::int as count from search_document');
  const begun = performance.now();
  await work();
  return { documents: counted?.count ?? 0, seconds: (performance.now() - begun) / 1_000 };
}

const ways = {
  product: async () => {
    // As after a change of the description: no document is what it should be. Their vectors are left as they are.
    await database.query('alter table search_document disable trigger search_document_vectors');
    await database.query(`update search_document set fingerprint = 'of another description'`);
    await database.query('alter table search_document enable trigger search_document_vectors');
    await database.query('vacuum analyze search_document');
    return timed(() => projection.reindexAll({ fresh: true }));
  },
  copy: async () => {
    await database.query('drop table if exists bench_copy');
    const indexes = await database.query<{ definition: string }>(
      `select replace(replace(pg_get_indexdef(indexrelid), 'ON public.search_document', 'ON public.bench_copy'),
                      'INDEX ', 'INDEX bench_') as definition
         from pg_index where indrelid = 'search_document'::regclass`,
    );
    const result = await timed(async () => {
      await database.query('create table bench_copy as select * from search_document');
      for (const { definition } of indexes) await database.query(definition);
    });
    await database.query('drop table bench_copy');
    return result;
  },
};

process.on('message', (message: ReindexTurn | 'usage') => {
  if (message === 'usage') return;
  ways[message.way]().then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ port: 0 });
