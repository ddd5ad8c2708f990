import { Logger } from '@nestjs/common';
import { publicKey, overlaps } from '@constellation/platform/access';
import { metricsText } from '@constellation/platform/metrics';
import { freePort } from '@constellation/platform/testing';
import { EngineUpkeep } from '../../projection/engine-upkeep.ts';
import { SearchWorld } from '../../testing/search-world.ts';
import { FallbackSearchEngine } from '../fallback-search-engine.ts';
import { PostgresSearchEngine } from '../postgres/postgres-search-engine.ts';
import { EngineAway, MeilisearchClient } from './meilisearch-client.ts';
import { documentRowsSql, toDocument, type DocumentRow } from './meilisearch-documents.ts';
import { MeilisearchIndex } from './meilisearch-index.ts';
import { MeilisearchSearchEngine } from './meilisearch-search-engine.ts';
import { engineFingerprint } from './meilisearch-settings.ts';
import { MeilisearchVerifier } from './meilisearch-verifier.ts';

/** The engine refuses connections all the while: writes and searches go on, and nothing of what it lacks is forgotten. */
describe('a search engine that is away', () => {
  let world: SearchWorld;
  let index: MeilisearchIndex;
  let client: MeilisearchClient;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    client = new MeilisearchClient({ url: `http://127.0.0.1:${await freePort()}`, apiKey: undefined, timeoutMs: 500 });
    world = await SearchWorld.open((database, unitOfWork) => {
      index = new MeilisearchIndex(unitOfWork, database, client);
      const engine = new MeilisearchSearchEngine(database, client, index);
      return new FallbackSearchEngine(engine, new PostgresSearchEngine(database));
    });
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.clear();
    await world.database.query('delete from search_engine_pending');
    await world.database.query('delete from search_engine_index');
  });

  const live = () =>
    world.database.query(
      `insert into search_engine_index (engine, live, live_fingerprint) values ('meilisearch', 'artefacts-1', $1)`,
      [engineFingerprint],
    );

  it('lets changes through, answers from the database and says so, and keeps what it has to be told', async () => {
    await live();
    const { artefactId } = await world.release({ title: 'Rivers' });
    await world.projection.refresh(artefactId);
    const answer = await world.search('rivers');
    expect([answer.total, answer.degraded]).toEqual([1, true]);
    expect(await index.waiting()).toBe(1);
    for await (const difference of world.verifier.differences()) throw new Error(JSON.stringify(difference));
    // What the schedule runs does not fail for it.
    const upkeep = new EngineUpkeep(world.unitOfWork, index, new MeilisearchVerifier(world.database, index, client));
    await upkeep.drain();
    expect(await index.waiting()).toBe(1);
    await world.database.query(`update search_engine_pending set noted_at = now() - interval '90 seconds'`);
    // The age is that of the first change it lacks.
    await world.projection.refresh(artefactId);
    await upkeep.measure();
    const told = await metricsText();
    expect(told).toContain('constellation_search_engine_pending 1\n');
    expect(told).toMatch(/constellation_search_engine_pending_oldest_seconds 9\d/);
    expect(told).toContain('constellation_search_engine_refused 0\n');
  });

  it('does not hold up the search for a rule nobody meets, and never drops the rule', async () => {
    await live();
    await world.release({ title: 'Rivers' });
    const engine = new MeilisearchSearchEngine(world.database, client, index);
    const ask = (find = overlaps('find_keys', [publicKey])) =>
      engine.search({ terms: [], match: 'all', filters: [], preferred: [], find, read: find, limit: 10 });
    expect((await ask(overlaps('find_keys', []))).hits).toEqual([]);
    await expect(ask(overlaps('someone_elses_keys', [publicKey]))).rejects.toThrow('someone_elses_keys');
    await expect(ask()).rejects.toBeInstanceOf(EngineAway);
  });

  it('asks for a fresh index when there is none or other code made it, once while somebody is at it', async () => {
    const upkeep = new EngineUpkeep(world.unitOfWork, index, null);
    const asked = async (): Promise<number> =>
      (await world.database.query(`delete from outbox_message where name = 'search.rebuild-engine' returning 1`))
        .length;
    expect(await upkeep.beginIfDue()).toBe(true);
    expect(await asked()).toBe(1);
    await live();
    expect(await upkeep.beginIfDue()).toBe(false);
    await world.database.query(`update search_engine_index set live_fingerprint = 'another'`);
    expect(await upkeep.beginIfDue()).toBe(true);
    await world.database.query(
      `update search_engine_index set building = 'artefacts-2', building_fingerprint = $1, built_at = now()`,
      [engineFingerprint],
    );
    expect(await upkeep.beginIfDue()).toBe(false);
    await world.database.query(`update search_engine_index set built_at = now() - interval '1 hour'`);
    expect(await upkeep.beginIfDue()).toBe(true);
    await asked();
    // The job fails while the engine is away, and is tried again.
    await expect(upkeep.goOn(new AbortController().signal)).rejects.toBeInstanceOf(EngineAway);
  });

  it('holds stems in their order, the audience and times to the millisecond', async () => {
    const from = new Date('2026-01-02T03:04:05.678Z');
    const { artefactId, versionId } = await world.release({
      title: 'Drawing machines',
      keywords: ['Élève'],
      body: 'Planted in rivers',
      availableFrom: from,
    });
    const [row] = await world.database.query<DocumentRow>(documentRowsSql, [[artefactId]]);
    const document = toDocument(row!);
    expect(document).toMatchObject({
      id: versionId,
      title: 'draw machin',
      keywords: 'elev',
      find_keys: ['public'],
      available_from: from.getTime(),
      available_until: null,
    });
    expect(String(document['words']).split(' ')).toEqual(expect.arrayContaining(['draw', 'plant', 'river']));
  });
});
