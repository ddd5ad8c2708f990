import { readdirSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { describeWithData } from '@constellation/platform/testing';
import { detectMediaType, mediaTypeHeadBytes } from '../files/media-type.ts';
import { extractText } from './extract-text.ts';
import type { Extraction } from './extraction.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Words that stand in each of the office samples; an empty list for the one without any. */
const officeSamples: Readonly<Record<string, readonly string[]>> = {
  '1-page.docx': ['The Hidden Forest', 'nestled between the mountains and the sea'],
  '1-slide.pptx': ['PAGE 1'],
  '3-pages.odt': ['Chapter 1: The Hidden Forest'],
  '5-slides.pptx': ['PAGE 1\n\nPAGE 2\n\nPAGE 3\n\nPAGE 4\n\nPAGE 5'],
  '10-pages.docx': ['Chapter 1: The Hidden Forest', 'a mischievous squirrel'],
  '10-pages.pdf': ['Chapter 1: The Hidden Forest', 'a mischievous squirrel'],
  '10-slides.pptx': ['SLIDE 9\n\nSLIDE 10'],
  'comments.docx': ['Ouch.', 'A tachyon walks into a bar.', 'Fin.'],
  'empty.docx': [],
  'ffc.docx': ['file format commons docx'],
  'ffc.pptx': ['file format commons pptx'],
  'ffc.rtf': ['file format commons rtf'],
  'footnotes.docx': ['Ouch.', 'A tachyon walks into a bar.', 'Fin.'],
  'officeparser-test.odp': ['Slide Note 1.', 'Highlighter\t2 colors', 'Now calendars', 'Continued Lists'],
  'officeparser-test.pdf': ['the calibre DOCX Input plugin', 'Highlighter 2 colors', 'Structural Elements'],
  'strict-format.docx': ['Test'],
  'tables.docx': ['Above\nTop left\tTop right\nBottom left\tBottom right\n\nBelow'],
  'text-box.docx': ['Datum plane'],
};

async function detect(path: string): Promise<string> {
  const file = await open(path);
  try {
    const read = async (offset: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    };
    const { size } = await file.stat();
    return (await detectMediaType(await read(0, mediaTypeHeadBytes), { size, read })).mediaType;
  } finally {
    await file.close();
  }
}

async function textOf(path: string): Promise<string> {
  const result = await extractText({ path, mediaType: await detect(path) });
  if (result.outcome === 'extracted') return result.text;
  if (result.outcome === 'empty') return '';
  throw new Error(`${path}: ${result.reason}, ${result.detail}`);
}

describeWithData('documents of the world', 'documents', (folder) => {
  it('are all known to this specification', () => {
    expect(readdirSync(join(folder, 'office')).sort()).toEqual(Object.keys(officeSamples).sort());
    expect(readdirSync(join(folder, 'oak'))).toHaveLength(24);
    expect(readdirSync(join(folder, 'hostile'))).toHaveLength(3);
  });

  it('from Oak are read whole: title, points, keyword table, speaker notes', async () => {
    for (const name of readdirSync(join(folder, 'oak'))) {
      const text = await textOf(join(folder, 'oak', name));
      const title = text
        .slice(0, text.indexOf('\n'))
        .toLowerCase()
        .replace(/[^a-z]+/g, '-')
        .replace(/-$/, '');
      expect(title).toBe(parse(name).name);
      expect(text).toContain('Key learning points');
      // In the presentations this stands in the speaker notes of the first slide and nowhere else.
      expect(text).toMatch(/Oak National Academy(, OGL v3\.0\n\nKey learning points|\)\.$)/);
    }
  }, 120_000);

  it.each(Object.entries(officeSamples))('reads %s', async (name, expected) => {
    const text = await textOf(join(folder, 'office', name));
    for (const words of expected) expect(text).toContain(words);
    expect(text === '').toBe(expected.length === 0);
  });

  it('are read as far as they go when their middle is overwritten and the reader trips over objects it only glances at', async () => {
    const broken = (await readFile(join(folder, 'office', '10-pages.pdf'))).copyWithin(6139, 4598, 165_374);
    const place = await mkdtemp(join(tmpdir(), 'corpus-'));
    try {
      await writeFile(join(place, 'broken.pdf'), broken);
      expect(await textOf(join(place, 'broken.pdf'))).toContain('a mischievous squirrel');
    } finally {
      await rm(place, { recursive: true });
    }
  });

  it('made to exhaust a reader end with their reason, in seconds, while this process stays flat', async () => {
    const path = (name: string): string => join(folder, 'hostile', `officeparser-${name}_archive.docx`);
    const before = process.memoryUsage.rss();
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
    const began = Date.now();
    const results: Extraction[] = [];
    for (const name of ['large_size', 'oversized', 'many_entries']) {
      results.push(await extractText({ path: path(name), mediaType: word }));
    }
    clearInterval(watch);
    expect(results).toEqual([
      expect.objectContaining({ outcome: 'unreadable', reason: 'too-large-when-unpacked' }),
      expect.objectContaining({ outcome: 'unreadable', reason: 'too-large-when-unpacked' }),
      expect.objectContaining({ outcome: 'unreadable', reason: 'too-many-entries' }),
    ]);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(peak - before).toBeLessThan(50_000_000);
  });
});
