import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@constellation/platform/testing';
import { engineFingerprint } from '../../libs/search/src/engine/meilisearch/meilisearch-settings.ts';
import { root } from '../lib/install.mjs';
import type { Striking } from './fault.types.ts';
import { metricsToken, type Stack } from './stack.ts';
import { WriteClient } from './write-client.ts';

/** How long anything that must happen by itself may take. */
const patienceMs = 120_000;

/** The index made anew under writes, again and again, and the command that does it killed: in the middle, and while it waits for its swap. */
export async function strikeReindex({ stack, load, random, seconds, wrong }: Striking): Promise<void> {
  let cutShort = 0;
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline || cutShort === 0;) {
    const cut = startIndexerCommand(stack, 'reindex');
    const begins = (): Promise<boolean> => isReindexing(stack);
    await Promise.race([until(() => `the reindex to begin; it said: ${cut.printed()}`, begins), cut.ended]);
    await sleep(random.below(120));
    cut.child.kill('SIGKILL');
    await cut.ended;
    if (await isReindexing(stack)) cutShort++;
    await load.untilAcknowledged(5);
    if (Date.now() > deadline + patienceMs) {
      wrong('No reindex was caught in the middle.');
      break;
    }
  }
  await whileRead(stack, 'search_document', async () => {
    const cut = startIndexerCommand(stack, 'reindex');
    await until(
      () => `the reindex to come to its swap; it said: ${cut.printed()}`,
      () => cut.printed().includes('Taking its place'),
    );
    await sleep(random.below(1_000));
    // Nobody who writes waits for what waits for the reader.
    await load.untilAcknowledged(10);
    cut.child.kill('SIGKILL');
    await cut.ended;
    if (!(await isReindexing(stack))) wrong('The swap did not wait for a reader who was there first.');
  });
  const { code, printed } = await startIndexerCommand(stack, 'reindex').ended;
  if (code !== 0) wrong(`A reindex under writes ended with ${code}: ${printed}`);
  if (await isReindexing(stack)) wrong('A reindex that ended says that it is under way.');
}

/** Searches in a row that find no engine before a process leaves it alone. */
const failuresUntilLeftAlone = 3;

/**
 * A search engine whose index was there refuses connections: a port at which nobody listens stands for it. Then the product
 * is without it again.
 */
export async function strikeEngine({ stack, load, seconds, wrong }: Striking): Promise<void> {
  const environment = {
    MEILI_URL: `http://127.0.0.1:${await freePort()}`,
    MEILI_SEARCH_KEY: 'key-of-the-api',
    MEILI_ADMIN_KEY: 'key-of-the-indexer',
  };
  await stack.dataSource.query(
    `insert into search_engine_index (engine, live, live_fingerprint) values ('meilisearch', 'artefacts-away', $1)`,
    [engineFingerprint],
  );
  const concerned = stack.processes.filter(({ name }) => name !== 'worker');
  for (const one of concerned) {
    await one.stop();
    await one.start(environment);
  }
  const [began] = await stack.dataSource.query<{ now: Date }[]>('select now() as now');
  const before = load.seen.acknowledged;
  await sleep(seconds * 1_000);
  await load.untilAcknowledged(10);
  if (load.seen.acknowledged === before) wrong('Nothing was acknowledged while the engine was away.');

  const [life] = load.seen.lives;
  for (const api of stack.all('api')) {
    const client = new WriteClient([api.port]);
    for (let times = 0; life && times < failuresUntilLeftAlone; times++) {
      const { search } = (await client.ask(
        life.team.author,
        '{ search(input: { query: "harbour", first: 5 }) { total degraded } }',
        {},
      )) as { search: { total: number; degraded: boolean } };
      if (!search.degraded || search.total === 0) wrong(`A search was answered ${JSON.stringify(search)}.`);
    }
    const away = await metricOf(api.port, 'constellation_search_engine_away');
    if (away !== 1) wrong(`The ${api.label} says ${away} for constellation_search_engine_away, not 1.`);
  }
  // What was written a moment ago may be on its way to being noted.
  const forgotten = async (): Promise<number> => {
    const [row] = await stack.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from search_document
        where indexed_at between $1 and now() - interval '2 seconds'
          and artefact_id not in (select artefact_id from search_engine_pending)`,
      [began?.now],
    );
    return row?.count ?? 0;
  };
  await until(
    () => 'every change to be noted for the engine',
    async () => (await forgotten()) === 0,
  );
  for (const indexer of stack.all('indexer')) {
    const pending = await metricOf(indexer.port, 'constellation_search_engine_pending');
    const oldest = await metricOf(indexer.port, 'constellation_search_engine_pending_oldest_seconds');
    if (!(pending > 0 && oldest >= seconds / 2)) {
      wrong(`The ${indexer.label} says that ${pending} artefacts wait, the oldest for ${oldest} s.`);
    }
  }
  for (const one of concerned) {
    const readiness = await one.readiness();
    if (readiness?.status !== 200) wrong(`The ${one.label} is not ready while the engine is away.`);
  }
  const { code, printed } = await startIndexerCommand(stack, 'verify', '--engine', 'postgres').ended;
  if (code !== 0) wrong(`Verifying PostgreSQL while the engine was away ended with ${code}: ${printed}`);
  for (const one of concerned) {
    await one.stop();
    await one.start();
  }
  for (const table of ['search_engine_index', 'search_engine_pending'])
    await stack.dataSource.query(`delete from ${table}`);
}

async function isReindexing({ dataSource }: Stack): Promise<boolean> {
  const rows: unknown[] = await dataSource.query('select from search_index where reindexing is not null');
  return rows.length > 0;
}

async function metricOf(port: number, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  const line = (await response.text()).split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? NaN : Number(line.slice(name.length));
}

async function until(what: () => string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + patienceMs; !(await isSo()); await sleep(5)) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what()}.`);
  }
}

/** Runs `npm run indexer` on the product's database, beside it. */
function startIndexerCommand(
  stack: Stack,
  ...words: readonly string[]
): {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly printed: string }>;
} {
  const child = spawn(
    process.execPath,
    [
      ...[
        '--no-warnings',
        '--import',
        './tools/lib/stop-with-parent.mjs',
        '--import',
        '@swc-node/register/esm-register',
      ],
      ...['apps/standalone/src/indexer.ts', ...words],
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        TS_NODE_PROJECT: join(root, 'tsconfig.base.json'),
        DATABASE_URL: stack.postgres.url,
        DATA_FOLDER: stack.folder,
        LOG_LEVEL: 'fatal',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (printed += text.toString()));
  const ended = once(child, 'exit').then(([code]) => ({ code: code as number | null, printed }));
  return { child, printed: () => printed, ended };
}

/** Runs `work` while somebody reads a table and does not come to an end. */
async function whileRead({ dataSource }: Stack, table: string, work: () => Promise<void>): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`select from ${table} limit 1`);
    await work();
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
