// The contract of search engines: npm run test:search-contract -- [--engine postgres|meilisearch] [--record]
//
// On PostgreSQL always. On Meilisearch against the server at MEILI_URL (with MEILI_ADMIN_KEY, where it asks for a key),
// else against the exchanges with a server that were kept; where there are none, the suite is skipped and says so.
// --record keeps the exchanges beside the suite, in libs/search/src/engine/fixtures.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, runCommand } from './run-command.mjs';

const engines = ['postgres', 'meilisearch'];
const { values } = parseArgs({ options: { engine: { type: 'string' }, record: { type: 'boolean', default: false } } });
const server = process.env.MEILI_URL?.trim() || undefined;
const recording = 'libs/search/src/engine/fixtures/meilisearch.json';

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (values.engine && !engines.includes(values.engine)) fail(`--engine takes ${engines.join(' or ')}.`);
if (values.record && values.engine !== 'meilisearch') fail('--record goes with --engine meilisearch.');
if (values.record && !server)
  fail('--record needs a server: set MEILI_URL, and MEILI_ADMIN_KEY where it asks for one.');

const chosen = values.engine ? [values.engine] : engines;
const run = await runCommand(
  process.execPath,
  [
    'tools/jest.mjs',
    ...chosen.map((name) => `libs/search/src/engine/${name}`),
    '--runInBand',
    '--selectProjects',
    'unit',
    'integration',
  ],
  {
    echo: true,
    env: {
      ...(server ? { SEARCH_CONTRACT_MEILI_URL: server } : {}),
      ...(process.env.MEILI_ADMIN_KEY ? { SEARCH_CONTRACT_MEILI_KEY: process.env.MEILI_ADMIN_KEY } : {}),
      SEARCH_CONTRACT_RECORD: String(values.record),
    },
  },
);

const verdict = run.code === 0 ? 'passed' : 'FAILED';
for (const name of chosen) {
  if (name === 'postgres') console.log(`postgres: ${verdict} on a real server`);
  else if (server)
    console.log(
      `meilisearch: ${verdict} against the server at MEILI_URL${values.record ? ', kept as a recording' : ''}`,
    );
  else if (existsSync(join(root, recording)))
    console.log(`meilisearch: ${verdict} against what a server once answered`);
  else console.log('meilisearch: not verified against a server (none at MEILI_URL, and nothing was recorded)');
}
process.exitCode = run.code ?? 1;
