// What `npm run check` and CI run: every gate, to the end even when one fails, then a table, then the tests' closing line.
import { root, runCommand } from './run-command.mjs';
import { reportSizes } from './file-sizes.mjs';
import { closingLine, isGreen, readClosingLine } from './tally.mjs';

const gates = [
  ['format', 'npm', ['run', '--silent', 'format:check']],
  ['lint', 'npm', ['run', '--silent', 'lint']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['cycles', 'npm', ['run', '--silent', 'cycles']],
  ['drift', process.execPath, ['tools/drift.mjs']],
  ['search', process.execPath, ['tools/run-ts.mjs', 'tools/eval/check-baseline.ts']],
];

const rows = [];
const skippedGates = [];
for (const [name, command, args] of gates) {
  console.log(`\n== ${name}`);
  const { code, output, seconds } = await runCommand(command, args);
  if (code !== 0) console.log(output.trimEnd());
  for (const [, what] of output.matchAll(/^skipped: (.+)$/gm)) {
    console.log(`skipped: ${what}`);
    skippedGates.push(what);
  }
  rows.push({ name, passed: code === 0, seconds });
}

console.log('\n== sizes');
console.log(await reportSizes(root));

console.log('\n== tests');
const tests = await runCommand('npm', ['test'], { echo: true });
const tally = readClosingLine(tests.output) ?? { passed: 0, failed: 1, skipped: 0, skippedNames: [] };
rows.push({ name: 'tests', passed: tests.code === 0 && isGreen(tally), seconds: tests.seconds });

console.log('');
for (const { name, passed, seconds } of rows) {
  console.log(`${name.padEnd(8)} ${passed ? 'passed' : 'FAILED'} ${seconds.toFixed(1).padStart(7)} s`);
}
// A gate that failed is a failure of the run, so it is in the count that closes it.
const failed = rows.filter(({ name, passed }) => !passed && (name !== 'tests' || tally.failed === 0)).length;
const total = {
  ...tally,
  failed: tally.failed + failed,
  skipped: tally.skipped + skippedGates.length,
  skippedNames: [...tally.skippedNames, ...skippedGates],
};
console.log(`\n${closingLine(total)}`);
process.exitCode = isGreen(total) ? 0 : 1;
