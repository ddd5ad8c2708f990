import type { Readable } from 'node:stream';

/** What {@link BlobStore.write} stored. */
export interface StoredBlob {
  /** Where it is: the SHA-256 in hexadecimal, so equal contents share one blob. */
  readonly key: string;
  readonly bytes: number;
  /** 64 hexadecimal digits, lower case. */
  readonly sha256: string;
  /** The first {@link WriteBounds.headBytes} of the content, or all of a shorter one. */
  readonly head: Buffer;
}

/** Positions of bytes, both included, as in an HTTP range. Without `end`: to the end of the blob. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/** What a reader's browser is told about a blob it fetches from the store itself. */
export interface Presentation {
  readonly mediaType: string;
  /** The value of Content-Disposition. */
  readonly disposition: string;
}

/** For how many seconds an address of {@link BlobStore.findAddress} is good, at most. */
export const addressSeconds = 60;

/** Bounds of one {@link BlobStore.write}. */
export interface WriteBounds {
  /** More bytes than this are refused with {@link BlobTooLarge}. */
  readonly limitBytes?: number;
  /** Aborting stops the write and leaves nothing behind; the write rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** How many of the first bytes to hand back, so that they need not be read again; none when it is left out. */
  readonly headBytes?: number;
  /**
   * Told of a piece of the stream that the store will not look at again, so that its memory can be given back at once.
   * Pieces come in their order; not every store tells of each, and the last may come after the write was broken off.
   */
  readonly onKept?: (piece: Buffer) => void;
}

/**
 * Keeps bytes under keys. A key is one or more segments of lower-case letters, digits and hyphens, joined by `/`.
 *
 * Not in the port, on purpose: names, media types and access (they are rows, decided per viewer); counting who uses a
 * blob (the caller removes a key only when no row names it); listing (the database knows what there is); public or
 * lasting addresses (every download passes the access check, and {@link findAddress} is for the answer to one);
 * partial or repeated writes to one key (a blob never changes); local paths (one store has none: {@link copyToFile}
 * makes one).
 */
export abstract class BlobStore {
  /**
   * Stores a stream under the hash of its content. The blob appears whole or not at all, and is durable once this
   * resolves. Writing a content that is there already changes nothing.
   * @throws {BlobTooLarge} past the limit, {BlobStoreFull} when there is no room, or whatever the stream fails with;
   *   in each case nothing is left behind and the stream is destroyed.
   */
  abstract write(content: Readable, bounds?: WriteBounds): Promise<StoredBlob>;

  /**
   * Opens a blob, or a part of it. Destroy the stream when it is not read to its end.
   * @throws {BlobMissing} before any byte, {BlobRangeInvalid} when the range starts beyond the last byte or is reversed.
   *   A range that ends beyond the last byte ends there.
   */
  abstract read(key: string, range?: ByteRange): Promise<Readable>;

  /**
   * Where a reader who was just allowed this blob fetches it from the store itself, so that its bytes need not pass
   * through this process: good for {@link addressSeconds}, for this blob, shown in this way and no other. Null where the
   * store has no entrance of its own: {@link read} it for them. Whether the blob is there is not looked up.
   */
  abstract findAddress(key: string, presentation: Presentation): Promise<string | null>;

  /** How many bytes a blob has; null when there is none under this key. */
  abstract size(key: string): Promise<number | null>;

  /**
   * Writes a blob's content to a file of this machine, for tools that need a path. The file must not exist yet.
   * @throws {BlobMissing}
   */
  abstract copyToFile(key: string, path: string): Promise<void>;

  /**
   * Gives a blob another key, such as `quarantine/<sha256>` for what was recalled: whoever holds the old key finds
   * nothing. A blob already under the new key is replaced. Moving again after it succeeded changes nothing.
   * @throws {BlobMissing} when there is a blob under neither key.
   */
  abstract move(key: string, toKey: string): Promise<void>;

  /** Removes a blob; no fault when there is none. Streams that are open on it may still be read to their end. */
  abstract remove(key: string): Promise<void>;

  /** Whether blobs can be stored and read now, for the readiness check; rejects with the reason when not. */
  abstract ping(): Promise<void>;
}

/** There is no blob under this key. */
export class BlobMissing extends Error {
  constructor(
    readonly key: string,
    options?: ErrorOptions,
  ) {
    super(`There is no blob under the key ${key}.`, options);
    this.name = 'BlobMissing';
  }
}

/** The stream had more bytes than the caller allows. */
export class BlobTooLarge extends Error {
  constructor(readonly limitBytes: number) {
    super(`The content is larger than the limit of ${limitBytes} bytes.`);
    this.name = 'BlobTooLarge';
  }
}

/** There is no room left for this blob. What was stored before is untouched. */
export class BlobStoreFull extends Error {
  constructor(where: string, options?: ErrorOptions) {
    super(`There is no room left in ${where}: free some space or give it more.`, options);
    this.name = 'BlobStoreFull';
  }
}

/** The range lies outside the blob, as HTTP status 416 means it. */
export class BlobRangeInvalid extends Error {
  constructor(
    range: ByteRange,
    readonly size: number,
  ) {
    super(`The range ${range.start}-${range.end ?? ''} does not lie inside a blob of ${size} bytes.`);
    this.name = 'BlobRangeInvalid';
  }
}

/** Refuses what is not a key, before it can name anything outside the store. */
export function assertBlobKey(key: string): void {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(key) || key.length > 200) {
    throw new Error(`Not a blob key: ${JSON.stringify(key)}.`);
  }
}
