import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import type { ReadingOrder } from '../extraction.ts';
import type { TextWriter } from './text-writer.ts';

/** Plain text and Markdown, as they are. */
export async function readPlain({ path }: ReadingOrder, out: TextWriter): Promise<undefined> {
  const file = await open(path);
  try {
    for await (const piece of decodeText(file, { html: false })) {
      out.preformatted(piece);
      if (out.truncated) return;
    }
  } finally {
    await file.close();
  }
}

const sampleSize = 64 * 1024;

/** A text file's characters, piece by piece. */
export async function* decodeText(file: FileHandle, { html }: { html: boolean }): AsyncGenerator<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleSize), 0, sampleSize, 0);
  const decoder = new TextDecoder(encodingOf(buffer.subarray(0, bytesRead), html));
  const stream = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 256 * 1024 });
  for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * Byte order mark, then UTF-8 if the sample is that, then what an HTML page says of itself, then Windows-1252, in which
 * older Windows editors save ("ANSI").
 */
function encodingOf(sample: Buffer, html: boolean): string {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  if (isUtf8(wholeCharacters(sample))) return 'utf-8';
  const declared = html ? /<meta[^>]+charset=["']?([\w-]+)/i.exec(sample.toString('latin1', 0, 4096))?.[1] : undefined;
  try {
    return new TextDecoder(declared ?? 'windows-1252').encoding;
  } catch {
    return 'windows-1252';
  }
}

/** The sample without a UTF-8 character that its end may have cut: at most three bytes beyond ASCII. */
function wholeCharacters(sample: Buffer): Buffer {
  if (sample.length < sampleSize) return sample;
  let end = sample.length;
  while (end > sample.length - 4 && (sample[end - 1] ?? 0) >= 0x80) {
    end -= 1;
    if ((sample[end] ?? 0) >= 0xc0) break;
  }
  return sample.subarray(0, end);
}
