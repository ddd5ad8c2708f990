import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { faults } from './fault-list.ts';
import type { Fault } from './fault.types.ts';
import { makeTeam, type Team } from './people.ts';
import { runFault, type FaultResult } from './run-fault.ts';
import { startStack, type Stack } from './stack.ts';

const usage = `npm run test:faults -- [--only NAME] [--seconds N] [--seed S] [--each N] [--port P] [--json FILE] [--keep]

Runs the product as separate processes on PostgreSQL and Redis while people write through its API, does them harm, and
holds what is there afterwards against every write that was acknowledged. Ends with 1 when anything was lost, done twice
or otherwise wrong.

  --only NAME     may be given more than once; without it, all:
${faults.map(({ name, about }) => `                    ${name.padEnd(9)} ${about}`).join('\n')}
  --seconds N     how long each fault strikes; by default 60 for redis and 20 for the others
  --seed S        of the random moments, by default taken from the clock
  --each N        how many of each process run, 2 by default
  --writers N     how many people write at once, 6 by default
  --port P        ports are taken from there on, 3300 by default
  --json FILE     writes the figures to a file
  --keep          leaves the folder with the logs of the processes; it stays as well when something was wrong
`;

/** Pause of each writer between two artefacts, in milliseconds: so many writes that two cores still do the rest. */
const pauseMs = 300;
/** Findings that are told in full. */
const mostTold = 20;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    each: { type: 'string', default: '2' },
    writers: { type: 'string', default: '6' },
    port: { type: 'string', default: '3300' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function chosenFaults(): readonly Fault[] {
  const unknown = values.only.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0) throw new Error(`There is no fault ${unknown.join(', ')}.\n\n${usage}`);
  return values.only.length === 0 ? faults : faults.filter((fault) => values.only.includes(fault.name));
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${name} takes a whole number from 1, not ${text}.`);
  return number;
}

async function run(): Promise<number> {
  const chosen = chosenFaults();
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('--seed', values.seed);
  const seconds = values.seconds === undefined ? undefined : wholeNumber('--seconds', values.seconds);
  const each = wholeNumber('--each', values.each);
  console.log(`Starting ${each} of each process on PostgreSQL and Redis; seed ${seed} …`);
  const stack = await startStack({ each, firstPort: wholeNumber('--port', values.port) });
  const results: FaultResult[] = [];
  let ended = false;
  try {
    const teams: Team[] = [];
    for (let count = wholeNumber('--writers', values.writers); count > 0; count--) {
      teams.push(await makeTeam(stack.dataSource));
    }
    for (const fault of chosen) {
      console.log(`${fault.name}: ${fault.about} …`);
      results.push(await runFault(fault, { stack, teams, seed, seconds: seconds ?? fault.seconds, pauseMs }));
    }
    ended = true;
  } finally {
    await end(stack, values.keep || !ended || results.some(isBad));
  }
  report(results);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ seed, each, results }, null, 2)}\n`);
  return results.some(isBad) ? 1 : 0;
}

async function end(stack: Stack, keep: boolean): Promise<void> {
  await stack.stop(keep);
  if (keep) console.log(`\nThe logs of the processes are in ${stack.folder}.`);
}

const isBad = ({ lost, repeated, wrong }: FaultResult): boolean => lost.length + repeated.length + wrong.length > 0;

function report(results: readonly FaultResult[]): void {
  const head = ['fault', 'acknowledged', 'lost', 'repeated', 'wrong', 'unanswered', 'turned away', 'e-mails'];
  const rows = results.map((one) => [
    one.fault,
    ...[one.acknowledged, one.lost.length, one.repeated.length, one.wrong.length, one.unknown, one.turnedAway].map(
      String,
    ),
    ...[one.mails, one.uncertainMails].map(String),
    `${one.silence.toFixed(1)} s`,
    `${one.recovered.toFixed(1)} s`,
  ]);
  const table = [[...head, 'uncertain', 'longest silence', 'recovered in'], ...rows];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  console.log('');
  for (const row of table) console.log(row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
  for (const one of results) {
    const findings = [
      ...one.lost.map((what) => `lost: ${what}`),
      ...one.repeated.map((what) => `repeated: ${what}`),
      ...one.wrong,
    ];
    for (const what of findings.slice(0, mostTold)) console.log(`  - ${one.fault}: ${what}`);
    if (findings.length > mostTold) console.log(`  - ${one.fault}: ${findings.length - mostTold} more`);
  }
}

if (values.help) console.log(usage);
else {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
