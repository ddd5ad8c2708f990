import { setTimeout as sleep } from 'node:timers/promises';
import { metrics } from '@constellation/platform/metrics';
import { Logger } from '@nestjs/common';
import { never } from '@constellation/platform/access';
import { FallbackSearchEngine } from './fallback-search-engine.ts';
import { SearchEngine, type EngineHits, type EngineQuery } from './search-engine.ts';

const query: EngineQuery = { terms: [], match: 'all', filters: [], preferred: [], find: never, read: never, limit: 1 };
const nothing: EngineHits = { hits: [], capped: false, degraded: false };

/** The port itself, answering as a test says. */
class ScriptedEngine extends SearchEngine {
  asked = 0;
  answer: () => Promise<EngineHits> = async () => nothing;
  refreshed: (readonly string[])[] = [];

  search(): Promise<EngineHits> {
    this.asked++;
    return this.answer();
  }

  async refresh(ids: readonly string[]): Promise<void> {
    this.refreshed.push(ids);
  }
}

describe('FallbackSearchEngine', () => {
  let engine: ScriptedEngine;
  let reserve: ScriptedEngine;
  let search: FallbackSearchEngine;
  const away = async (): Promise<number> => (await metrics.searchEngineAway.get()).values[0]?.value ?? NaN;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => {
    engine = new ScriptedEngine();
    reserve = new ScriptedEngine();
    search = new FallbackSearchEngine(engine, reserve, { patienceMs: 60, failures: 2, restMs: 150 });
  });

  it('asks the engine while it answers', async () => {
    expect(await search.search(query)).toEqual(nothing);
    expect([engine.asked, reserve.asked, await away()]).toEqual([1, 0, 0]);
  });

  it('asks the reserve when the engine fails or is slow, and says so', async () => {
    engine.answer = () => Promise.reject(new Error('away'));
    expect(await search.search(query)).toEqual({ ...nothing, degraded: true });
    engine.answer = () => sleep(5_000, nothing, { ref: false });
    const begun = performance.now();
    expect((await search.search(query)).degraded).toBe(true);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(reserve.asked).toBe(2);
  });

  it('leaves an engine alone that failed often, and comes back to it by itself', async () => {
    engine.answer = () => Promise.reject(new Error('away'));
    for (let time = 0; time < 5; time++) await search.search(query);
    expect([engine.asked, reserve.asked, await away()]).toEqual([2, 5, 1]);
    await sleep(200);
    expect((await search.search(query)).degraded).toBe(true);
    expect(engine.asked).toBe(3);
    engine.answer = async () => nothing;
    expect((await search.search(query)).degraded).toBe(true);
    await sleep(200);
    expect((await search.search(query)).degraded).toBe(false);
    expect(await away()).toBe(0);
  });

  it('fails when the reserve fails too: nothing is answered without its filter', async () => {
    engine.answer = () => Promise.reject(new Error('away'));
    reserve.answer = () => Promise.reject(new Error('no filter'));
    await expect(search.search(query)).rejects.toThrow('no filter');
  });

  it('tells changes to the engine', async () => {
    await search.refresh(['a']);
    expect([engine.refreshed, reserve.refreshed]).toEqual([[['a']], []]);
  });
});
