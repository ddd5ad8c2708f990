import { all, overlaps, publicKey } from '@constellation/platform/access';
import type { SearchWorld } from '../testing/search-world.ts';
import type { EngineQuery } from './search-engine.ts';

/**
 * What every search engine does about order and about a choice of artefacts.
 * @param name of the engine
 * @param open makes a world whose engine is the one under test
 */
export function searchOrderContract(name: string, open: () => Promise<SearchWorld>): void {
  describe(`SearchEngine: ${name}: order`, () => {
    let world: SearchWorld;
    const released = new Map<string, { title: string; artefactId: string }>();

    beforeAll(async () => {
      world = await open();
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      released.clear();
      await world.clear();
    });

    const put = async (title: string, day: string, body = ''): Promise<string> => {
      const { versionId, artefactId } = await world.release({ title, body, releasedAt: new Date(`${day}T09:00:00Z`) });
      released.set(versionId, { title, artefactId });
      return artefactId;
    };
    const found = async (about: Partial<EngineQuery>): Promise<readonly string[]> => {
      const { hits } = await world.engine.search({
        terms: [{ word: 'rivers', alternatives: [], prefix: false, rarity: 1 }],
        match: 'all',
        filters: [],
        preferred: [],
        find: all(overlaps('find_keys', [publicKey])),
        read: all(overlaps('read_keys', [publicKey])),
        limit: 1_000,
        ...about,
      });
      return hits.map(({ versionId }) => released.get(versionId)?.title ?? versionId);
    };

    it('takes the newest and puts them first where it is told to, however well others hold the words', async () => {
      await put('Rivers', '2026-01-10');
      await put('Newest', '2026-03-10', 'rivers');
      await put('Rivers and coasts', '2026-02-10');
      await put('Volcanoes', '2026-04-10');
      expect((await found({})).at(-1)).toBe('Newest');
      const newestFirst = { newestFirst: true };
      expect(await found(newestFirst)).toEqual(['Newest', 'Rivers and coasts', 'Rivers']);
      expect(await found({ ...newestFirst, limit: 2 })).toEqual(['Newest', 'Rivers and coasts']);
      expect(await found({ ...newestFirst, terms: [], limit: 1 })).toEqual(['Volcanoes']);
    });

    it('finds some artefacts alone where it is told which', async () => {
      const one = await put('Rivers one', '2026-01-10');
      await put('Rivers two', '2026-01-10');
      const other = await put('Volcanoes', '2026-01-10');
      expect(await found({ onlyArtefacts: [one, other] })).toEqual(['Rivers one']);
      expect(new Set(await found({ onlyArtefacts: [one, other], terms: [] }))).toEqual(
        new Set(['Rivers one', 'Volcanoes']),
      );
      expect(await found({ onlyArtefacts: [] })).toEqual([]);
    });
  });
}
