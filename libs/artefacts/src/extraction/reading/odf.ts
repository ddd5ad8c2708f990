import type { ReadingOrder } from '../extraction.ts';
import { Archive } from './archive.ts';
import { OdfHandler } from './odf-handler.ts';
import { ReadingFailed } from './reading-failed.ts';
import type { TextWriter } from './text-writer.ts';
import { readXml } from './xml.ts';

/** OpenDocument text and presentations (ISO/IEC 26300). Answers the number of slides of a presentation. */
export async function readOdf({ path, limits, format }: ReadingOrder, out: TextWriter): Promise<number | undefined> {
  const archive = await Archive.open(path, limits);
  try {
    await refuseEncrypted(archive);
    if (!archive.has('content.xml')) throw new ReadingFailed('damaged', 'The document has lost its main part.');
    out.counts.know();
    const body = new OdfHandler(out, { within: 'body' });
    await readXml(archive.bytes('content.xml'), body, () => out.truncated);
    body.end();
    if (format === 'odp') return body.pages;
    const running = new OdfHandler(out, { within: 'master-styles' });
    await readXml(archive.bytes('styles.xml'), running, () => out.truncated);
    running.end();
    return undefined;
  } finally {
    archive.close();
  }
}

async function refuseEncrypted(archive: Archive): Promise<void> {
  let encrypted = false;
  await readXml(archive.bytes('META-INF/manifest.xml'), {
    open(name) {
      encrypted ||= name === 'encryption-data';
    },
  });
  if (encrypted) throw new ReadingFailed('encrypted', 'The document is protected by a password.');
}
