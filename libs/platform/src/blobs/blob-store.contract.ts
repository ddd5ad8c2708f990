import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BlobMissing, BlobRangeInvalid, BlobTooLarge, type BlobStore } from './blob-store.ts';

/** What an adapter hands to {@link blobStoreContract}. */
export interface BlobStoreUnderTest {
  readonly store: BlobStore;
  /** Everything the store holds, half-written things included: names only, in any order. */
  inventory(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What every {@link BlobStore} does. Each adapter's spec calls it with a factory that makes an empty store. */
export function blobStoreContract(name: string, open: () => Promise<BlobStoreUnderTest>): void {
  describe(`the blob store contract: ${name}`, () => {
    let tested: BlobStoreUnderTest;
    let store: BlobStore;
    let scratch: string;

    beforeEach(async () => {
      tested = await open();
      store = tested.store;
      scratch = await mkdtemp(join(tmpdir(), 'constellation-blobs-'));
    });
    afterEach(async () => {
      await tested.close();
      await rm(scratch, { recursive: true, force: true });
    });

    const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
    /** In pieces, as an upload arrives. */
    const stream = (content: Buffer) =>
      Readable.from(
        (function* () {
          for (let at = 0; at < content.length; at += 60_000) yield content.subarray(at, at + 60_000);
        })(),
      );
    const write = (content: Buffer) => store.write(stream(content));
    const contentOf = async (key: string, range?: { start: number; end?: number }) =>
      buffer(await store.read(key, range));
    const absent = 'f'.repeat(64);

    it('returns what was written, under the hash of its content', async () => {
      const content = randomBytes(1_000_003);
      const stored = await write(content);
      expect(stored).toEqual({
        key: sha256(content),
        bytes: content.length,
        sha256: sha256(content),
        head: Buffer.alloc(0),
      });
      expect((await contentOf(stored.key)).equals(content)).toBe(true);
      expect(await store.size(stored.key)).toBe(content.length);
    });

    it.each([70_000, 20, 0])('hands back the start of a content of %s bytes', async (length) => {
      const content = randomBytes(length);
      const { head } = await store.write(stream(content), { headBytes: 65_000 });
      expect(head.equals(content.subarray(0, 65_000))).toBe(true);
    });

    it('lets go of pieces in their order, and keeps what they held whatever becomes of them then', async () => {
      const content = randomBytes(3_000_000);
      const pieces = Array.from({ length: 50 }, (_, at) =>
        Buffer.from(content.subarray(at * 60_000, at * 60_000 + 60_000)),
      );
      const kept: Buffer[] = [];
      const onKept = (piece: Buffer): void => {
        kept.push(piece);
        piece.fill(0);
      };
      const stored = await store.write(Readable.from(pieces), { headBytes: 1_000, onKept });
      expect(kept.every((piece, at) => piece === pieces[at])).toBe(true);
      expect(stored.head.equals(content.subarray(0, 1_000))).toBe(true);
      expect((await contentOf(sha256(content))).equals(content)).toBe(true);
    });

    it('keeps a blob of no bytes', async () => {
      const { key, bytes } = await write(Buffer.alloc(0));
      expect(bytes).toBe(0);
      expect(await store.size(key)).toBe(0);
      expect(await contentOf(key)).toHaveLength(0);
    });

    it('keeps equal contents once, also when they are written at the same time', async () => {
      const content = randomBytes(300_000);
      const stored = await Promise.all([write(content), write(content), write(content)]);
      expect(new Set(stored.map(({ key }) => key)).size).toBe(1);
      await write(content);
      expect(await tested.inventory()).toHaveLength(1);
      expect((await contentOf(sha256(content))).equals(content)).toBe(true);
    });

    it('reads ranges as HTTP means them', async () => {
      const content = randomBytes(100_000);
      const { key } = await write(content);
      const cases: [number, number | undefined, Buffer][] = [
        [0, 0, content.subarray(0, 1)],
        [10, 19, content.subarray(10, 20)],
        [99_990, undefined, content.subarray(99_990)],
        [99_990, 1_000_000, content.subarray(99_990)],
        [0, undefined, content],
      ];
      for (const [start, end, expected] of cases) {
        const part = await contentOf(key, end === undefined ? { start } : { start, end });
        expect(part.equals(expected)).toBe(true);
      }
    });

    it('refuses ranges outside the blob', async () => {
      const { key } = await write(randomBytes(100));
      for (const range of [{ start: 100 }, { start: 5, end: 4 }, { start: -1 }, { start: 0.5 }, { start: NaN }]) {
        await expect(store.read(key, range)).rejects.toThrow(BlobRangeInvalid);
      }
      await expect(store.read(absent, { start: 0 })).rejects.toThrow(BlobMissing);
      const empty = await write(Buffer.alloc(0));
      await expect(store.read(empty.key, { start: 0 })).rejects.toThrow(BlobRangeInvalid);
    });

    it('refuses more than the limit, takes the limit itself, and leaves nothing behind', async () => {
      const content = randomBytes(200_000);
      const source = stream(content);
      await expect(store.write(source, { limitBytes: 199_999 })).rejects.toThrow(new BlobTooLarge(199_999));
      expect(source.destroyed).toBe(true);
      expect(await tested.inventory()).toEqual([]);
      await expect(store.write(stream(content), { limitBytes: 200_000 })).resolves.toMatchObject({ bytes: 200_000 });
    });

    it('leaves nothing behind when the writer goes away', async () => {
      const leaving = new AbortController();
      const reason = new Error('the upload was cancelled');
      const endless = Readable.from(
        (function* () {
          for (let piece = 0; ; piece += 1) {
            if (piece === 20) leaving.abort(reason);
            yield randomBytes(10_000);
          }
        })(),
      );
      await expect(store.write(endless, { signal: leaving.signal })).rejects.toBe(reason);
      expect(endless.destroyed).toBe(true);
      expect(await tested.inventory()).toEqual([]);
    });

    it('leaves nothing behind when the stream fails', async () => {
      const broken = Readable.from(
        (function* () {
          yield randomBytes(100_000);
          throw new Error('the connection was lost');
        })(),
      );
      await expect(store.write(broken)).rejects.toThrow('the connection was lost');
      expect(await tested.inventory()).toEqual([]);
    });

    it('shows a blob only once it is whole', async () => {
      const content = randomBytes(100_000);
      let goOn = (): void => {};
      const waiting = new Promise<void>((resolve) => (goOn = resolve));
      const slow = Readable.from(
        (async function* () {
          yield content.subarray(0, 50_000);
          await waiting;
          yield content.subarray(50_000);
        })(),
      );
      const writing = store.write(slow);
      const seen = await store.size(sha256(content));
      goOn();
      await writing;
      expect(seen).toBeNull();
      expect(await store.size(sha256(content))).toBe(100_000);
    });

    it('says when there is no such blob', async () => {
      expect(await store.size(absent)).toBeNull();
      await expect(store.read(absent)).rejects.toThrow(`There is no blob under the key ${absent}.`);
      await expect(store.read(absent)).rejects.toThrow(BlobMissing);
      await expect(store.copyToFile(absent, join(scratch, 'copy'))).rejects.toThrow(BlobMissing);
      await expect(store.move(absent, `quarantine/${absent}`)).rejects.toThrow(BlobMissing);
      await expect(store.remove(absent)).resolves.toBeUndefined();
    });

    it('copies to a file, never over one that is there', async () => {
      const content = randomBytes(150_000);
      const { key } = await write(content);
      const path = join(scratch, 'copy.pdf');
      await store.copyToFile(key, path);
      expect((await readFile(path)).equals(content)).toBe(true);
      await expect(store.copyToFile(key, path)).rejects.toThrow();
      expect((await readFile(path)).equals(content)).toBe(true);
    });

    it('moves a blob out of reach and back, and lets a move be repeated', async () => {
      const content = randomBytes(5_000);
      const { key } = await write(content);
      const away = `quarantine/${key}`;
      await store.move(key, away);
      await store.move(key, away);
      expect(await store.size(key)).toBeNull();
      await expect(store.read(key)).rejects.toThrow(BlobMissing);
      expect((await contentOf(away)).equals(content)).toBe(true);
      await write(content);
      await store.move(away, key);
      expect(await store.size(away)).toBeNull();
      expect((await contentOf(key)).equals(content)).toBe(true);
      expect(await tested.inventory()).toHaveLength(1);
    });

    it('removes a blob, while who reads it reads on', async () => {
      const content = randomBytes(3_000_000);
      const { key } = await write(content);
      const reading = await store.read(key);
      await store.remove(key);
      expect(await store.size(key)).toBeNull();
      expect((await buffer(reading)).equals(content)).toBe(true);
      expect(await tested.inventory()).toEqual([]);
    });

    it('refuses keys that could name something outside it', async () => {
      const { key } = await write(randomBytes(10));
      for (const bad of [
        '',
        '..',
        '../up',
        '/etc/passwd',
        'a//b',
        'a/',
        `${key}\0`,
        'A',
        'a.b',
        'a\\b',
        'x'.repeat(201),
      ]) {
        await expect(store.size(bad)).rejects.toThrow('Not a blob key');
        await expect(store.read(bad)).rejects.toThrow('Not a blob key');
        await expect(store.remove(bad)).rejects.toThrow('Not a blob key');
        await expect(store.move(key, bad)).rejects.toThrow('Not a blob key');
        await expect(store.copyToFile(bad, join(scratch, 'bad'))).rejects.toThrow('Not a blob key');
      }
      expect(await store.size(key)).toBe(10);
    });

    it('is ready', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
