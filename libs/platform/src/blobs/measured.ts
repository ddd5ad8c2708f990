import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { BlobTooLarge } from './blob-store.ts';

/** Passes bytes on, counting and hashing them, up to a limit. */
export class Measured extends Transform {
  bytes = 0;
  readonly #hash = createHash('sha256');
  readonly #limitBytes: number;

  constructor(limitBytes: number) {
    super();
    this.#limitBytes = limitBytes;
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error: Error | null, chunk?: Buffer) => void): void {
    this.bytes += chunk.length;
    if (this.bytes > this.#limitBytes) return done(new BlobTooLarge(this.#limitBytes));
    this.#hash.update(chunk);
    done(null, chunk);
  }

  /** Of what has passed so far: ask once, after the end. */
  sha256(): string {
    return this.#hash.digest('hex');
  }
}
