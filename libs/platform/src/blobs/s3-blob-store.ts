import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetBucketAclCommand,
  GetBucketPolicyStatusCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type GetObjectCommandOutput,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Settings } from '../config/index.ts';
import {
  addressSeconds,
  assertBlobKey,
  BlobMissing,
  BlobRangeInvalid,
  BlobStore,
  BlobStoreFull,
  type ByteRange,
  type Presentation,
  type StoredBlob,
  type WriteBounds,
} from './blob-store.ts';
import { BlobStorePublic, BlobStoreRefused } from './bucket-errors.ts';
import { isOpenToAnyone } from './bucket-probe.ts';
import { Measured } from './measured.ts';

/** One upload holds at most this many parts of this size in memory. */
const partBytes = 8 * 1024 * 1024;
const partsAtOnce = 2;

/** Where blobs lie until their hash is known; not a blob key, so that nothing can name it. */
const incoming = '.incoming';

/** What stores call having no room: AWS has no such answer, MinIO, Ceph and others each have one. */
const fullCodes = new Set(['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded']);

/** How a store is opened. */
export interface S3Options {
  /** Told once, in a sentence, what could not be checked or reached at the start. */
  readonly warn?: (message: string) => void;
  /** For how many seconds addresses are good; only tests make it shorter. */
  readonly addressSeconds?: number;
}

/**
 * {@link BlobStore} in a bucket of an S3-compatible store. A blob is uploaded in parts to `.incoming/`, and copied to its
 * key within the store once its hash is known: S3 shows an object only when it is whole. What a killed process left
 * behind is cleared by the bucket's lifecycle rules (see the runbook).
 */
export class S3BlobStore extends BlobStore {
  readonly #client: S3Client;
  /** Signs for the address browsers use; sends nothing. */
  readonly #signer: S3Client;
  readonly #bucket: string;
  readonly #where: string;
  readonly #addressSeconds: number;

  private constructor(settings: S3Settings, options: S3Options) {
    super();
    this.#client = clientFor(settings, settings.endpoint);
    this.#signer = clientFor(settings, settings.publicEndpoint);
    this.#bucket = settings.bucket;
    this.#where = `the bucket ${settings.bucket} at ${settings.endpoint}`;
    this.#addressSeconds = Math.min(options.addressSeconds ?? addressSeconds, addressSeconds);
  }

  /**
   * Makes sure that the bucket is there for this key and for nobody else. A store that is away is only warned of:
   * readiness says so until it is back.
   * @throws {BlobStoreRefused} {@link BlobStorePublic}
   */
  static async open(settings: S3Settings, options: S3Options = {}): Promise<S3BlobStore> {
    const store = new S3BlobStore(settings, options);
    try {
      await store.ping();
    } catch (error) {
      if (statusOf(error) !== undefined) throw new BlobStoreRefused(store.#where, { cause: error });
      options.warn?.(`The store does not answer, so whether it is private was not checked: ${store.#where}.`);
      return store;
    }
    const isPrivate = await store.#isPrivate([...new Set([settings.endpoint, settings.publicEndpoint])]);
    if (isPrivate === false) throw new BlobStorePublic(store.#where);
    if (isPrivate === undefined) {
      options.warn?.(
        `Whether strangers are kept out was not checked, because the store does not say: ${store.#where}.`,
      );
    }
    return store;
  }

  async write(content: Readable, bounds: WriteBounds = {}): Promise<StoredBlob> {
    const temporary = `${incoming}/${randomUUID()}`;
    const measured = new Measured(bounds);
    const upload = new Upload({
      client: this.#client,
      // Stored as something no browser opens, in case anybody ever gets at it without a signed address.
      params: {
        Bucket: this.#bucket,
        Key: temporary,
        Body: measured,
        ContentType: 'application/octet-stream',
        ContentDisposition: 'attachment',
      },
      partSize: partBytes,
      queueSize: partsAtOnce,
    });
    const signal = bounds.signal ? { signal: bounds.signal } : {};
    const flowing = pipeline(content, measured, signal);
    try {
      // The upload is never aborted from outside: its own abort rejects before the parts are given back. It fails by
      // its source, and then returns only when nothing is left. Should it be what fails, the source is let go.
      const uploading = upload.done().catch((error: unknown) => {
        measured.destroy(error as Error);
        throw error;
      });
      const [flowed, uploaded] = await Promise.allSettled([flowing, uploading]);
      if (bounds.signal?.aborted) throw bounds.signal.reason;
      // An upload that fails closes its source, which the flow into it then calls an abort.
      if (flowed.status === 'rejected' && !isAbort(flowed.reason)) throw flowed.reason;
      if (uploaded.status === 'rejected') throw uploaded.reason;
      if (flowed.status === 'rejected') throw flowed.reason;
      const { measure } = measured;
      const sha256 = measure.sha256();
      if ((await this.size(sha256)) === null) await this.#copy(temporary, sha256);
      return { key: sha256, bytes: measure.bytes, sha256, head: measure.head };
    } catch (error) {
      throw this.#withMeaning(error);
    } finally {
      await this.#delete(temporary).catch(() => {
        // Left to the lifecycle rule; what the caller has to hear is how the write went.
      });
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    assertBlobKey(key);
    if (range && !isRange(range)) throw new BlobRangeInvalid(range, await this.#sizeOf(key));
    let answer: GetObjectCommandOutput;
    try {
      const asked = range ? { Range: `bytes=${range.start}-${range.end ?? ''}` } : {};
      answer = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key, ...asked }));
    } catch (error) {
      if (isAbsence(error)) throw new BlobMissing(key, { cause: error });
      if (range && statusOf(error) === 416) throw new BlobRangeInvalid(range, await this.#sizeOf(key));
      throw error;
    }
    const body = answer.Body as Readable;
    // Some stores answer a range of an empty object with nothing instead of 416.
    if (range && answer.ContentRange?.endsWith('/0')) {
      body.destroy();
      throw new BlobRangeInvalid(range, 0);
    }
    return body;
  }

  async findAddress(key: string, presentation: Presentation): Promise<string> {
    assertBlobKey(key);
    const command = new GetObjectCommand({
      Bucket: this.#bucket,
      Key: key,
      ResponseContentType: presentation.mediaType,
      ResponseContentDisposition: presentation.disposition,
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(this.#signer, command, { expiresIn: this.#addressSeconds });
  }

  async size(key: string): Promise<number | null> {
    assertBlobKey(key);
    try {
      const head = await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: key }));
      return head.ContentLength ?? 0;
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  }

  async copyToFile(key: string, path: string): Promise<void> {
    const content = await this.read(key);
    const file = createWriteStream(path, { flags: 'wx' });
    let isOurs = false;
    file.once('open', () => (isOurs = true));
    try {
      await pipeline(content, file);
    } catch (error) {
      if (isOurs) await rm(path, { force: true });
      throw error;
    }
  }

  async move(key: string, toKey: string): Promise<void> {
    assertBlobKey(key);
    assertBlobKey(toKey);
    try {
      await this.#copy(key, toKey);
    } catch (error) {
      if (!isAbsence(error)) throw this.#withMeaning(error);
      if ((await this.size(toKey)) === null) throw new BlobMissing(key, { cause: error });
    }
    await this.#delete(key);
  }

  async remove(key: string): Promise<void> {
    assertBlobKey(key);
    await this.#delete(key);
  }

  async ping(): Promise<void> {
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket }));
  }

  async #sizeOf(key: string): Promise<number> {
    const size = await this.size(key);
    if (size === null) throw new BlobMissing(key);
    return size;
  }

  async #copy(from: string, to: string): Promise<void> {
    await this.#client.send(
      new CopyObjectCommand({ Bucket: this.#bucket, Key: to, CopySource: `${this.#bucket}/${from}` }),
    );
  }

  async #delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
  }

  /** Whether strangers are kept out; undefined when neither the store nor a stranger's request tells. */
  async #isPrivate(endpoints: readonly string[]): Promise<boolean | undefined> {
    const bucket = { Bucket: this.#bucket };
    const [byPolicy, byAcl, byTrying] = await Promise.all([
      this.#client.send(new GetBucketPolicyStatusCommand(bucket)).then(
        ({ PolicyStatus }) => PolicyStatus?.IsPublic,
        (error: unknown) => (nameOf(error) === 'NoSuchBucketPolicy' ? false : undefined),
      ),
      this.#client.send(new GetBucketAclCommand(bucket)).then(
        ({ Grants = [] }) => Grants.some(({ Grantee }) => /\/(AllUsers|AuthenticatedUsers)$/.test(Grantee?.URI ?? '')),
        () => undefined,
      ),
      this.#tryAsStranger(endpoints),
    ]);
    if (byPolicy === true || byAcl === true || byTrying === true) return false;
    const isKnown = byTrying === false || (byPolicy === false && byAcl === false);
    return isKnown ? true : undefined;
  }

  /** Stores something and asks for it without a signature. */
  async #tryAsStranger(endpoints: readonly string[]): Promise<boolean | undefined> {
    const key = `${incoming}/${randomUUID()}`;
    try {
      await this.#client.send(
        new PutObjectCommand({ Bucket: this.#bucket, Key: key, Body: 'May strangers read this?' }),
      );
      return await isOpenToAnyone(endpoints, this.#bucket, key);
    } catch {
      return undefined;
    } finally {
      await this.#delete(key).catch(() => {});
    }
  }

  #withMeaning(error: unknown): unknown {
    const isFull = fullCodes.has(nameOf(error)) || statusOf(error) === 507;
    return isFull ? new BlobStoreFull(this.#where, { cause: error }) : error;
  }
}

function clientFor(settings: S3Settings, endpoint: string): S3Client {
  return new S3Client({
    endpoint,
    region: settings.region,
    forcePathStyle: true,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    // Stores other than AWS do not all know the checksums the SDK adds since 3.729.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Without a bound on silence, a store that hangs would hold its callers for ever.
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
  });
}

function isRange({ start, end }: ByteRange): boolean {
  return (
    Number.isSafeInteger(start) && start >= 0 && (end === undefined || (Number.isSafeInteger(end) && end >= start))
  );
}

/** The HTTP status of the store's refusal; undefined when the store did not answer at all. */
function statusOf(error: unknown): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

function isAbort(error: unknown): boolean {
  return nameOf(error) === 'AbortError';
}

function isAbsence(error: unknown): boolean {
  return statusOf(error) === 404;
}
