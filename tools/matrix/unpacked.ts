import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** Names and contents of all that is in a ZIP, as one text. */
export async function unpacked(zip: Buffer): Promise<string> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true });
  const pieces: string[] = [];
  for await (const entry of archive.eachEntry()) {
    pieces.push(entry.fileName, await text(await archive.openReadStreamPromise(entry)));
  }
  return pieces.join('\n');
}
