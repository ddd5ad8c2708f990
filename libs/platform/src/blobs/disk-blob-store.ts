import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, rename, rm, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  assertBlobKey,
  BlobMissing,
  BlobRangeInvalid,
  BlobStore,
  BlobStoreFull,
  type ByteRange,
  type StoredBlob,
  type WriteBounds,
} from './blob-store.ts';
import { IncomingFile } from './incoming-file.ts';

/** Half-written files older than this belong to a process that is gone. */
const staleAfterMs = 24 * 60 * 60 * 1000;

/**
 * {@link BlobStore} in a folder. Blobs lie at `<key's folders>/ab/<last segment>`, sharded by the first two characters:
 * each new folder is another flush, so there are few; a million blobs make four thousand names in each. A blob is written to `.incoming` in the same folder, hence on the same file
 * system, flushed, and then renamed to its place: after a crash it is there whole or not at all.
 */
export class DiskBlobStore extends BlobStore {
  readonly #folder: string;
  readonly #incoming: string;
  /** Folders that are known to be there after a power cut. */
  readonly #lasting = new Set<string>();

  private constructor(folder: string) {
    super();
    this.#folder = folder;
    this.#incoming = join(folder, '.incoming');
  }

  /** Makes the folder where there is none and clears what killed processes left half-written. */
  static async open(folder: string): Promise<DiskBlobStore> {
    const store = new DiskBlobStore(folder);
    await mkdir(store.#incoming, { recursive: true });
    await store.#clearStale();
    await raiseFormer(folder);
    return store;
  }

  async write(content: Readable, bounds: WriteBounds = {}): Promise<StoredBlob> {
    const temporary = join(this.#incoming, randomUUID());
    const file = new IncomingFile(temporary, bounds);
    try {
      await pipeline(content, file, { ...(bounds.signal ? { signal: bounds.signal } : {}) });
      const { measure } = file;
      const sha256 = measure.sha256();
      await this.#place(temporary, this.#path(sha256));
      return { key: sha256, bytes: measure.bytes, sha256, head: measure.head };
    } catch (error) {
      await rm(temporary, { force: true });
      // The pipeline rejects with an AbortError of its own; callers look for the reason they gave.
      if (bounds.signal?.aborted) throw bounds.signal.reason;
      throw this.#withMeaning(error);
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const file = await this.#open(key);
    try {
      if (!range) return file.createReadStream();
      const { size } = await file.stat();
      const end = Math.min(range.end ?? size - 1, size - 1);
      const whole = Number.isSafeInteger(range.start) && Number.isSafeInteger(end);
      if (!whole || range.start < 0 || end < range.start) throw new BlobRangeInvalid(range, size);
      return file.createReadStream({ start: range.start, end });
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  async size(key: string): Promise<number | null> {
    const found = await stat(this.#path(key)).catch(absentAsNull);
    return found?.isFile() ? found.size : null;
  }

  async findAddress(key: string): Promise<null> {
    assertBlobKey(key);
    return null;
  }

  async copyToFile(key: string, path: string): Promise<void> {
    try {
      await copyFile(this.#path(key), path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } catch (error) {
      // The folder to copy into may be what is missing.
      if (isAbsence(error) && (await this.size(key)) === null) throw new BlobMissing(key, { cause: error });
      throw this.#withMeaning(error);
    }
  }

  async move(key: string, toKey: string): Promise<void> {
    try {
      await this.#place(this.#path(key), this.#path(toKey));
      await flushFolder(dirname(this.#path(key)));
    } catch (error) {
      if (!isAbsence(error)) throw this.#withMeaning(error);
      if ((await this.size(toKey)) === null) throw new BlobMissing(key, { cause: error });
    }
  }

  async remove(key: string): Promise<void> {
    const path = this.#path(key);
    try {
      await unlink(path);
      // What people asked to have removed must not come back after a power cut.
      await flushFolder(dirname(path));
    } catch (error) {
      if (!isAbsence(error)) throw error;
    }
  }

  async ping(): Promise<void> {
    await access(this.#incoming, constants.R_OK | constants.W_OK);
  }

  #path(key: string): string {
    assertBlobKey(key);
    const name = basename(key);
    return join(this.#folder, dirname(key), name.slice(0, 2), name);
  }

  async #open(key: string) {
    try {
      return await open(this.#path(key), 'r');
    } catch (error) {
      throw isAbsence(error) ? new BlobMissing(key, { cause: error }) : error;
    }
  }

  /** Renames a file to its place and makes the new name durable. */
  async #place(from: string, to: string): Promise<void> {
    const folder = dirname(to);
    try {
      await rename(from, to);
    } catch (error) {
      if (!isAbsence(error)) throw error;
      this.#lasting.delete(folder);
      await mkdir(folder, { recursive: true });
      await rename(from, to);
    }
    const folders = [folder];
    if (!this.#lasting.has(folder)) {
      // Folders are names themselves, also those that somebody else has only just made.
      for (let up = folder; up !== this.#folder; up = dirname(up)) folders.push(dirname(up));
    }
    await Promise.all(folders.map(flushFolder));
    this.#lasting.add(folder);
  }

  async #clearStale(): Promise<void> {
    const before = Date.now() - staleAfterMs;
    for (const name of await readdir(this.#incoming)) {
      const path = join(this.#incoming, name);
      const found = await stat(path).catch(absentAsNull);
      if (found && found.mtimeMs < before) await rm(path, { force: true });
    }
  }

  #withMeaning(error: unknown): unknown {
    const code = codeOf(error);
    return code === 'ENOSPC' || code === 'EDQUOT' ? new BlobStoreFull(this.#folder, { cause: error }) : error;
  }
}

/**
 * Brings blobs to where they are looked for that lie a folder deeper, `ab/cd/<name>`, as they did at first. May be broken
 * off and done by several processes at once.
 */
async function raiseFormer(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    if (!isShard(entry.name)) {
      await raiseFormer(path);
      continue;
    }
    // Where a folder's links are counted, two of them mean that no other is in it: long ones need not be read.
    if ((await stat(path)).nlink === 2) continue;
    for (const deeper of (await readdir(path)).filter(isShard)) {
      for (const name of (await readdir(join(path, deeper)).catch(absentAsNull)) ?? []) {
        await rename(join(path, deeper, name), join(path, name)).catch(absentAsNull);
      }
      await rmdir(join(path, deeper)).catch(absentAsNull);
    }
    await flushFolder(path);
  }
}

const isShard = (name: string): boolean => /^[0-9a-f]{2}$/.test(name);

async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open folders; its file system writes renames through.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function isAbsence(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function absentAsNull(error: unknown): null {
  if (isAbsence(error)) return null;
  throw error;
}
