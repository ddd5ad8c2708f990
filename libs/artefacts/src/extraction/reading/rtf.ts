import { open } from 'node:fs/promises';
import type { ReadingOrder } from '../extraction.ts';
import { ReadingFailed } from './reading-failed.ts';
import { RtfReader } from './rtf-reader.ts';
import type { TextWriter } from './text-writer.ts';

/** Rich Text Format 1.9.1. Pictures stand in it as hexadecimal digits, so files are long and their text is short. */
export async function readRtf({ path }: ReadingOrder, out: TextWriter): Promise<undefined> {
  const file = await open(path);
  try {
    const reader = new RtfReader(out);
    let start = true;
    for await (const chunk of file.createReadStream({ highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      // Bytes beyond ASCII are rare and belong to a code page that the text itself names; latin1 keeps them as they are.
      const piece = chunk.toString('latin1');
      if (start && !/^\s*\{\\rtf/.test(piece))
        throw new ReadingFailed('damaged', 'The file is not in Rich Text Format.');
      start = false;
      reader.write(piece);
      if (out.truncated) return;
    }
    if (start) throw new ReadingFailed('damaged', 'The file has nothing in it.');
    reader.end();
  } finally {
    await file.close();
  }
}
