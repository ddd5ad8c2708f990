import { Readable } from 'node:stream';
import { RandomAccessReader, fromRandomAccessReaderPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { DetectedMedia, ReadMore } from './detected-media.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** Content type of the main part → type of the file. */
const mainParts: ReadonlyMap<string, string> = new Map(
  [
    `${ooxml}.wordprocessingml.document`,
    `${ooxml}.wordprocessingml.template`,
    `${ooxml}.presentationml.presentation`,
    `${ooxml}.presentationml.slideshow`,
    `${ooxml}.presentationml.template`,
    `${ooxml}.spreadsheetml.sheet`,
    `${ooxml}.spreadsheetml.template`,
    'application/vnd.ms-word.document.macroEnabled',
    'application/vnd.ms-word.template.macroEnabledTemplate',
    'application/vnd.ms-powerpoint.presentation.macroEnabled',
    'application/vnd.ms-powerpoint.slideshow.macroEnabled',
    'application/vnd.ms-powerpoint.template.macroEnabled',
    'application/vnd.ms-excel.sheet.macroEnabled',
    'application/vnd.ms-excel.template.macroEnabled',
  ].map((type) => [
    `${type}.main+xml`.toLowerCase(),
    `${type.replace('Template', '')}${type.includes('macroEnabled') ? '.12' : ''}`.toLowerCase(),
  ]),
);

/** Beyond these an archive is taken for a plain one: what tells is among the first entries and short. */
const maxEntries = 20_000;
const maxBytes = 256 * 1024;

/** Looks into an archive. Answers `application/zip` for any that is no document, and for one it cannot make sense of. */
export async function zipMediaType(head: Buffer, readMore: ReadMore | undefined): Promise<DetectedMedia> {
  const found = (readMore === undefined ? undefined : await fromDirectory(readMore)) ?? fromHead(head);
  return found ?? { mediaType: 'application/zip', executable: false };
}

async function fromDirectory(readMore: ReadMore): Promise<DetectedMedia | undefined> {
  const reader = new SourceReader(readMore);
  try {
    const zip = await fromRandomAccessReaderPromise(reader, readMore.size, { validateEntrySizes: false });
    try {
      return await fromEntries(zip);
    } finally {
      zip.close();
    }
  } catch {
    // A broken archive is recognised by its head as far as that goes; a store that cannot be read is another matter.
    if (reader.failure !== undefined) throw reader.failure;
    return undefined;
  }
}

async function fromEntries(zip: ZipFile): Promise<DetectedMedia | undefined> {
  let seen = 0;
  let isJava = false;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'mimetype') return declared(await contentOf(zip, entry));
    if (entry.fileName === '[Content_Types].xml') return fromContentTypes(await contentOf(zip, entry));
    isJava ||= entry.fileName === 'META-INF/MANIFEST.MF' || entry.fileName === 'AndroidManifest.xml';
    seen += 1;
    if (seen === maxEntries) break;
  }
  return isJava ? { mediaType: 'application/java-archive', executable: true } : undefined;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(pieces).toString('utf8', 0, maxBytes);
}

function fromContentTypes(xml: string): DetectedMedia | undefined {
  for (const [, type = ''] of xml.matchAll(/ContentType\s*=\s*["']([^"']+)["']/g)) {
    const mediaType = mainParts.get(type.toLowerCase());
    if (mediaType !== undefined) return { mediaType, executable: false };
  }
  return undefined;
}

/** OpenDocument and EPUB begin with an entry that says what they are. */
function declared(mimetype: string): DetectedMedia | undefined {
  const [, mediaType] = /^(application\/(?:vnd\.oasis\.opendocument\.[a-z-]{1,40}|epub\+zip))\s*$/.exec(mimetype) ?? [];
  return mediaType === undefined ? undefined : { mediaType, executable: false };
}

/** For the start of an archive whose end is missing. Layout of a local header: APPNOTE 4.3.7. */
function fromHead(head: Buffer): DetectedMedia | undefined {
  const text = head.toString('latin1');
  if (text.startsWith('mimetype', 30) && head.length > 30) {
    const start = 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
    return declared(text.slice(start, start + head.readUInt32LE(18)));
  }
  if (!text.includes('[Content_Types].xml') && !text.includes('_rels/.rels')) return undefined;
  if (text.includes('word/')) return { mediaType: `${ooxml}.wordprocessingml.document`, executable: false };
  if (text.includes('ppt/')) return { mediaType: `${ooxml}.presentationml.presentation`, executable: false };
  if (text.includes('xl/')) return { mediaType: `${ooxml}.spreadsheetml.sheet`, executable: false };
  return undefined;
}

class SourceReader extends RandomAccessReader {
  /** Why bytes could not be had, when that was so. */
  failure: Error | undefined;
  readonly #source: ReadMore;

  constructor(source: ReadMore) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end));
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const piece = await this.#read(at, Math.min(end - at, 64 * 1024));
      if (piece.length === 0) return;
      at += piece.length;
      yield piece;
    }
  }

  async #read(offset: number, length: number): Promise<Buffer> {
    try {
      return await this.#source.read(offset, length);
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error('The file could not be read.', { cause: error });
      throw error;
    }
  }
}
