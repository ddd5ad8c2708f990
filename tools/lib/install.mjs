// Brings node_modules and the built web app up to date. Runs without node_modules, on any Node that `npm start` may meet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Advice } from './system.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.constellation-lock');
const pinnedNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** Runs `npm ci` unless node_modules is what package-lock.json says. */
export function ensurePackages() {
  requireNode();
  const stamp = lockStamp();
  if (existsSync(pinnedNode)) {
    const written = readIfThere(stampFile);
    if (written === stamp) return;
    // After `npm install` there is no stamp of ours, but everything is in place; npm notes what it installed.
    if ((written === null || sameSystem(written, stamp)) && installedIsLocked()) return writeFileSync(stampFile, stamp);
  }
  console.log('Installing packages (npm ci); this takes a minute or two …');
  npm(
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. See the message above; once it is put right, run the command again.',
  );
  if (!existsSync(pinnedNode)) {
    throw new Advice(
      'npm did not run the install scripts, so the pinned Node is missing. Allow them: npm config delete ignore-scripts, then run the command again.',
    );
  }
  writeFileSync(stampFile, stamp);
}

/** Builds the web app when its sources or the packages are newer than what was built last. */
export function ensureWeb() {
  const folder = join(root, 'apps', 'web');
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!scripts?.build) return;
  const stampOfBuild = join(folder, 'dist', '.built');
  const stamp = webStamp(folder);
  if (readIfThere(stampOfBuild) === stamp) return;
  console.log('Building the web app …');
  npm(
    ['run', '--silent', 'build', '-w', '@constellation/web'],
    'The web app could not be built. See the message above.',
  );
  writeFileSync(stampOfBuild, stamp);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Advice(
    `Node ${process.versions.node} is too old. Install Node 20.19 or newer (24 is best) and run the command again.`,
  );
}

function lockStamp() {
  const hash = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  // Several packages are programs for one system: a folder shared with a container of another one does not fit it.
  return `${hash} ${process.platform}-${process.arch}\n`;
}

function sameSystem(one, other) {
  return one.split(' ')[1] === other.split(' ')[1];
}

/** Whether every package of the lock file is there, in the version it names. */
function installedIsLocked() {
  const noted = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (noted === null) return false;
  const installed = JSON.parse(noted).packages;
  const { '': _project, ...locked } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(locked).every(([path, want]) => {
    const have = installed[path];
    // Packages for other systems are optional and stay away.
    if (!have) return want.optional === true || want.devOptional === true || want.peer === true;
    return have.version === want.version && have.integrity === want.integrity && existsSync(join(root, path));
  });
}

function webStamp(folder) {
  const hash = createHash('sha256').update(readFileSync(lockFile));
  for (const file of filesBelow(folder)) {
    hash.update(`\0${relative(folder, file).replaceAll(sep, '/')}\0`).update(readFileSync(file));
  }
  return `${hash.digest('hex')}\n`;
}

function filesBelow(folder) {
  const notSources = new Set(['node_modules', 'dist', 'e2e', 'test-results']);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function npm(args, advice) {
  // `npm ci` removes node_modules, and with it the pinned Node that may be running this: npm runs on the machine's own.
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const [program, ...before] = script && node ? [node, script] : ['npm'];
  const { status } = spawnSync(program, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: program === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Advice(advice);
}
