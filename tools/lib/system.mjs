// Programs that the product's tests need and npm does not bring: finds them, or installs them where that is possible.
// Runs without node_modules.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What is wrong and what to do about it, for the person at the terminal; printed without a stack. */
export class Advice extends Error {}

const programs = {
  chromium: {
    title: 'Chromium (for the browser tests)',
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    elsewhere: [
      '/usr/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debianPackage: 'chromium',
  },
  redis: {
    title: 'redis-server (for the tests of the distributed set-up)',
    variable: 'REDIS_SERVER_PATH',
    names: ['redis-server'],
    elsewhere: ['/usr/bin/redis-server', '/opt/homebrew/bin/redis-server', '/usr/local/bin/redis-server'],
    debianPackage: 'redis-server',
  },
  pgbouncer: {
    title: 'PgBouncer (for the tests behind a pooler)',
    variable: 'PGBOUNCER_PATH',
    names: ['pgbouncer'],
    elsewhere: ['/usr/sbin/pgbouncer', '/opt/homebrew/bin/pgbouncer'],
    debianPackage: 'pgbouncer',
  },
  postgres15: {
    title: 'PostgreSQL 15 (for the tests on the oldest version that is supported)',
    variable: 'POSTGRES15_PATH',
    // Not searched for in PATH, where the program is as a rule of another version.
    names: [],
    elsewhere: ['/usr/lib/postgresql/15/bin/postgres', '/opt/homebrew/opt/postgresql@15/bin/postgres'],
    debianPackage: 'postgresql-15',
  },
};

/** Path of a Chromium that runs, or null. CHROMIUM_PATH names one; otherwise PATH and the usual places are searched. */
export const findChromium = () => find(programs.chromium);

/** Path of a redis-server that runs, or null. REDIS_SERVER_PATH names one; otherwise PATH and the usual places are searched. */
export const findRedisServer = () => find(programs.redis);

/** Path of a pgbouncer that runs, or null. PGBOUNCER_PATH names one; otherwise PATH and the usual places are searched. */
export const findPgBouncer = () => find(programs.pgbouncer);

/** Path of Chromium; installs Debian's when there is none and we are root. Throws `Advice` that names what to install. */
export const ensureChromium = () => ensure(programs.chromium);

/** Path of redis-server; installs Debian's when there is none and we are root. Throws `Advice` that names what to install. */
export const ensureRedisServer = () => ensure(programs.redis);

/** Path of pgbouncer; installs Debian's when there is none and we are root. Throws `Advice` that names what to install. */
export const ensurePgBouncer = () => ensure(programs.pgbouncer);

/** Path of PostgreSQL 15's server; installs Debian's when there is none and we are root. Throws `Advice` that names what to install. */
export const ensurePostgres15 = () => ensure(programs.postgres15);

function find({ variable, names, elsewhere, title }) {
  const named = process.env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Advice(
      `${variable}=${named} is not a program that runs. Correct it, or unset it to have ${title} searched for.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...elsewhere].find(runs) ?? null;
}

function ensure(program) {
  const found = find(program);
  if (found) return found;
  const { title, debianPackage, variable } = program;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log(`Installing ${title} with apt-get …`);
    const failed =
      aptGet(['update', '-qq']) ?? aptGet(['install', '-y', '-qq', '--no-install-recommends', debianPackage]);
    const installed = failed ? null : find(program);
    if (installed) return installed;
    throw new Advice(
      `${title} could not be installed${failed ? `: ${failed}` : ''}. Install it by hand, or name one with ${variable}=/path.`,
    );
  }
  throw new Advice(`${title} is not installed. ${howToInstall(debianPackage)}, or name one with ${variable}=/path.`);
}

/** Being there is not enough: Ubuntu's chromium-browser, for one, is a script that asks for a snap. */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
  } catch {
    return false;
  }
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function isDebian() {
  try {
    const ids = /^ID(?:_LIKE)?=.*$/gm;
    return (readFileSync('/etc/os-release', 'utf8').match(ids) ?? []).some((line) => /\bdebian\b/.test(line));
  } catch {
    return false;
  }
}

/** Runs apt-get; null when it went well, else what it said last. */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr, error } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
  if (status === 0) return null;
  return error?.message ?? `${stderr}\n${stdout}`.trim().split('\n').at(-1);
}

const brewNames = { chromium: '--cask chromium', 'redis-server': 'redis', 'postgresql-15': 'postgresql@15' };

function howToInstall(debianPackage) {
  if (process.platform === 'darwin') return `Install it: brew install ${brewNames[debianPackage] ?? debianPackage}`;
  if (isDebian()) return `Install it: sudo apt-get install ${debianPackage}`;
  return `Install it with your system's package manager (on Debian the package is ${debianPackage})`;
}
