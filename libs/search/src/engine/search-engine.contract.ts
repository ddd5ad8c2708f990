import type { SearchWorld } from '../testing/search-world.ts';
import { accessContract } from './contract/access.contract.ts';
import { changesContract } from './contract/changes.contract.ts';
import { EngineUnderTest } from './contract/engine-under-test.ts';
import { filtersContract } from './contract/filters.contract.ts';
import { limitsContract } from './contract/limits.contract.ts';
import { matchingContract } from './contract/matching.contract.ts';

/**
 * What every search engine does, run on each of them.
 * @param name of the engine
 * @param open makes a world whose engine is the one under test
 */
export function searchEngineContract(name: string, open: () => Promise<SearchWorld>): void {
  describe(`SearchEngine: ${name}`, () => {
    const engine = new EngineUnderTest();
    beforeAll(() => engine.open(open));
    afterAll(() => engine.world.close());
    beforeEach(() => engine.clear());

    matchingContract(engine);
    filtersContract(engine);
    accessContract(engine);
    changesContract(engine);
    limitsContract(engine);
  });
}
