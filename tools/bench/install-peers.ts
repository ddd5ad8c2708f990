import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/install.mjs';

const folder = join(root, 'tools/bench/peers');
const stamp = join(folder, 'node_modules/.bench-lock');

/** Installs the peers from their lock file unless that was done; false, with a word, when it does not work. */
export function installPeers(): boolean {
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  console.error('Installing the peers in tools/bench/peers …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status === 0) writeFileSync(stamp, lock);
  else console.error('The peers could not be installed: they are left out.');
  return status === 0;
}
