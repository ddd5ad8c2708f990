import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** One line of a JSON Lines file. */
export interface JsonLine {
  /** Counted from 1. */
  readonly number: number;
  /** Undefined when the line is not JSON. */
  readonly value: unknown;
}

/** A JSON Lines file, plain or gzipped, read line by line: memory stays flat whatever its size. */
export class JsonLinesFile {
  #bytesRead = 0;

  private constructor(
    readonly path: string,
    /** Size on disk, in bytes. */
    readonly byteCount: number,
  ) {}

  static async open(path: string): Promise<JsonLinesFile> {
    return new JsonLinesFile(path, (await stat(path)).size);
  }

  /** How much of the file on disk has been read, in bytes: what a progress bar shows. */
  get bytesRead(): number {
    return this.#bytesRead;
  }

  async *lines(): AsyncGenerator<JsonLine> {
    const file = createReadStream(this.path);
    file.on('data', (chunk) => {
      this.#bytesRead += chunk.length;
    });
    const content = this.path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
    // A pipe does not pass on the fault of its source.
    file.on('error', (error) => content.destroy(error));
    let number = 0;
    for await (const line of createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() !== '') yield { number, value: parse(line) };
    }
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
