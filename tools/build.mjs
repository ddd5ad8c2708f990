// Compiles apps and what they depend on into dist/, in the layout of the sources, to be started with plain node:
//   node tools/build.mjs apps/api [apps/worker …]        then: node dist/apps/api/src/main.js
// A tree of its own: container images copy it and add production dependencies.
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import { ensureWeb, root } from './lib/install.mjs';

const dist = join(root, 'dist');

/** What compiled code means is what the tests and `npm start` run: the same as tsconfig.base.json. */
const compiler = {
  swcrc: false,
  configFile: false,
  jsc: {
    target: 'es2024',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    rewriteRelativeImportExtensions: true,
  },
  module: { type: 'es6' },
  sourceMaps: true,
};

const workspaces = await readWorkspaces();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((folder) => ![...workspaces.values()].some((one) => one.folder === folder));
if (wanted.length === 0 || unknown.length > 0) {
  console.error(
    `Name apps of the workspace, such as apps/api.${unknown.length ? ` Unknown: ${unknown.join(' ')}.` : ''}`,
  );
  process.exit(1);
}

const parts = closureOf(wanted);
for (const part of parts) await buildWorkspace(part);
await compileFolder('migrations');
if (parts.some(({ folder }) => folder === 'apps/api')) await copyWebApp();
if (parts.some(({ folder }) => folder === 'apps/standalone')) await copyFolder('apps/standalone/demo');
await writeManifest();
console.log(`Built ${wanted.join(', ')} into dist/.`);

async function readWorkspaces() {
  const found = new Map();
  for (const file of globSync('{apps,libs}/*/package.json', { cwd: root })) {
    const manifest = JSON.parse(await readFile(join(root, file), 'utf8'));
    found.set(manifest.name, { folder: dirname(file), manifest });
  }
  return found;
}

/** The workspaces of these folders with everything of ours they depend on. */
function closureOf(folders) {
  const parts = new Set([...workspaces.values()].filter(({ folder }) => folders.includes(folder)));
  for (const { manifest } of parts) {
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const needed = workspaces.get(name);
      if (needed) parts.add(needed);
    }
  }
  return [...parts];
}

async function buildWorkspace({ folder, manifest }) {
  await rm(join(dist, folder), { recursive: true, force: true });
  await compileFolder(`${folder}/src`);
  await writeJson(`${folder}/package.json`, compiledManifest(manifest));
  await link(manifest.name, folder);
}

/** Entry points lead to the compiled files; those for tests are not there. */
function compiledManifest({ exports = {}, devDependencies: _, nx: __, scripts: ___, ...manifest }) {
  const entries = Object.entries(exports).filter(([name]) => name !== './testing');
  return {
    ...manifest,
    exports: Object.fromEntries(entries.map(([name, file]) => [name, file.replace(/\.ts$/, '.js')])),
  };
}

async function compileFolder(folder) {
  const files = globSync(`${folder}/**/*.ts`, { cwd: root, exclude: (name) => /(^|\/)testing$|spec\.ts$/.test(name) });
  await Promise.all(files.filter((file) => !/spec\.ts$|\.contract\.ts$|\/testing\//.test(file)).map(compile));
}

async function compile(file) {
  const target = join(dist, file.replace(/\.ts$/, '.js'));
  const { code, map } = await transformFile(join(root, file), compiler);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
  await writeFile(`${target}.map`, map);
}

/** In dist/ the workspaces find each other's compiled code, not the sources. */
async function link(name, folder) {
  const place = join(dist, 'node_modules', name);
  await rm(place, { recursive: true, force: true });
  await mkdir(dirname(place), { recursive: true });
  await symlink(join('..', '..', folder), place);
}

async function copyWebApp() {
  ensureWeb();
  await copyFolder('apps/web/dist');
}

async function copyFolder(folder) {
  await rm(join(dist, folder), { recursive: true, force: true });
  await cp(join(root, folder), join(dist, folder), { recursive: true });
}

/** Says what the tree is: Node reads the module type, people the version and what it was built from. */
async function writeManifest() {
  const { name, version, license } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lock = await readFile(join(root, 'package-lock.json'));
  const builtFrom = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  await writeJson('package.json', { name, version, license, private: true, type: 'module', lock: builtFrom });
}

async function writeJson(file, value) {
  await mkdir(dirname(join(dist, file)), { recursive: true });
  await writeFile(join(dist, file), `${JSON.stringify(value, null, 2)}\n`);
}
