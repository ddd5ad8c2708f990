import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { BlobTooLarge, type WriteBounds } from './blob-store.ts';

/** Counts and hashes a content piece by piece, and keeps its start. */
export class Measure {
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #limitBytes: number;
  readonly #headBytes: number;
  readonly #head: Buffer[] = [];

  constructor(bounds: WriteBounds) {
    this.#limitBytes = bounds.limitBytes ?? Infinity;
    this.#headBytes = bounds.headBytes ?? 0;
  }

  /** @throws {BlobTooLarge} when it goes beyond the limit with this piece */
  take(piece: Buffer): void {
    const missing = this.#headBytes - this.bytes;
    // A copy: the piece may be given back before anybody looks at the head.
    if (missing > 0) this.#head.push(Buffer.from(piece.subarray(0, missing)));
    this.bytes += piece.length;
    if (this.bytes > this.#limitBytes) throw new BlobTooLarge(this.#limitBytes);
    this.#hash.update(piece);
  }

  /** As many of the first bytes as were asked for, or all of a shorter content. */
  get head(): Buffer {
    return Buffer.concat(this.#head);
  }

  /** Of what was taken so far: ask once, after the end. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}

/** Passes bytes on, measuring them. */
export class Measured extends Transform {
  readonly measure: Measure;

  constructor(bounds: WriteBounds) {
    super();
    this.measure = new Measure(bounds);
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    try {
      this.measure.take(chunk);
    } catch (error) {
      return done(error as Error);
    }
    done(null, chunk);
  }
}
