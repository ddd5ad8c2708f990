import { artefactEvents, artefactsEntities } from '@constellation/artefacts';
import { identityEntities } from '@constellation/identity';
import { organisationKey, publicKey, Viewer } from '@constellation/platform/access';
import { loadSettings } from '@constellation/platform/config';
import { createDataSource, Database, newId, UnitOfWork, type Tx } from '@constellation/platform/db';
import { createLogger } from '@constellation/platform/logging';
import { SearchProjection, SearchService } from '@constellation/search';
import { setTimeout as sleep } from 'node:timers/promises';
import { startIndexer } from '../../../apps/indexer/src/start-indexer.ts';
import { startWorker } from '../../../apps/worker/src/start-worker.ts';
import { measuresMeilisearch } from './open-engine.ts';

// `freshness`: rows are written with their event in one transaction, as a release does, twenty a second, and looked for as
// people look, until they are found. Ours goes the product's way: outbox, relay, queue, indexer. The limit is told by hand
// what changed: the engine's own time from being given a document to finding it.

/** What is asked for. */
export interface FreshnessTurn {
  readonly seconds: number;
  readonly perSecond: number;
  readonly way: 'product' | 'engine';
}

/** What came of it; times in milliseconds. */
export interface FreshnessResult {
  /** From the commit of a release until it was found. */
  readonly found: readonly number[];
  /** From the commit of a change of terms until the index itself had it. */
  readonly forgotten: readonly number[];
  /** Searches that showed something after it was revoked. */
  readonly leaks: number;
}

const settings = loadSettings();
const logger = createLogger({ level: 'error', name: 'freshness' });
const open = async (pool: number) => {
  const entities = [...identityEntities, ...artefactsEntities];
  const source = createDataSource({ url: settings.databaseUrl, pool, entities, applicationName: 'bench freshness' });
  return source.initialize();
};
const worker = await startWorker(settings, logger, await open(settings.database.pool));
const indexer = await startIndexer(settings, logger, await open(settings.database.pool));
const source = await open(8);
const [database, unitOfWork] = [new Database(source), new UnitOfWork(source)];
const searches = indexer.get(SearchService, { strict: false });
const projection = indexer.get(SearchProjection, { strict: false });
void worker;

const organisationId = newId();
const personId = newId();
await database.query(
  `insert into organisation (organisation_id, kind, name, source, verification)
   values ($1, 'multi-academy-trust', 'Harbourside', 'demo', 'verified')`,
  [organisationId],
);
await database.query(`insert into person (person_id, name, email) values ($1, 'Maya Okafor', $2)`, [
  personId,
  `${personId}@example.org`,
]);

let count = 0;

async function release(tx: Tx, mark: string): Promise<{ artefactId: string; versionId: string }> {
  const [artefactId, versionId] = [newId(), newId()];
  await tx.query(
    `insert into artefact (artefact_id, kind, rights_holder_id, acting_organisation_id, created_by) values ($1, 'curriculum', $2, $2, $3)`,
    [artefactId, organisationId, personId],
  );
  await tx.query(
    `insert into artefact_version (version_id, artefact_id, state, title, summary, body, type, created_by)
     values ($1, $2, 'draft', $3, 'How a release is found.', 'A body of some words about rivers.', 'lesson-plan', $4)`,
    [versionId, artefactId, `Rivers ${mark}`, personId],
  );
  await tx.query(
    `update artefact_version set state = 'released', number = 1, released_at = now(), released_by = $2 where version_id = $1`,
    [versionId, personId],
  );
  await tx.query(`insert into version_access (version_id, find_keys, read_keys) values ($1, $2, $2)`, [
    versionId,
    [publicKey],
  ]);
  return { artefactId, versionId };
}

/** How many are found by the engine itself; what its reserve answers says nothing about it. */
const total = async (mark: string): Promise<number> => {
  const { total: found, degraded } = await searches.search(Viewer.signedOut(new Date()), {
    query: mark,
    filters: {},
    first: 20,
  });
  return degraded ? NaN : found;
};

async function until(isSo: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await isSo())) {
    if (performance.now() - begun > 30_000) throw new Error('What was released was not found within 30 s.');
    await sleep(5);
  }
  return performance.now() - begun;
}

/** The life of one artefact: released, found, revoked, gone. */
async function live(way: FreshnessTurn['way']): Promise<{ found: number; forgotten: number; leaks: number }> {
  const mark = `mark${process.pid}x${count++}`;
  const ids = await unitOfWork.run(async (tx) => {
    const made = await release(tx, mark);
    if (way === 'product') tx.emit(artefactEvents.versionReleased, made);
    return made;
  });
  const committed = performance.now();
  if (way === 'engine') await projection.refresh(ids.artefactId);
  await until(async () => (await total(mark)) === 1);
  const found = performance.now() - committed;
  const hidden = [organisationKey(organisationId)];
  await unitOfWork.run(async (tx) => {
    await tx.query('update version_access set find_keys = $2, read_keys = $2 where version_id = $1', [
      ids.versionId,
      hidden,
    ]);
    if (way === 'product') tx.emit(artefactEvents.termsChanged, ids);
  });
  const revoked = performance.now();
  if (way === 'engine') await projection.refresh(ids.artefactId);
  let leaks = (await total(mark)) || 0;
  await until(async () => {
    leaks += (await total(mark)) || 0;
    const [row] = await database.query<{ keys: string[]; pending: boolean }>(
      `select find_keys as keys, exists (select from search_engine_pending where artefact_id = $2) as pending
         from search_document where version_id = $1`,
      [ids.versionId, ids.artefactId],
    );
    return row?.keys[0] === hidden[0] && row?.pending === false;
  });
  return { found, forgotten: performance.now() - revoked, leaks };
}

async function turn({ seconds, perSecond, way }: FreshnessTurn): Promise<FreshnessResult> {
  const lives: ReturnType<typeof live>[] = [];
  const begun = performance.now();
  for (let number = 0; number < seconds * perSecond; number++) {
    await sleep(Math.max(0, begun + (number * 1_000) / perSecond - performance.now()));
    const one = live(way);
    // It is waited for below; until then its failing is no stray rejection.
    one.catch(() => undefined);
    lives.push(one);
  }
  const ended = await Promise.all(lives);
  return {
    found: ended.map(({ found }) => found),
    forgotten: ended.map(({ forgotten }) => forgotten),
    leaks: ended.reduce((sum, { leaks }) => sum + leaks, 0),
  };
}

process.on('message', (message: FreshnessTurn | 'usage') => {
  if (message === 'usage') return;
  turn(message).then(
    (done) => process.send?.({ done }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
// An engine with an index of its own is searched once that is there: the indexer builds it when it starts.
if (measuresMeilisearch()) {
  await until(async () => {
    const [row] = await database.query<{ live: string | null }>('select live from search_engine_index');
    return row?.live != null;
  });
}
process.send?.({ port: 0 });
