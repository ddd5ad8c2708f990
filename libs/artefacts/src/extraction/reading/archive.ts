import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ExtractionLimits } from '../extraction.ts';
import { ReadingFailed } from './reading-failed.ts';

export type ArchiveLimits = Pick<ExtractionLimits, 'maxEntries' | 'maxUnpackedBytes' | 'maxRatio'>;

/** Small archives may pack very well (a page of spaces), and do no harm when unpacked. */
const ratioMattersFrom = 10_000_000;

/**
 * A ZIP archive whose directory has been weighed before anything is unpacked, and which counts what it unpacks, because
 * directories can lie. Names inside are only looked up, never used as paths.
 */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: ArchiveLimits;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ArchiveLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** @throws ReadingFailed when the archive is damaged, encrypted, or declares more than the limits allow */
  static async open(path: string, limits: ArchiveLimits): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false, validateEntrySizes: false }).catch((error: unknown) => {
      throw damaged(error);
    });
    return new Archive(zip, await weigh(zip, limits), limits);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of one entry as they come out of the packing; nothing when there is no such entry.
   *
   * @throws ReadingFailed while reading, when there is more than was declared or allowed, or when the checksum is wrong
   */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    let length = 0;
    let checksum = 0;
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        length += chunk.length;
        this.#count(chunk.length);
        if (length > entry.uncompressedSize) {
          throw new ReadingFailed('damaged', 'The archive holds more data than its directory says.');
        }
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof ReadingFailed ? error : damaged(error);
    }
    if (length !== entry.uncompressedSize || checksum !== entry.crc32) {
      throw new ReadingFailed('damaged', 'A part of the archive does not match its checksum.');
    }
  }

  close(): void {
    this.#zip.close();
  }

  #count(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.#limits.maxUnpackedBytes) throw tooLarge(this.#unpacked, this.#limits);
  }
}

async function weigh(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.maxEntries) throw tooMany(zip.entryCount, limits);
  const entries = new Map<string, Entry>();
  let packed = 0;
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new ReadingFailed('encrypted', 'The archive is protected by a password.');
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      // The first of two entries with one name is what office programs read.
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ReadingFailed ? error : damaged(error);
  }
  if (unpacked > limits.maxUnpackedBytes) throw tooLarge(unpacked, limits);
  if (unpacked > ratioMattersFrom && unpacked > packed * limits.maxRatio) {
    const ratio = Math.round(unpacked / Math.max(packed, 1));
    const detail = `The archive unpacks to ${ratio} times its size; ${limits.maxRatio} times is the limit.`;
    throw new ReadingFailed('too-large-when-unpacked', detail);
  }
  // Entries that share their data multiply a small file without a high ratio in any one of them.
  if (packed > zip.fileSize) throw new ReadingFailed('damaged', 'The parts of the archive overlap.');
  return entries;
}

function tooLarge(bytes: number, limits: ArchiveLimits): ReadingFailed {
  const detail = `The archive unpacks to ${inMegabytes(bytes)} or more; ${inMegabytes(limits.maxUnpackedBytes)} is the limit.`;
  return new ReadingFailed('too-large-when-unpacked', detail);
}

function tooMany(entries: number, limits: ArchiveLimits): ReadingFailed {
  return new ReadingFailed(
    'too-many-entries',
    `The archive holds ${entries} files; ${limits.maxEntries} is the limit.`,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}

function damaged(error: unknown): ReadingFailed {
  const message = error instanceof Error ? error.message : String(error);
  return new ReadingFailed('damaged', `The archive is damaged: ${message.slice(0, 200)}`, { cause: error });
}
