import { open, type FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { WriteBounds } from './blob-store.ts';
import { Measure } from './measured.ts';

/**
 * How much is gathered before it is written, in bytes. Each write costs a trip to another thread, which for the pieces
 * in which a network delivers costs more than writing them.
 */
const gatherBytes = 512 * 1024;

/** Writes a content that is measured on the way to a new file, in few large writes, and flushes it at the end. */
export class IncomingFile extends Writable {
  readonly measure: Measure;
  readonly #path: string;
  readonly #onKept: ((piece: Buffer) => void) | undefined;
  #file: FileHandle | undefined;
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  /** The write that is under way: there is one at a time, while more is gathered. */
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, bounds: WriteBounds) {
    super();
    this.#path = path;
    this.#onKept = bounds.onKept;
    this.measure = new Measure(bounds);
  }

  override _write(piece: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    try {
      this.measure.take(piece);
    } catch (error) {
      return done(error as Error);
    }
    this.#gathered.push(piece);
    this.#gatheredBytes += piece.length;
    if (this.#gatheredBytes < gatherBytes) return done();
    const before = this.#writing;
    this.#startWriting();
    before.then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#startWriting();
    this.#writing.then(() => this.#file?.sync()).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // What is being written is let finish, as the file would be closed beneath it.
    this.#writing
      .catch(() => undefined)
      .then(() => this.#file?.close())
      .then(
        () => done(error),
        (failed: Error) => done(error ?? failed),
      );
  }

  #startWriting(): void {
    const pieces = this.#gathered;
    this.#gathered = [];
    this.#gatheredBytes = 0;
    this.#writing = this.#writing.then(() => this.#writeOut(pieces));
    // Who waits for it hears of it; between two writes nobody does.
    this.#writing.catch(() => undefined);
  }

  async #writeOut(pieces: readonly Buffer[]): Promise<void> {
    this.#file ??= await open(this.#path, 'wx');
    for (let rest = pieces; rest.length > 0;) {
      // On a disk that is nearly full it may be less than all: the next attempt then says so.
      const { bytesWritten } = await this.#file.writev([...rest]);
      rest = behind(rest, bytesWritten);
    }
    if (this.#onKept) for (const piece of pieces) this.#onKept(piece);
  }
}

/** What is left of the pieces after so many bytes. */
function behind(pieces: readonly Buffer[], bytes: number): readonly Buffer[] {
  let left = bytes;
  for (const [at, piece] of pieces.entries()) {
    if (left < piece.length) return [piece.subarray(left), ...pieces.slice(at + 1)];
    left -= piece.length;
  }
  return [];
}
