import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { workspaceFolder } from '../config/index.ts';
import { blobStoreContract } from './blob-store.contract.ts';
import { DiskBlobStore } from './disk-blob-store.ts';

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-files-'));
  folders.push(folder);
  return folder;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

blobStoreContract('disk', async () => {
  const folder = await newFolder();
  return {
    store: await DiskBlobStore.open(folder),
    inventory: () => filesIn(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('the disk blob store', () => {
  it('spreads blobs over folders by the start of their hash', async () => {
    const folder = await newFolder();
    const store = await DiskBlobStore.open(folder);
    const { sha256 } = await store.write(Readable.from([Buffer.from('spread')]));
    const shard = join(sha256.slice(0, 2), sha256);
    expect(await filesIn(folder)).toEqual([join(folder, shard)]);
    await store.move(sha256, `quarantine/${sha256}`);
    expect(await filesIn(folder)).toEqual([join(folder, 'quarantine', shard)]);
  });

  it('finds what was stored a folder deeper, as it was before', async () => {
    const folder = await newFolder();
    const { key } = await (await DiskBlobStore.open(folder)).write(Readable.from([Buffer.from('old')]));
    const away = `quarantine/${key}`;
    for (const at of [join(folder, key.slice(0, 2)), join(folder, 'quarantine', key.slice(0, 2))]) {
      await mkdir(join(at, key.slice(2, 4)), { recursive: true });
      await writeFile(join(at, key.slice(2, 4), key), 'old');
    }
    await rm(join(folder, key.slice(0, 2), key));
    const [store] = await Promise.all([DiskBlobStore.open(folder), DiskBlobStore.open(folder)]);
    for (const one of [key, away]) expect(await store.size(one)).toBe(3);
    const shard = join(key.slice(0, 2), key);
    expect((await filesIn(folder)).sort()).toEqual([join(folder, shard), join(folder, 'quarantine', shard)].sort());
  });

  it('clears what a killed process left half-written a day ago, and nothing younger', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, '.incoming'));
    const [old, young] = ['old', 'young'].map((name) => join(folder, '.incoming', name)) as [string, string];
    await writeFile(old, 'half');
    await writeFile(young, 'half');
    const twoDaysAgo = new Date(Date.now() - 48 * 60 * 60 * 1000);
    await utimes(old, twoDaysAgo, twoDaysAgo);
    await DiskBlobStore.open(folder);
    expect(await filesIn(folder)).toEqual([young]);
  });

  it('is not ready when its folder is gone', async () => {
    const folder = await newFolder();
    const store = await DiskBlobStore.open(folder);
    await rm(folder, { recursive: true });
    await expect(store.ping()).rejects.toThrow('ENOENT');
  });

  // A disk that is really full: a file system of one megabyte, mounted in a name space of the child's own.
  const inNamespace = ['--user', '--map-root-user', '--mount'];
  const canMount = spawnSync('unshare', [...inNamespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
  (canMount ? it : it.skip)(
    'says that the disk is full, leaves nothing behind, and takes what fits (needs unshare)',
    async () => {
      const folder = await newFolder();
      await chmod(folder, 0o755);
      const script = join(import.meta.dirname, 'testing', 'fill-disk.ts');
      const { stdout, stderr } = spawnSync(
        'unshare',
        [
          ...inNamespace,
          'sh',
          '-c',
          'mount -t tmpfs -o size=1m tmpfs "$1" && exec "$2" --import @swc-node/register/esm-register "$3" "$1"',
          'sh',
          folder,
          process.execPath,
          script,
        ],
        {
          cwd: workspaceFolder,
          env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', TS_NODE_PROJECT: join(workspaceFolder, 'tsconfig.base.json') },
          encoding: 'utf8',
        },
      );
      expect({ stdout, stderr }).toMatchObject({ stderr: '' });
      expect(JSON.parse(stdout)).toEqual({ full: 'BlobStoreFull', left: [], fits: 500_000 });
    },
  );

  it('keeps memory flat while it stores much', async () => {
    const store = await DiskBlobStore.open(await newFolder());
    const piece = randomBytes(64 * 1024);
    const pieces = (80 * 1024 * 1024) / piece.length;
    let most = 0;
    const source = Readable.from(
      (function* () {
        for (let count = 0; count < pieces; count += 1) {
          if (count % 64 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers);
          yield piece;
        }
      })(),
    );
    const before = process.memoryUsage().arrayBuffers;
    const { bytes } = await store.write(source);
    expect(bytes).toBe(80 * 1024 * 1024);
    expect(most - before).toBeLessThan(20 * 1024 * 1024);
  });
});
