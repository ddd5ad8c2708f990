import { parseArgs } from 'node:util';
import { startDatabases } from '../matrix/databases.ts';
import { openProduct, stepsPerWorld, walkThrough } from './walk.ts';

const usage = `npm run test:model -- [--steps N] [--seed S]

Walks through worlds by random steps (release, change of terms, adopt, follow, join, leave, agree, agree anew, end, ask, lend, withdraw, recall,
a school's move, time that passes) and after each holds the TypeScript predicate, SQL, the PostgreSQL engine and the filter for
Meilisearch against a reference model, for everybody, every verb and every version. Ends with 1 at the first disagreement.

  --steps N   in all, 50000 by default; a new world every ${stepsPerWorld}
  --seed S    of the first world, by default taken from the clock
`;

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '50000' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function run(): Promise<number> {
  const wanted = Number(values.steps);
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  if (!Number.isSafeInteger(wanted) || wanted < 1 || !Number.isSafeInteger(seed)) throw new Error(usage);
  const databases = await startDatabases();
  const begun = performance.now();
  let [steps, checks] = [0, 0];
  try {
    for (let world = 0; steps < wanted; world++) {
      const url = await databases.make();
      const { product, close } = await openProduct(url, databases.folder);
      try {
        const result = await walkThrough(product, seed + world, Math.min(stepsPerWorld, wanted - steps));
        steps += result.steps;
        checks += result.checks;
        if (result.disagreement) {
          const { detail, history, step } = result.disagreement;
          console.log(`seed ${seed + world}, step ${step}: ${detail}\n  ${history.join('\n  ')}`);
          return 1;
        }
      } finally {
        await close();
        await databases.drop(url);
      }
      console.log(
        `${steps} of ${wanted} steps, ${checks} checks, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
      );
    }
    console.log(`\n${steps} steps, ${checks} checks, 0 disagreements (first seed ${seed})`);
    return 0;
  } finally {
    await databases.stop();
  }
}

if (values.help) console.log(usage);
else process.exitCode = await run();
