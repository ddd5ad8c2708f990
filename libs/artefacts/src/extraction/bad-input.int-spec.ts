import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from './extract-text.ts';
import type { Extraction, ExtractionLimits } from './extraction.ts';
import { openDocument, pdf, pdfBomb, wordBody } from './testing/documents.ts';
import { zipFile } from './testing/zip-file.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const paragraph = '<w:p><w:r><w:t>Some text of a document.</w:t></w:r></w:p>';

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function extract(
  content: Buffer | string,
  mediaType: string,
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  files += 1;
  const path = join(folder, String(files));
  await writeFile(path, content);
  return extractText({ path, mediaType, limits });
}

const unreadable = (reason: string, detail?: RegExp): unknown => ({
  outcome: 'unreadable',
  reason,
  detail: detail === undefined ? expect.any(String) : expect.stringMatching(detail),
});

/** Reading processes of this one that are running; null where /proc does not tell. */
function readers(): string[] | null {
  if (!existsSync('/proc/self/cmdline')) return null;
  const read = (id: string, file: string): string => {
    try {
      return readFileSync(`/proc/${id}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  const isOurs = (id: string): boolean => read(id, 'stat').split(') ')[1]?.split(' ')[1] === String(process.pid);
  return readdirSync('/proc').filter((id) => isOurs(id) && read(id, 'cmdline').includes('extraction/reading/entry'));
}

describe('archives made to exhaust a reader', () => {
  it('are refused before unpacking when they declare too much', async () => {
    const bomb = wordBody('', [{ name: 'word/media/a', content: Buffer.alloc(30_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await extract(bomb, word)).toEqual(unreadable('too-large-when-unpacked', /times its size/));
    expect(await extract(bomb, word, { maxUnpackedBytes: 20_000_000 })).toEqual(
      unreadable('too-large-when-unpacked', /30 MB.*20 MB is the limit/),
    );
  });

  it('are refused when they hold too many files', async () => {
    const parts = Array.from({ length: 20 }, (_, index) => ({ name: `word/media/${index}`, content: 'x' }));
    expect(await extract(wordBody(paragraph, parts), word, { maxEntries: 10 })).toEqual(unreadable('too-many-entries'));
    expect(await extract(wordBody(paragraph, parts), word, { maxEntries: 30 })).toMatchObject({ outcome: 'extracted' });
  });

  it('are stopped while unpacking when their directory says less than there is', async () => {
    const content = `<w:document><w:body>${paragraph.repeat(100_000)}</w:body></w:document>`;
    const liar = zipFile([
      { name: '_rels/.rels', content: '<r><Relationship Type="/officeDocument" Target="d.xml"/></r>' },
      { name: 'd.xml', content, declaredBytes: 1000 },
    ]);
    expect(await extract(liar, word)).toEqual(unreadable('damaged', /more data than its directory says/));
  });

  it('are refused when their parts share data', async () => {
    const content = randomBytes(300_000);
    const first = { name: 'a', content };
    const copies = Array.from({ length: 50 }, (_, index) => ({ name: `b${index}`, content, sharesDataOf: 'a' }));
    expect(await extract(zipFile([first, ...copies]), word)).toEqual(unreadable('damaged', /overlap/));
  });
});

describe('damaged and protected files', () => {
  it('reports a document cut short', async () => {
    const file = wordBody(paragraph);
    expect(await extract(file.subarray(0, file.length - 200), word)).toEqual(unreadable('damaged'));
  });

  it('reports changed bytes by the checksum', async () => {
    const stored = { name: 'd.xml', content: `<w:document>${paragraph}</w:document>`, stored: true };
    const rels = { name: '_rels/.rels', content: '<r><Relationship Type="/officeDocument" Target="d.xml"/></r>' };
    const file = zipFile([rels, stored]);
    file.write('Same', file.indexOf('Some text'));
    expect(await extract(file, word)).toEqual(unreadable('damaged', /checksum/));
  });

  it('reads a PDF with a broken table of objects as far as it can, or says what is wrong', async () => {
    const whole = (await pdf(['First page', 'Second page'])).toString('latin1');
    const entries = [...whole.matchAll(/^\d{10} 00000 n/gm)];
    expect(entries.length).toBeGreaterThan(5);
    for (const { index } of entries) {
      const broken = Buffer.from(`${whole.slice(0, index)}0000000033${whole.slice(index + 10)}`, 'latin1');
      const result = await extract(broken, 'application/pdf');
      expect(JSON.stringify(result)).not.toContain('stopped without a result');
      if (result.outcome === 'unreadable') expect(result.reason).toBe('damaged');
    }
  }, 60_000);

  it.each(['application/pdf', word, 'application/vnd.oasis.opendocument.text', 'application/rtf'])(
    'reports a file that is no %s at all',
    async (mediaType) => {
      expect(await extract('just words', mediaType)).toEqual(unreadable('damaged'));
      expect(await extract('', mediaType)).toEqual(unreadable('damaged'));
    },
  );

  it('reports an archive without a document in it', async () => {
    expect(await extract(zipFile([{ name: 'a.txt', content: 'a' }]), word)).toEqual(unreadable('damaged', /main part/));
  });

  it('reports passwords', async () => {
    const locked = await pdf(['Secret words'], { userPassword: 'x', ownerPassword: 'y', pdfVersion: '1.7' });
    const zip = zipFile([{ name: 'word/document.xml', content: 'x', flags: 1 }]);
    const manifest = '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    const odt = openDocument('text', '', [{ name: 'META-INF/manifest.xml', content: manifest }]);
    expect(await extract(locked, 'application/pdf')).toEqual(unreadable('encrypted'));
    expect(await extract(zip, word)).toEqual(unreadable('encrypted'));
    expect(await extract(odt, 'application/vnd.oasis.opendocument.text')).toEqual(unreadable('encrypted'));
    expect(await extract('x', 'application/encrypted')).toEqual(unreadable('encrypted'));
  });

  it('starts no process for a type without text', async () => {
    const started = extractText({ path: '/nowhere', mediaType: 'image/png' });
    expect(readers() ?? []).toEqual([]);
    expect(await started).toEqual(unreadable('unsupported', /image\/png/));
  });

  it('reports a file that is not there instead of failing', async () => {
    expect(await extractText({ path: join(folder, 'none'), mediaType: word })).toEqual(unreadable('damaged'));
  });
});

describe('limits of time, memory and text', () => {
  it('ends a reader that is kept busy, and leaves no process behind', async () => {
    // Every further level of nesting makes the parser move all levels before it.
    const endless = '<b>'.repeat(3_000_000);
    const result = extract(endless, 'text/html', { timeoutMs: 1500 });
    const seen = new Set<number>();
    const looking = setInterval(() => seen.add(readers()?.length ?? 1), 50);
    expect(await result).toEqual(unreadable('timed-out', /1.5 seconds/));
    clearInterval(looking);
    expect(seen).toContain(1);
    expect(readers() ?? []).toEqual([]);
  });

  it('ends a reader whose buffers grow beyond its memory, and this process does not grow with it', async () => {
    const before = process.memoryUsage.rss();
    const bomb = pdfBomb(1000);
    expect(bomb.length).toBeLessThan(1_100_000);
    expect(await extract(bomb, 'application/pdf', { memoryMb: 64 })).toEqual(unreadable('out-of-memory', /64 MiB/));
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });

  it('ends a reader whose heap grows beyond its memory', async () => {
    const parts = Array.from({ length: 400_000 }, (_, index) => `<w:p><w:r><w:t>a${index}</w:t></w:r></w:p>`).join('');
    const file = wordBody(parts);
    const limits = { maxCharacters: 100_000_000, maxRatio: 10_000 };
    expect(await extract(file, word, { ...limits, memoryMb: 12 })).toEqual(unreadable('out-of-memory'));
    expect(await extract(file, word, limits)).toMatchObject({ outcome: 'extracted' });
  });

  it('passes on the longest text there may be', async () => {
    const text = 'é'.repeat(2_000_000);
    expect(await extract(text, 'text/plain')).toEqual({ outcome: 'extracted', text, truncated: false });
    expect(await extract(`${text}é`, 'text/plain')).toEqual({ outcome: 'extracted', text, truncated: true });
  });

  it('cuts text that is too long, and says so', async () => {
    const file = wordBody(paragraph.repeat(1000));
    const result = await extract(file, word, { maxCharacters: 30 });
    expect(result).toMatchObject({ outcome: 'extracted', text: 'Some text of a document.\nSome', truncated: true });
  });
});
