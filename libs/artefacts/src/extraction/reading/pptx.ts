import type { ReadingOrder } from '../extraction.ts';
import { Archive } from './archive.ts';
import { mainPart, readDrawing, relationshipsOf } from './ooxml.ts';
import { SlideHandler } from './slide-handler.ts';
import type { TextWriter } from './text-writer.ts';
import { readXml } from './xml.ts';

/**
 * PresentationML: slides in the order of the show, hidden ones too, each followed by the words in its diagrams, its
 * speaker notes and its comments. Answers the number of slides.
 */
export async function readPptx({ path, limits }: ReadingOrder, out: TextWriter): Promise<number> {
  const archive = await Archive.open(path, limits);
  try {
    const slides = await slideParts(archive);
    out.counts.know();
    for (const slide of slides) {
      if (out.truncated) break;
      await readSlide(archive, slide, out);
    }
    return slides.length;
  } finally {
    archive.close();
  }
}

async function slideParts(archive: Archive): Promise<string[]> {
  const main = await mainPart(archive);
  const targets = new Map((await relationshipsOf(archive, main)).map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  await readXml(archive.bytes(main), {
    open(name, attribute) {
      if (name !== 'sldId') return;
      // `id` without a prefix is the slide's number; the relationship is the `id` of another namespace.
      const target = targets.get(attribute('r:id') ?? '') ?? targets.get(attribute('rel:id') ?? '');
      if (target !== undefined && !slides.includes(target)) slides.push(target);
    },
  });
  return slides;
}

async function readSlide(archive: Archive, slide: string, out: TextWriter): Promise<void> {
  const relationships = await relationshipsOf(archive, slide);
  const targetsOf = (...types: string[]): string[] =>
    relationships.filter(({ type }) => types.includes(type)).map(({ target }) => target);
  await readShapes(archive, slide, out);
  for (const target of targetsOf('diagramData', 'chart')) await readDrawing(archive, target, out);
  for (const target of targetsOf('notesSlide', 'comments')) await readShapes(archive, target, out);
}

async function readShapes(archive: Archive, part: string, out: TextWriter): Promise<void> {
  const handler = new SlideHandler(out);
  await readXml(archive.bytes(part), handler, () => out.truncated || handler.held > 4_000_000);
  handler.end();
}
