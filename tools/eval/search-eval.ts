import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { IdentityModule } from '@constellation/identity';
import { AccessModule, Viewer } from '@constellation/platform/access';
import { loadSettings, SettingsModule, type Settings } from '@constellation/platform/config';
import { createDataSource, Database, DatabaseModule, migrate } from '@constellation/platform/db';
import { startEmbeddedPostgres } from '@constellation/platform/embedded-postgres';
import { createLogger, NestLogger, type Logger } from '@constellation/platform/logging';
import { SearchModule, SearchService, type SearchFilters } from '@constellation/search';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { round, scoreOf, summarise, type JudgedQuery, type QueryScore, type Summary } from './metrics.ts';

const usage = `npm run search:eval -- --queries FILE [--engine postgres] [--filters] [--json FILE]

  --queries FILE  judged queries, one JSON object a line: id, query, category, relevance (slug → 1 to 3), subject?, phase?
  --filters       narrows each query to its subject and phase
  --json FILE     writes the figures there`;

/** How imported lessons are named: see the Oak import. */
const lessonPrefix = 'oak/lesson/';

/** The file's subject codes that are not ours, see the data's README. */
const subjectsOf: Readonly<Record<string, readonly string[]>> = {
  maths: ['mathematics'],
  art: ['art-and-design'],
  'design-technology': ['design-and-technology'],
  'cooking-nutrition': ['cooking-and-nutrition', 'cooking-nutrition'],
  science: ['science', 'combined-science', 'biology', 'chemistry', 'physics'],
};
const keyStagesOf: Readonly<Record<string, readonly string[]>> = { primary: ['ks1', 'ks2'], secondary: ['ks3', 'ks4'] };

interface Report {
  readonly overall: Summary;
  readonly categories: Readonly<Record<string, Summary>>;
  readonly queries: readonly { readonly id: string; readonly ndcg10: number; readonly top: readonly string[] }[];
}

const options = readOptions();
const settings = loadSettings();
const logger = createLogger({ level: 'warn', name: 'search-eval' });
const judged = (await readFile(options.queries, 'utf8'))
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as JudgedQuery);

const embedded = settings.database.url
  ? null
  : await startEmbeddedPostgres({
      dataFolder: join(settings.files.dataFolder, 'postgres'),
      log: logger,
      whenInUse: 'join',
    });
const running = embedded ? settings.withDatabaseUrl(embedded.url) : settings;
const dataSource = createDataSource({
  url: running.databaseUrl,
  pool: 4,
  entities: [],
  applicationName: 'search-eval',
  logger,
});
try {
  await dataSource.initialize();
  await migrate(dataSource);
  const report = await evaluate(running, logger, dataSource);
  if (report) {
    print(report);
    if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  } else {
    console.error('No lessons are imported: run `npm run import -- oak ../shared/data/oak` first.');
    process.exitCode = 1;
  }
} finally {
  if (dataSource.isInitialized) await dataSource.destroy();
  await embedded?.stop();
}

function readOptions(): { queries: string; filters: boolean; json: string | undefined } {
  try {
    const { values } = parseArgs({
      options: {
        queries: { type: 'string' },
        engine: { type: 'string', default: 'postgres' },
        filters: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
    if (values.engine !== 'postgres') throw new Error('The engine there is: postgres.');
    if (!values.queries) throw new Error('Name the file of judged queries.');
    return { queries: values.queries, filters: values.filters, json: values.json };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}

async function evaluate(from: Settings, log: Logger, source: DataSource): Promise<Report | null> {
  @Module({
    imports: [SettingsModule.forRoot(from), DatabaseModule.forRoot(source), AccessModule, IdentityModule, SearchModule],
  })
  class EvaluationModule {}
  const app = await NestFactory.createApplicationContext(EvaluationModule, {
    logger: new NestLogger(log),
    abortOnError: false,
  });
  try {
    const slugs = await readSlugs(app.get(Database));
    if (slugs.size === 0) return null;
    const service = app.get(SearchService);
    // The first searches of a process read the index from disk and compile: they are not what people wait for.
    for (const { query } of judged.slice(0, 10)) await ask(service, query, {});
    const results: { query: JudgedQuery; score: QueryScore; top: readonly string[] }[] = [];
    for (const query of judged) {
      const begun = performance.now();
      const ids = await ask(service, query.query, options.filters ? filtersOf(query) : {});
      const ms = performance.now() - begun;
      const found = ids.flatMap((id) => slugs.get(id) ?? []);
      results.push({ query, score: scoreOf(query, found, ms), top: found.slice(0, 10) });
    }
    const categories = [...new Set(judged.map((query) => query.category))].sort();
    return {
      overall: summarise(results.map(({ score }) => score)),
      categories: Object.fromEntries(
        categories.map((name) => [
          name,
          summarise(results.flatMap(({ query, score }) => (query.category === name ? [score] : []))),
        ]),
      ),
      queries: results.map(({ query, score, top }) => ({ id: query.id, ndcg10: round(score.ndcg10), top })),
    };
  } finally {
    await app.close();
  }
}

async function readSlugs(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; source_key: string }>(
    `select version_id as id, source_key from artefact join artefact_version using (artefact_id)
      where starts_with(source_key, $1)`,
    [lessonPrefix],
  );
  return new Map(rows.map(({ id, source_key }) => [id, source_key.slice(lessonPrefix.length)]));
}

/** Versions found by somebody who is not signed in: the lessons are public. */
async function ask(service: SearchService, query: string, filters: SearchFilters): Promise<readonly string[]> {
  const { hits } = await service.search(Viewer.signedOut(new Date()), { query, filters, first: 100 });
  return hits.map((hit) => hit.versionId);
}

function filtersOf({ subject, phase }: JudgedQuery): SearchFilters {
  return {
    ...(subject ? { subjects: subjectsOf[subject] ?? [subject] } : {}),
    ...(phase ? { keyStages: keyStagesOf[phase] ?? [] } : {}),
  };
}

function print({ overall, categories }: Report): void {
  const columns = ['queries', 'ndcg10', 'mrr10', 'recall10', 'recall100', 'p50Ms', 'p95Ms'] as const;
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(22)}${cells.map((cell) => cell.padStart(11)).join('')}`;
  const row = (name: string, summary: Summary): string =>
    line(
      name,
      columns.map((column) =>
        column === 'queries' ? `${summary[column]}` : summary[column].toFixed(column.endsWith('Ms') ? 1 : 3),
      ),
    );
  console.log(line('', ['queries', 'nDCG@10', 'MRR@10', 'recall@10', 'recall@100', 'p50 ms', 'p95 ms']));
  console.log(row('overall', overall));
  for (const [name, summary] of Object.entries(categories)) console.log(row(name, summary));
}
