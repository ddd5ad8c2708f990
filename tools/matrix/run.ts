import { parseArgs } from 'node:util';
import { buildWorld } from './build-world.ts';
import { startDatabases, type Databases } from './databases.ts';
import { Matrix, type Finding } from './matrix.ts';
import { proveMutants } from './mutants.ts';
import { askEverything, describeFinding, summary, type Result } from './run-matrix.ts';
import { startStack } from './stack.ts';

const usage = `npm run test:matrix -- [--probes N] [--per-world N] [--seed S] [--only SURFACE] [--mutants]

Asks the product, as everybody there is in generated worlds, for everything there is, and holds each answer against
a reference model. Ends with 1 unless leaks and false denials are both zero.

  --probes N      questions in all, 20000 by default
  --per-world N   questions put to one world before the next is made, 2500 by default: more of them are
                  quicker, as a world takes longer to make than to ask, and see fewer worlds
  --seed S        of the first world, by default taken from the clock; a finding names the seed of its own
  --only NAME     surfaces whose name begins so; may be given more than once
  --mutants       instead: takes the filter out of one read path after the other and shows that the matrix sees it;
                  --only then names mutants
`;

/** Findings that are told in full at the end. */
const mostTold = 30;
/** Findings that are told as soon as their world was asked: a long run is not waited for to learn of the first. */
const mostToldOfOne = 5;

const { values } = parseArgs({
  options: {
    probes: { type: 'string', default: '20000' },
    'per-world': { type: 'string', default: '2500' },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    mutants: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Builds the world of a seed and asks. */
async function askWorld(databases: Databases, seed: number, probes: number): Promise<Result> {
  const url = await databases.make();
  const stack = await startStack({ url, filesFolder: databases.folder, background: true });
  try {
    const begun = performance.now();
    const world = await buildWorld(stack, seed, 1);
    const built = performance.now();
    console.log(
      `world ${seed}: ${world.artefacts.length} artefacts, ${world.viewers.length} viewers, made in ${seconds(built - begun)}`,
    );
    const matrix = new Matrix(world, stack.api, seed);
    const result = await askEverything(matrix, stack, {
      probes,
      only: values.only,
      report: (done) => {
        if (done % 500 === 0) console.log(`  ${done} of ${probes} probes, ${seconds(performance.now() - built)}`);
      },
    });
    return result;
  } finally {
    await stack.close();
    await databases.drop(url);
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

async function askAll(databases: Databases, seed: number): Promise<number> {
  const wanted = wholeNumber('--probes', values.probes);
  const perWorld = wholeNumber('--per-world', values['per-world']);
  const findings: Finding[] = [];
  const bySurface = new Map<string, number>();
  let probes = 0;
  for (let world = 0; probes < wanted; world++) {
    const result = await askWorld(databases, seed + world, Math.min(perWorld, wanted - probes));
    if (result.probes === 0) break;
    probes += result.probes;
    findings.push(...result.findings);
    if (result.findings.length > 0) console.log(`  findings in world ${seed + world}: ${result.findings.length}`);
    for (const finding of spread(result.findings).slice(0, mostToldOfOne))
      console.log(`  - ${describeFinding(finding)}`);
    for (const [surface, count] of result.bySurface) bySurface.set(surface, (bySurface.get(surface) ?? 0) + count);
  }
  console.log('\nprobes and findings by surface:');
  for (const [surface, count] of bySurface) {
    const found = findings.filter((finding) => finding.surface === surface).length;
    console.log(`  ${String(count).padStart(6)} ${String(found || '').padStart(6)}  ${surface}`);
  }
  if (findings.length > 0) console.log(`\nfirst findings of ${findings.length}:`);
  for (const finding of spread(findings).slice(0, mostTold)) console.log(`  - ${describeFinding(finding)}`);
  console.log(`\n${summary(probes, findings)}`);
  return findings.length === 0 && probes >= wanted ? 0 : 1;
}

/** The first of every surface, then the second of every surface: one noisy surface must not hide the others. */
function spread(findings: readonly Finding[]): readonly Finding[] {
  const bySurface = [...Map.groupBy(findings, (finding) => `${finding.kind} ${finding.surface}`).values()];
  const longest = Math.max(0, ...bySurface.map((group) => group.length));
  return Array.from({ length: longest }, (_, place) => bySurface.flatMap((group) => group[place] ?? [])).flat();
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${name} takes a whole number from 1, not ${text}.`);
  return number;
}

if (values.help) console.log(usage);
else {
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('--seed', values.seed);
  const databases = await startDatabases();
  try {
    process.exitCode = values.mutants
      ? await proveMutants(databases, { seed, only: values.only })
      : await askAll(databases, seed);
  } finally {
    await databases.stop();
  }
}
