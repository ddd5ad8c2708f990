import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What this uses of `@20minutes/s3rver` 5, which has no types: a Koa application. */
interface S3rver {
  readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
  readonly store: {
    getObject(bucket: string, key: string, options?: { start?: number; end?: number | string }): Promise<object | null>;
  };
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
  readonly httpServer: { closeAllConnections(): void };
}
interface SignatureVersion4 {
  getStringToSign: (canonical: { readonly uri: string; readonly querystring: string }, request: object) => string;
}
interface Context {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  status: number;
  body: unknown;
}

/** An S3 store for tests that checks signatures, with its files in a folder that goes with it. */
export interface S3ServerForTests {
  /** The settings that name it, ready for `loadSettings`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Every object and every part of an unfinished upload: names only. */
  inventory(): Promise<readonly string[]>;
  /** Lets strangers in, as a bucket does that somebody made public. */
  openToStrangers(): void;
  /** Refuses everybody from now on. */
  refuseEverybody(): void;
  close(): Promise<void>;
}

const bucket = 'constellation-files';
/** The one account the server knows. */
const accountKey = 'S3RVER';

/** Starts the server on a free port, or on one of the caller's choosing. */
export async function startS3Server(port = 0): Promise<S3ServerForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'constellation-s3-'));
  const require = createRequire(import.meta.url);
  const Server = require('@20minutes/s3rver') as new (options: object) => S3rver;
  signAsS3Does(require('@20minutes/s3rver/lib/signature/v4.js') as SignatureVersion4);
  const server = new Server({
    address: '127.0.0.1',
    port,
    silent: true,
    directory: folder,
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }],
  });
  let admits: 'the signed' | 'everybody' | 'nobody' = 'the signed';
  // What version 5.0.0 lacks of S3: it lets requests without a signature in, cannot give up an upload in parts, and
  // takes a range that ends at byte 0 for one without an end.
  server.middleware.unshift(async (context, next) => {
    const isSigned = context.headers['authorization'] !== undefined || 'X-Amz-Algorithm' in context.query;
    if (admits === 'nobody' || (!isSigned && admits !== 'everybody')) {
      context.status = 403;
      context.body = '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>';
      return;
    }
    try {
      await next();
    } catch (error) {
      // It says so only after it has checked the signature.
      const isGivenUp = context.method === 'DELETE' && (error as { code?: string }).code === 'MethodNotAllowed';
      const { uploadId = '' } = context.query;
      if (!isGivenUp || !/^[0-9a-f]{32}$/.test(uploadId)) throw error;
      await rm(join(folder, bucket, '._S3rver_uploads', uploadId), { recursive: true });
      context.status = 204;
    }
  });
  const getObject = server.store.getObject.bind(server.store);
  server.store.getObject = (name, key, options) =>
    getObject(name, key, options?.end === 0 ? { ...options, end: '0' } : options);
  const address = await server.run();

  return {
    environment: {
      S3_ENDPOINT: `http://127.0.0.1:${address.port}`,
      S3_BUCKET: bucket,
      S3_ACCESS_KEY_ID: accountKey,
      S3_SECRET_ACCESS_KEY: accountKey,
    },
    inventory: async () => {
      const entries = await readdir(join(folder, bucket), { recursive: true, withFileTypes: true });
      const kept = /\._S3rver_object$/;
      return entries
        .filter((entry) => entry.isFile() && (kept.test(entry.name) || entry.parentPath.includes('._S3rver_uploads')))
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, bucket).length + 1));
    },
    openToStrangers: () => {
      admits = 'everybody';
    },
    refuseEverybody: () => {
      admits = 'nobody';
    },
    close: async () => {
      const closed = server.close();
      server.httpServer.closeAllConnections();
      await closed;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const mended = new WeakSet<SignatureVersion4>();

/**
 * Mends how version 5.0.0 checks signatures. S3 has a bucket signed as `/bucket/` when it is asked for so, which the SDK
 * does, and it has these five characters of a query encoded.
 */
function signAsS3Does(signature: SignatureVersion4): void {
  if (mended.has(signature)) return;
  mended.add(signature);
  const { getStringToSign } = signature;
  const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  signature.getStringToSign = (canonical, request) => {
    const uri = /^\/[^/]+$/.test(canonical.uri) ? `${canonical.uri}/` : canonical.uri;
    return getStringToSign(
      { ...canonical, uri, querystring: canonical.querystring.replace(/[!'()*]/g, encoded) },
      request,
    );
  };
}
