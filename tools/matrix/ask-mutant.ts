import { readFile } from 'node:fs/promises';
import { deserialize } from 'node:v8';
import { SearchVocabulary } from '@constellation/search';
import { buildWorld } from './build-world.ts';
import { Matrix } from './matrix.ts';
import { makeIndexStale, runMatrix } from './run-matrix.ts';
import { startStack } from './stack.ts';
import type { World } from './world.ts';

/** What {@link proveMutants} asks of the process in which a filter is missing. */
export interface MutantTask {
  readonly url: string;
  readonly filesFolder: string;
  /** Where the built world is described; null where it is to be built first, in an empty migrated database. */
  readonly worldFile: string | null;
  readonly seed: number;
  readonly probes: number;
  readonly only: readonly string[];
  readonly staleIndex: boolean;
  readonly wanted: 'leak' | 'false denial';
}

/** Asks a world that was built before or is built first, until the wanted finding, and prints what it came to as its last line. */
const task = JSON.parse(process.env['MATRIX_TASK'] ?? '{}') as MutantTask;
const stack = await startStack({ url: task.url, filesFolder: task.filesFolder, background: task.worldFile === null });
try {
  const world: World =
    task.worldFile === null
      ? await buildWorld(stack, task.seed, 1)
      : (deserialize(await readFile(task.worldFile)) as World);
  await stack.api.get(SearchVocabulary, { strict: false }).refresh(new Date());
  if (task.staleIndex) await makeIndexStale(stack);
  const { probes, findings } = await runMatrix(new Matrix(world, stack.api, world.seed), {
    probes: task.probes,
    only: task.only,
    until: (finding) => finding.kind === task.wanted && !finding.isFailure,
  });
  const seen = findings.find((finding) => finding.kind === task.wanted && !finding.isFailure) ?? findings[0] ?? null;
  console.log(JSON.stringify({ probes, seen }));
} finally {
  await stack.close();
}
