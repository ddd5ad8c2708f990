import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanDatabase, testDatabase } from '@constellation/platform/testing';
import { openProduct, walkThrough } from './walk.ts';

/** The same walks every time; `npm run test:model -- --steps N` makes others, and as many as one likes. */
const seeds = [11, 12];
const steps = 120;

describe('access against a reference, in its small form', () => {
  let folder: string;
  let opened: Awaited<ReturnType<typeof openProduct>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'constellation-model-'));
    opened = await openProduct((await testDatabase()).url, folder);
  }, 60_000);
  afterAll(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);
  beforeEach(async () => cleanDatabase(await testDatabase()));

  it.each(seeds)(
    'predicate, SQL, engine and filter agree with it all the way of walk %i',
    async (seed) => {
      const { disagreement, steps: done, checks } = await walkThrough(opened.product, seed, steps);
      expect(disagreement).toBeNull();
      expect(done).toBe(steps);
      expect(checks).toBeGreaterThan(steps * 100);
    },
    120_000,
  );
});
