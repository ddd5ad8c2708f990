import { words, type EngineUnderTest } from './engine-under-test.ts';

/** How much is handed out, and in which order. */
export function limitsContract(engine: EngineUnderTest): void {
  describe('limits', () => {
    it('hands out as many as asked for and says that there are more', async () => {
      await engine.put(...Array.from({ length: 5 }, (_, index) => ({ title: `Rivers ${index}` })));
      for (const query of [words('rivers'), {}]) {
        const capped = await engine.ask({ ...query, limit: 3 });
        expect([capped.hits.length, capped.capped]).toEqual([3, true]);
        const complete = await engine.ask({ ...query, limit: 5 });
        expect([complete.hits.length, complete.capped]).toEqual([5, false]);
      }
    });

    it('hands out more of the same order when asked for more', async () => {
      await engine.put(
        ...Array.from({ length: 6 }, (_, index) => ({ title: `Rivers ${index}`, body: 'water '.repeat(index) })),
      );
      for (const query of [words('rivers'), {}]) {
        const few = (await engine.ask({ ...query, limit: 2 })).hits.map((hit) => hit.versionId);
        const all = (await engine.ask({ ...query, limit: 6 })).hits.map((hit) => hit.versionId);
        expect(all.slice(0, 2)).toEqual(few);
        expect(new Set(all).size).toBe(6);
      }
    });

    it('gives the same order every time', async () => {
      await engine.put(...Array.from({ length: 8 }, () => ({ title: 'Rivers' })));
      const once = (await engine.ask(words('rivers'))).hits.map((hit) => hit.versionId);
      expect((await engine.ask(words('rivers'))).hits.map((hit) => hit.versionId)).toEqual(once);
    });

    it('hands out words for ranking with the best candidates', async () => {
      await engine.put({ title: 'Drawing machines', keywords: ['ink'], body: 'artists' });
      const ranking = (await engine.ask(words('drawing'))).hits[0]?.ranking ?? '';
      expect(ranking).toContain(`'draw':1A`);
      expect(ranking).toContain(`'ink':3B`);
      expect(ranking.slice(ranking.indexOf('|'))).toContain(`'artist':1`);
    });
  });
}
