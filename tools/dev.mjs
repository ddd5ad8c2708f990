// `npm run dev`: the application restarted on every change of the server's sources, the web app by Vite with hot reload,
// and one PostgreSQL for all of it that stays between restarts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, watch } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensurePackages, root } from './lib/install.mjs';
import { Advice } from './lib/system.mjs';
import { demoByDefault, startTypeScript, whenNpmIsGone } from './lib/typescript.mjs';

const SETTLE_MS = 150;
const web = join(root, 'apps', 'web');
let stopping = false;
let app = null;
let vite = null;

try {
  ensurePackages();
} catch (error) {
  if (!(error instanceof Advice)) throw error;
  console.error(error.message);
  process.exit(1);
}

const database = startTypeScript('apps/standalone/src/dev-database.ts');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
whenNpmIsGone(() => void stop(0));
database.once('exit', (code) => void stop(code ?? 1));
const [{ databaseUrl }] = await once(database, 'message');
vite = startVite();
startApp();
watchSources();

function startApp() {
  const started = startTypeScript('apps/standalone/src/main.ts', {
    env: { DATABASE_URL: databaseUrl, ...demoByDefault() },
  });
  app = started;
  started.once('exit', (code) => {
    if (app === started) app = null;
    if (code && !stopping) console.log('The application ended with an error; it starts again when you save a change.');
  });
}

async function restart() {
  if (app) await end(app);
  if (!stopping) startApp();
}

function watchSources() {
  const sources = ['apps', 'libs'].flatMap((group) =>
    readdirSync(join(root, group))
      .map((name) => join(root, group, name))
      .filter((folder) => folder !== web),
  );
  let timer;
  let restarting = Promise.resolve();
  const changed = (_event, file) => {
    if (!file || !/\.(ts|json|sql)$/.test(file) || /(^|[\\/])(node_modules|dist)[\\/]|spec\.ts$/.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(`Restarting: ${file} changed.`);
      restarting = restarting.then(restart);
    }, SETTLE_MS);
  };
  for (const folder of [...sources, join(root, 'migrations')]) watch(folder, { recursive: true }, changed);
}

/** Vite's own command, as the web app resolves it: it may be installed beside it or at the root. */
function startVite() {
  const manifest = createRequire(join(web, 'package.json')).resolve('vite/package.json');
  const API_ORIGIN = process.env.API_ORIGIN ?? `http://localhost:${process.env.PORT || 3000}`;
  return spawn(process.execPath, [join(dirname(manifest), 'bin', 'vite.js')], {
    cwd: web,
    stdio: 'inherit',
    env: { ...process.env, API_ORIGIN },
  });
}

/** Stops the web server and the application first, PostgreSQL last. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  if (app) await end(app);
  if (vite) await end(vite);
  await end(database);
  process.exit(code);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
