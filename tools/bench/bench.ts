import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Bench, BenchResult, BenchTools, EngineName } from './bench.types.ts';
import { archive } from './benches/archive.ts';
import { artefact } from './benches/artefact.ts';
import { collections } from './benches/collections.ts';
import { community } from './benches/community.ts';
import { freshness } from './benches/freshness.ts';
import { hello } from './benches/hello.ts';
import { importing } from './benches/import.ts';
import { jobs } from './benches/jobs.ts';
import { list } from './benches/list.ts';
import { map } from './benches/map.ts';
import { reindex } from './benches/reindex.ts';
import { permissionTax } from './benches/permission-tax.ts';
import { revoke } from './benches/revoke.ts';
import { search, searchAlone, searchOfLessons } from './benches/search.ts';
import { suggest, suggestOfLessons } from './benches/suggest.ts';
import { upload } from './benches/upload.ts';
import { sizes, type Size } from './data/load.ts';
import { installPeers } from './install-peers.ts';
import { printResult, toJson } from './report.ts';
import { startBenchServer } from './server.ts';

const benches: readonly Bench[] = [
  hello,
  list,
  artefact,
  search,
  searchAlone,
  searchOfLessons,
  suggest,
  suggestOfLessons,
  freshness,
  reindex,
  jobs,
  importing,
  upload,
  archive,
  permissionTax,
  revoke,
  collections,
  community,
  map,
];

/** Some measure the same on different data. */
const namesOf = (some: readonly Bench[]): string => [...new Set(some.map((bench) => bench.name))].join(', ');

const usage = `npm run bench -- [names] [--size 10k|100k|1m] [--rounds 5] [--seconds 4] [--engine postgres|meilisearch] [--json FILE] [--quick]

Holds the product against its peers and against what the machine allows, all in one run, one after the other in every
round. Figures hold between the contenders of one run only: machines differ, and so do days.

  names       ${namesOf(benches)}; without any, all of them
  --size      artefacts in the database; generated once and kept under .data/bench
  --rounds    how often each contender has its turn
  --seconds   how long a turn is
  --engine    postgres, or meilisearch for ${namesOf(benches.filter(({ isSearch }) => isSearch))}: the server at MEILI_URL, with
              MEILI_ADMIN_KEY where it asks for a key. Its indexes named artefacts-… are replaced. What type-ahead
              answers comes from PostgreSQL on either
  --json      writes everything that was measured to a file
  --quick     10k, one round of one second, no peers: shows that the bench works, and nothing else
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '10k' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    engine: { type: 'string', default: 'postgres' },
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function chosenBenches(engine: EngineName): readonly Bench[] {
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}.\n\n${usage}`);
  const able = benches.filter((bench) => engine === 'postgres' || bench.isSearch);
  const unable = positionals.filter((name) => !able.some((bench) => bench.name === name));
  if (unable.length > 0) throw new Error(`${unable.join(', ')}: no search engine has to do with it.\n\n${usage}`);
  return positionals.length === 0 ? able : able.filter((bench) => positionals.includes(bench.name));
}

function engineOf(text: string): EngineName {
  if (text !== 'postgres' && text !== 'meilisearch') throw new Error('--engine takes postgres or meilisearch.');
  if (text === 'meilisearch' && !process.env['MEILI_URL']) {
    throw new Error(
      'MEILI_URL is not set: name a Meilisearch (1.50 or newer) whose indexes may be replaced, and MEILI_ADMIN_KEY where it asks for a key.',
    );
  }
  return text;
}

/** Every process that is started from here finds the engine in its settings. */
function settleOn(engine: EngineName): void {
  const { env } = process;
  if (engine === 'postgres') for (const name of ['MEILI_URL', 'MEILI_SEARCH_KEY', 'MEILI_ADMIN_KEY']) delete env[name];
  else if (env['MEILI_ADMIN_KEY']) env['MEILI_SEARCH_KEY'] ??= env['MEILI_ADMIN_KEY'];
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${name} takes a whole number from 1, not ${text}.`);
  return number;
}

function sizeOf(text: string): Size {
  if (!Object.hasOwn(sizes, text)) throw new Error(`--size takes ${Object.keys(sizes).join(', ')}, not ${text}.`);
  return text as Size;
}

async function run(): Promise<void> {
  const engine = engineOf(values.engine);
  const chosen = chosenBenches(engine);
  settleOn(engine);
  const { quick } = values;
  const about = {
    engine,
    size: quick ? '10k' : sizeOf(values.size),
    rounds: quick ? 1 : wholeNumber('--rounds', values.rounds),
    seconds: quick ? 1 : wholeNumber('--seconds', values.seconds),
  };
  const peers = !quick && installPeers();
  const server = await startBenchServer();
  const results: BenchResult[] = [];
  try {
    const tools: BenchTools = { server, quick, peers, say: (line) => console.error(line), ...about };
    for (const bench of chosen) {
      const obstacle = bench.cannot?.(tools) ?? null;
      if (obstacle !== null) {
        console.error(`${bench.name}, ${bench.work}: left out, ${obstacle}`);
        continue;
      }
      console.error(`${bench.name}, ${about.size} …`);
      const result = await bench.run(tools);
      printResult(result);
      results.push(result);
    }
  } finally {
    await server.stop();
  }
  if (values.json) await writeFile(values.json, toJson(results, about));
}

if (values.help) console.log(usage);
else {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
