// Runs the whole product on a throwaway data folder for the browser tests; the settings come from playwright.config.ts.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

// The folder is ours to delete: the product keeps its data nowhere else.
const dataFolder = process.argv[2];
const root = join(import.meta.dirname, '..', '..', '..');
const product = spawn(process.execPath, [join(root, 'tools', 'start.mjs'), '--fresh'], { cwd: root, stdio: 'inherit' });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => product.kill(signal));
// A runner that was killed stops nobody: then this stops by itself.
const runner = process.ppid;
const watch = setInterval(() => {
  if (process.ppid !== runner) product.kill('SIGTERM');
}, 1000);
product.on('exit', (code, signal) => {
  clearInterval(watch);
  // Left over, it would hold a database nobody looks at again.
  if (dataFolder) rmSync(dataFolder, { recursive: true, force: true });
  process.exit(signal ? 1 : (code ?? 1));
});
