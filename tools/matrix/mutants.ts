import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { MutantTask } from './ask-mutant.ts';
import { buildWorld } from './build-world.ts';
import type { Databases } from './databases.ts';
import type { Finding } from './matrix.ts';
import { mutants } from './mutant-table.ts';
import type { Mutant } from './mutant.ts';
import { describeFinding } from './run-matrix.ts';
import { startStack } from './stack.ts';

/** Questions put to a mutant before it counts as unseen. */
const mostProbes = 1_500;

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Outcome {
  readonly probes: number;
  readonly seen: Finding | null;
}

/**
 * Shows that the matrix would notice: takes the filter out of one read path after the other, in a process of its own,
 * and asks until something leaks. First everything is asked of the product as it is, which must be without a finding.
 * @returns 0 when every mutant was seen
 */
export async function proveMutants(
  databases: Databases,
  about: { seed: number; only: readonly string[] },
): Promise<number> {
  const built = await databases.make();
  const stack = await startStack({ url: built, filesFolder: databases.folder, background: true });
  const world = await buildWorld(stack, about.seed, 1).finally(() => stack.close());
  const worldFile = join(databases.folder, 'world');
  await writeFile(worldFile, serialize(world));
  const ask = async (mutant: Mutant): Promise<Outcome> => {
    // A copy for each: an operation whose check is gone changes what is there.
    const url = await databases.make(mutant.isWritten ? undefined : built);
    const task: MutantTask = {
      url,
      worldFile: mutant.isWritten ? null : worldFile,
      seed: about.seed,
      filesFolder: databases.folder,
      probes: mostProbes,
      only: mutant.seenBy,
      staleIndex: mutant.staleIndex ?? false,
      wanted: mutant.denial ? 'false denial' : 'leak',
    };
    return run(task, mutant).finally(() => databases.drop(url));
  };

  const asItIs = await ask({ name: 'as it is', patches: [], seenBy: [] });
  console.log(`as it is: ${asItIs.probes} probes, ${asItIs.seen ? describeFinding(asItIs.seen) : 'nothing found'}\n`);
  const chosen = mutants.filter(
    ({ name }) => about.only.length === 0 || about.only.some((start) => name.startsWith(start)),
  );
  let unseen = 0;
  for (const mutant of chosen) {
    const { probes, seen } = await ask(mutant);
    const isSeen = seen !== null && !seen.isFailure;
    if (!isSeen) unseen += 1;
    const what = seen ? `${seen.kind} at ${seen.surface}: ${seen.detail.slice(0, 90)}` : 'nothing found';
    console.log(
      `${isSeen ? 'seen  ' : 'UNSEEN'} ${mutant.name.padEnd(34)} after ${String(probes).padStart(4)} probes: ${what}`,
    );
  }
  console.log(`\n${chosen.length} mutants, ${chosen.length - unseen} seen, ${unseen} unseen`);
  return unseen === 0 && asItIs.seen === null ? 0 : 1;
}

async function run(task: MutantTask, mutant: Mutant): Promise<Outcome> {
  const child = spawn(
    process.execPath,
    [
      ...['--enable-source-maps', '--no-warnings', '--import', './tools/matrix/patch-sources.mjs'],
      ...['--import', '@swc-node/register/esm-register', 'tools/matrix/ask-mutant.ts'],
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TS_NODE_PROJECT: join(root, 'tsconfig.base.json'),
        MATRIX_PATCHES: JSON.stringify(mutant.patches),
        MATRIX_TASK: JSON.stringify(task),
      },
    },
  );
  const [output, faults] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const last = output.trim().split('\n').at(-1) ?? '';
  if (last.startsWith('{')) return JSON.parse(last) as Outcome;
  console.log(`${mutant.name} did not run:\n${output}\n${faults}`);
  return { probes: 0, seen: null };
}
