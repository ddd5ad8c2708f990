import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@constellation/platform/testing';
import { buildWorld } from './build-world.ts';
import { Matrix } from './matrix.ts';
import { askEverything, describeFinding, summary } from './run-matrix.ts';
import { startStack, type Stack } from './stack.ts';
import { surfaces } from './surfaces.ts';

/** The same world every time, so that a failure is one's own; `npm run test:matrix` makes new ones at full size. */
const seed = 7;
const probes = 3_200;

describe('the access matrix, in its small form', () => {
  let folder: string;
  let stack: Stack;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'constellation-matrix-'));
    stack = await startStack({ url: (await testDatabase()).url, filesFolder: folder, background: true });
  }, 60_000);
  afterAll(async () => {
    await stack.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('shows to nobody what is not theirs to see, and to everybody what is', async () => {
    const world = await buildWorld(stack, seed, 0.3);
    const result = await askEverything(new Matrix(world, stack.api, seed), stack, { probes });
    expect(result.findings.slice(0, 20).map(describeFinding)).toEqual([]);
    expect(summary(result.probes, result.findings)).toMatch(/^\d+ probes, 0 leaks, 0 false denials$/);
    expect(result.probes).toBeGreaterThanOrEqual(probes);
    const unasked = surfaces.map(({ name }) => name).filter((name) => (result.bySurface.get(name) ?? 0) < 5);
    expect(unasked).toEqual([]);
  }, 300_000);
});
