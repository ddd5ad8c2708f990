import type { ReadingOrder } from '../extraction.ts';
import { Archive } from './archive.ts';
import { mainPart, readDrawing, relationshipsOf } from './ooxml.ts';
import type { TextWriter } from './text-writer.ts';
import { WordHandler } from './word-handler.ts';
import { readXml } from './xml.ts';

// After the body comes what hangs on it, in this order.
const furtherParts = ['footnotes', 'endnotes', 'comments', 'header', 'footer'];
const drawings = ['diagramData', 'chart'];

/** WordprocessingML, transitional and strict (ECMA-376 parts 1 and 4). */
export async function readDocx({ path, limits }: ReadingOrder, out: TextWriter): Promise<undefined> {
  const archive = await Archive.open(path, limits);
  try {
    const main = await mainPart(archive);
    const relationships = await relationshipsOf(archive, main);
    out.counts.know();
    await readPart(archive, main, out);
    for (const { type, target } of relationships) {
      if (drawings.includes(type)) await readDrawing(archive, target, out);
    }
    // First, left and right pages have headers of their own, mostly with the same words.
    const seen = new Set<string>();
    for (const wanted of furtherParts) {
      for (const { target } of relationships.filter(({ type }) => type === wanted)) {
        if (out.truncated) return;
        const aside = out.margin();
        await readPart(archive, target, aside);
        const text = aside.finish();
        if (!seen.has(text)) out.append(aside);
        seen.add(text);
      }
    }
  } finally {
    archive.close();
  }
}

async function readPart(archive: Archive, part: string, out: TextWriter): Promise<void> {
  const handler = new WordHandler(out);
  await readXml(archive.bytes(part), handler, () => out.truncated);
  handler.end();
}
