// Runs Jest on the pinned Node with ES modules switched on: node tools/jest.mjs [JEST ARGUMENTS].
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...projectsLast()], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** Jest takes every word after `--selectProjects` for a project: paths that follow it would select nothing and all would run. */
function projectsLast() {
  const words = process.argv.slice(2);
  return words[0] === '--selectProjects' ? [...words.slice(2), ...words.slice(0, 2)] : words;
}
