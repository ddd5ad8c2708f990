import { loadSettings, SettingsModule } from '@constellation/platform/config';
import { AccessModule } from '@constellation/platform/access';
import { createDataSource, Database, DatabaseModule } from '@constellation/platform/db';
import { MeilisearchIndex, SearchModule, SearchReindex } from '@constellation/search';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  documentRowsSql,
  payloads,
  toDocument,
  type DocumentRow,
} from '../../../libs/search/src/engine/meilisearch/meilisearch-documents.ts';
import { indexPrefix } from '../../../libs/search/src/engine/meilisearch/meilisearch-index.ts';
import { measuresMeilisearch, openMeilisearchClient } from './open-engine.ts';

// `reindex`: ours makes every document of the index anew from the artefact tables, beside the traffic; vectors of texts that are
// the same are taken over, or with `anew` made anew as well. The limit writes a
// finished copy of the same rows into a table without indexes and makes the indexes after it, as a bulk load would: it
// reads no artefact, makes no vector, and nobody can search it meanwhile. Of Meilisearch, the limit hands over finished documents
// to an empty index and waits for them; reading them is not counted.

/** What is to be done. */
export interface ReindexTurn {
  readonly way: 'product' | 'anew' | 'copy';
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
const reindex = app.get(SearchReindex, { strict: false });

async function timed(work: () => Promise<unknown>): Promise<ReindexResult> {
  const [counted] = await database.query<{ count: number }>('select count(*)::int as count from search_document');
  const begun = performance.now();
  await work();
  return { documents: counted?.count ?? 0, seconds: (performance.now() - begun) / 1_000 };
}

const batchSize = 500;

/** The engine's own time for the same documents, none of which changes meanwhile. */
async function handOver(): Promise<ReindexResult> {
  const client = openMeilisearchClient();
  const index = `${indexPrefix}bench`;
  await client.deleteIndex(index);
  await client.createIndex(index);
  let [documents, ms] = [0, 0];
  let after: string | null = null;
  for (;;) {
    const ids: { artefact_id: string }[] = await database.query(
      'select artefact_id from artefact where $1::uuid is null or artefact_id > $1 order by artefact_id limit $2',
      [after, batchSize],
    );
    after = ids.at(-1)?.artefact_id ?? null;
    if (after === null) break;
    const rows = await database.query<DocumentRow>(documentRowsSql, [ids.map((row) => row.artefact_id)]);
    const batches = payloads(rows.map(toDocument));
    const begun = performance.now();
    for (const batch of batches) await client.wait([await client.enqueueDocuments(index, batch)]);
    ms += performance.now() - begun;
    documents += rows.length;
  }
  await client.deleteIndex(index);
  return { documents, seconds: ms / 1_000 };
}

const ways: Readonly<Partial<Record<ReindexTurn['way'], () => Promise<ReindexResult>>>> = measuresMeilisearch()
  ? {
      product: () => timed(() => app.get(MeilisearchIndex, { strict: false }).rebuild({ fresh: true })),
      copy: handOver,
    }
  : {
      product: () => timed(() => reindex.run()),
      anew: () => timed(() => reindex.run({ fresh: true })),
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
  const way = ways[message.way];
  if (!way) throw new Error(`There is no way ${message.way} on this engine.`);
  way().then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.({ port: 0 });
