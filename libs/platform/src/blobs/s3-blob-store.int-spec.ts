import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { loadSettings, type S3Settings } from '../config/index.ts';
import { startS3Server, type S3ServerForTests } from '../testing/index.ts';
import { blobStoreContract } from './blob-store.contract.ts';
import { BlobStorePublic, BlobStoreRefused } from './bucket-errors.ts';
import { S3BlobStore } from './s3-blob-store.ts';

const settingsOf = (server: S3ServerForTests, environment: Record<string, string> = {}): S3Settings =>
  loadSettings({ ...server.environment, ...environment }).files.s3 as S3Settings;

blobStoreContract('S3', async () => {
  const server = await startS3Server();
  return {
    store: await S3BlobStore.open(settingsOf(server)),
    inventory: () => server.inventory(),
    close: () => server.close(),
  };
});

describe('the S3 blob store', () => {
  let server: S3ServerForTests;
  let warnings: string[];
  const open = (environment: Record<string, string> = {}, addressSeconds?: number) =>
    S3BlobStore.open(settingsOf(server, environment), {
      warn: (message) => warnings.push(message),
      ...(addressSeconds === undefined ? {} : { addressSeconds }),
    });

  beforeEach(async () => {
    server = await startS3Server();
    warnings = [];
  });
  afterEach(() => server.close());

  describe('at the start', () => {
    it('starts on a private bucket without a word, and leaves nothing in it', async () => {
      await open();
      expect(warnings).toEqual([]);
      expect(await server.inventory()).toEqual([]);
    });

    it.each([
      ['a wrong secret', { S3_SECRET_ACCESS_KEY: 'wrong' }],
      ['an unknown key', { S3_ACCESS_KEY_ID: 'nobody' }],
      ['a bucket that is not there', { S3_BUCKET: 'another' }],
    ])('refuses %s and says what to look at', async (_, environment) => {
      const opening = open(environment);
      await expect(opening).rejects.toThrow(BlobStoreRefused);
      await expect(opening).rejects.toThrow(/S3_SECRET_ACCESS_KEY/);
    });

    it('refuses a bucket that strangers can read, and says so', async () => {
      server.openToStrangers();
      const opening = open();
      await expect(opening).rejects.toThrow(BlobStorePublic);
      await expect(opening).rejects.toThrow(/Anybody can read the bucket constellation-files/);
      expect(await server.inventory()).toEqual([]);
    });

    it('says that it was not checked where browsers reach the store by an address that does not answer', async () => {
      await open({ S3_PUBLIC_ENDPOINT: 'http://127.0.0.1:9' });
      expect(warnings).toEqual([expect.stringContaining('was not checked')]);
    });

    it('starts while the store is away, says so, and is not ready', async () => {
      const store = await open({ S3_ENDPOINT: 'http://127.0.0.1:9' });
      expect(warnings).toEqual([expect.stringContaining('does not answer')]);
      await expect(store.ping()).rejects.toThrow();
    });
  });

  describe('signed addresses', () => {
    const plain = {
      mediaType: 'text/plain',
      disposition: `attachment; filename="a.txt"; filename*=UTF-8''%28a%29.txt`,
    };
    const store = async (content: string, seconds?: number) => {
      const blobs = await open({}, seconds);
      const { key } = await blobs.write(Readable.from([Buffer.from(content)]));
      return { blobs, key };
    };

    it('hand out one blob, as what and how the caller says, kept by no cache', async () => {
      const { blobs, key } = await store('The heron.');
      const answer = await fetch(await blobs.findAddress(key, plain));
      expect([answer.status, await answer.text()]).toEqual([200, 'The heron.']);
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
      expect(answer.headers.get('content-disposition')).toBe(plain.disposition);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      const part = await fetch(await blobs.findAddress(key, plain), { headers: { range: 'bytes=4-8' } });
      expect([part.status, await part.text()]).toEqual([206, 'heron']);
    });

    it('are good for a minute, and for no longer than they say', async () => {
      const { blobs, key } = await store('The heron.');
      const address = new URL(await blobs.findAddress(key, plain));
      expect(Number(address.searchParams.get('X-Amz-Expires'))).toBe(60);
      const brief = await S3BlobStore.open(settingsOf(server), { addressSeconds: 1 });
      const dying = await brief.findAddress(key, plain);
      expect((await fetch(dying)).status).toBe(200);
      // The server's clock counts whole seconds.
      await new Promise((resolve) => setTimeout(resolve, 2_100));
      expect((await fetch(dying)).status).toBe(403);
    });

    it('cannot be turned into another', async () => {
      const { blobs, key } = await store('The heron.');
      const other = (await blobs.write(Readable.from([Buffer.from('The otter.')]))).key;
      const address = await blobs.findAddress(key, plain);
      const changes: [string, (url: URL) => void][] = [
        ['another blob', (url) => (url.pathname = url.pathname.replace(key, other))],
        ['another disposition', (url) => url.searchParams.set('response-content-disposition', 'inline')],
        ['another type', (url) => url.searchParams.set('response-content-type', 'text/html')],
        ['no type', (url) => url.searchParams.delete('response-content-type')],
        ['a longer life', (url) => url.searchParams.set('X-Amz-Expires', '6000')],
        ['a later date', (url) => url.searchParams.set('X-Amz-Date', '20990101T000000Z')],
      ];
      for (const [what, change] of changes) {
        const changed = new URL(address);
        change(changed);
        expect(changed.href).not.toBe(address);
        expect([what, (await fetch(changed)).status]).toEqual([what, 403]);
      }
      expect((await fetch(address, { method: 'DELETE' })).status).toBe(403);
      expect((await fetch(address, { method: 'PUT', body: 'The stoat.' })).status).toBe(403);
      expect((await fetch(address)).status).toBe(200);
    });

    it('name the entrance browsers use', async () => {
      const { key } = await store('The heron.');
      const { port } = new URL(server.environment['S3_ENDPOINT'] ?? '');
      const blobs = await open({ S3_PUBLIC_ENDPOINT: `http://localhost:${port}` });
      const address = await blobs.findAddress(key, plain);
      expect(new URL(address).host).toBe(`localhost:${port}`);
      expect((await fetch(address)).status).toBe(200);
      // Signed for that entrance: the name is part of the signature.
      expect((await fetch(address.replace('localhost', '127.0.0.1'))).status).toBe(403);
    });
  });

  describe('large uploads', () => {
    const megabyte = 1024 * 1024;
    /** Pieces of 64 KiB; `at` is told how many bytes are out. */
    const pieces = (bytes: number, at: (sent: number) => void = () => {}) => {
      const piece = randomBytes(64 * 1024);
      return Readable.from(
        (function* () {
          for (let sent = 0; sent < bytes; sent += piece.length) {
            at(sent);
            yield piece;
          }
        })(),
      );
    };

    it('go in parts, with memory flat', async () => {
      const store = await open();
      let most = 0;
      const before = process.memoryUsage().arrayBuffers;
      const { key, bytes } = await store.write(
        pieces(128 * megabyte, () => (most = Math.max(most, process.memoryUsage().arrayBuffers))),
      );
      expect(bytes).toBe(128 * megabyte);
      expect(await store.size(key)).toBe(bytes);
      expect(await server.inventory()).toHaveLength(1);
      // Two parts of 8 MiB on their way, one being filled, and what the server in this process holds.
      expect(most - before).toBeLessThan(104 * megabyte);
    });

    it.each<[string, (leaving: AbortController) => void]>([
      ['the uploader goes away', (leaving) => leaving.abort(new Error('gone'))],
      [
        'the stream fails',
        () => {
          throw new Error('gone');
        },
      ],
    ])('leave no part behind when %s after the first of them', async (_, end) => {
      const store = await open();
      const leaving = new AbortController();
      let parts: readonly string[] = [];
      const content = Readable.from(
        (async function* () {
          for await (const piece of pieces(24 * megabyte)) yield piece;
          parts = await server.inventory();
          end(leaving);
          yield Buffer.alloc(megabyte);
        })(),
      );
      await expect(store.write(content, { signal: leaving.signal })).rejects.toThrow('gone');
      expect(parts.length).toBeGreaterThan(2);
      expect(content.destroyed).toBe(true);
      expect(await server.inventory()).toEqual([]);
    });

    it('fail with what the store says when it goes away, and let go of the stream', async () => {
      const store = await open();
      const content = pieces(24 * megabyte, (sent) => {
        if (sent === 12 * megabyte) server.refuseEverybody();
      });
      await expect(store.write(content)).rejects.toThrow('Access Denied');
      expect(content.destroyed).toBe(true);
    });
  });
});
