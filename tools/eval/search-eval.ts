import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Viewer } from '@constellation/platform/access';
import { SearchService, type SearchFilters } from '@constellation/search';
import { fallOf, readBaseline, wayOf, writeBaseline } from './baseline.ts';
import { filtersOf, readJudgedQueries } from './judged-queries.ts';
import { scoreOf, type JudgedQuery } from './metrics.ts';
import { noLessons, withSearch, type OpenSearch } from './open-search.ts';
import { comparisonOf, tableOf, toReport, type Answer, type Report } from './report.ts';

const usage = `npm run search:eval -- --queries FILE [--engine postgres|meilisearch] [--filters] [--json FILE] [--compare FILE] [--baseline]

  --queries FILE    judged queries, one JSON object a line: id, query, category, relevance (slug → 1 to 3), subject?, phase?
  --engine          which engine is judged; meilisearch is the one at MEILI_URL, and its reserve does not count
  --filters         narrows each query to its subject and phase
  --json FILE       writes the figures there
  --compare FILE    prints what is better and worse than in figures that --json wrote before
  --baseline        exits 1 when the figures fell by more than 0.01 from tools/eval/baseline.json
  --write-baseline  makes these figures the baseline`;

/** The engine follows from these. */
const meilisearchSettings = ['MEILI_URL', 'MEILI_SEARCH_KEY', 'MEILI_ADMIN_KEY'];
const options = readOptions();
const judged = await readJudgedQueries(options.queries);
const report = await withSearch('search-eval', evaluate);
if (report) {
  console.log(tableOf(report));
  if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
  if (options.compare) {
    const before = JSON.parse(await readFile(options.compare, 'utf8')) as Report;
    console.log(`\n${comparisonOf(before, report, new Map(judged.map(({ id, query }) => [id, query])))}`);
  }
  const way = wayOf(options.filters);
  if (options['write-baseline']) await writeBaseline(way, report);
  const fall = options.baseline ? fallOf(await readBaseline(), way, report) : null;
  if (fall) {
    console.error(`\n${fall}`);
    process.exitCode = 1;
  }
} else {
  console.error(noLessons);
  process.exitCode = 1;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        queries: { type: 'string' },
        engine: { type: 'string', default: 'postgres' },
        filters: { type: 'boolean', default: false },
        json: { type: 'string' },
        compare: { type: 'string' },
        baseline: { type: 'boolean', default: false },
        'write-baseline': { type: 'boolean', default: false },
      },
    });
    if (values.engine === 'postgres') for (const name of meilisearchSettings) delete process.env[name];
    else if (values.engine !== 'meilisearch') throw new Error('The engines there are: postgres, meilisearch.');
    else if (!process.env['MEILI_URL']) throw new Error('Set MEILI_URL: it names the Meilisearch to judge.');
    const { queries } = values;
    if (!queries) throw new Error('Name the file of judged queries.');
    return { ...values, queries };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exit(1);
  }
}

async function evaluate({ app, slugs }: OpenSearch): Promise<Report> {
  const service = app.get(SearchService);
  const filters = (query: JudgedQuery): SearchFilters => (options.filters ? filtersOf(query) : {});
  // The first searches of a process read the index from disk and compile: they are not what people wait for.
  for (const query of judged.slice(0, 10)) await ask(service, query.query, filters(query));
  const answers: Answer[] = [];
  for (const query of judged) {
    const begun = performance.now();
    const ids = await ask(service, query.query, filters(query));
    const ms = performance.now() - begun;
    const found = ids.flatMap((id) => slugs.get(id) ?? []);
    answers.push({ query, score: scoreOf(query, found, ms), top: found.slice(0, 10) });
  }
  return toReport(answers);
}

/** Versions found by somebody who is not signed in: the lessons are public. */
async function ask(service: SearchService, query: string, filters: SearchFilters): Promise<readonly string[]> {
  const { hits, degraded } = await service.search(Viewer.signedOut(new Date()), { query, filters, first: 100 });
  if (degraded) throw new Error('Meilisearch did not answer in time, and the figures would be those of PostgreSQL.');
  return hits.map((hit) => hit.versionId);
}
