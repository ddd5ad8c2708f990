import { isUtf8 } from 'node:buffer';
import { fileTypeFromBuffer } from 'file-type';
import type { DetectedMedia, ReadMore } from './detected-media.ts';
import { zipMediaType } from './zip-media-type.ts';

/** How much of a file's start `detectMediaType` wants; less will do for a shorter file. */
export const mediaTypeHeadBytes = 16 * 1024;

const unknown = 'application/octet-stream';

/**
 * Types that a browser may show in the page of this site: none of them can run a script there. SVG and HTML can, so they
 * are only ever downloaded.
 */
const inline: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/webm',
]);

export function mayShowInline(mediaType: string): boolean {
  return inline.has(mediaType);
}

/**
 * Recognises a file by its first bytes; with `readMore`, Office documents are told apart by what is inside them. Never
 * rejects for what the bytes are, only when `readMore` does.
 *
 * @param head the first {@link mediaTypeHeadBytes} of the file, or all of a shorter one
 */
export async function detectMediaType(head: Buffer, readMore?: ReadMore): Promise<DetectedMedia> {
  const program = programType(head);
  if (program !== undefined) return { mediaType: program, executable: true };
  if (startsWith(head, 'PK\u0003\u0004') || startsWith(head, 'PK\u0005\u0006')) return zipMediaType(head, readMore);
  const mediaType =
    documentType(head) ??
    (startsWith(head, compoundFile) ? await compoundType(head, readMore) : undefined) ??
    textType(head) ??
    (await mediaFileType(head));
  return { mediaType, executable: false };
}

function startsWith(head: Buffer, signature: string): boolean {
  return head.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
}

/** First bytes of programs: Windows, Linux, macOS (both byte orders and universal), Java, Android, WebAssembly, shortcuts. */
const programs: ReadonlyArray<readonly [signature: string, mediaType: string]> = [
  ['\u007fELF', 'application/x-elf'],
  ['\u00fe\u00ed\u00fa\u00ce', 'application/x-mach-binary'],
  ['\u00fe\u00ed\u00fa\u00cf', 'application/x-mach-binary'],
  ['\u00ce\u00fa\u00ed\u00fe', 'application/x-mach-binary'],
  ['\u00cf\u00fa\u00ed\u00fe', 'application/x-mach-binary'],
  // Shared by universal macOS programs and compiled Java classes.
  ['\u00ca\u00fe\u00ba\u00be', 'application/x-mach-binary'],
  ['dex\n', 'application/vnd.android.dex'],
  ['\u0000asm', 'application/wasm'],
  ['L\u0000\u0000\u0000\u0001\u0014\u0002\u0000', 'application/x-ms-shortcut'],
];

function programType(head: Buffer): string | undefined {
  for (const [signature, mediaType] of programs) if (startsWith(head, signature)) return mediaType;
  // Two letters are little: a text may begin with them, a program is never text.
  if (startsWith(head, 'MZ') && asText(head) === undefined) return 'application/x-msdownload';
  const text = startsWith(head, '\u00ef\u00bb\u00bf') ? head.subarray(3) : head;
  // `#!` and a path is a script; Rust and others begin files with `#![…]`.
  if (/^#![ \t]*\//.test(text.toString('latin1', 0, 64))) return 'application/x-shellscript';
  return undefined;
}

function documentType(head: Buffer): string | undefined {
  const start = head
    .toString('latin1', 0, 64)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('%PDF-')) return 'application/pdf';
  if (start.startsWith('{\\rtf')) return 'application/rtf';
  return undefined;
}

const compoundFile = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/**
 * Compound files hold the old binary Office formats, and new ones with a password. The names in their directory, which are
 * in UTF-16, tell which. Layout: [MS-CFB] 2.2.
 */
async function compoundType(head: Buffer, readMore: ReadMore | undefined): Promise<string> {
  const other = 'application/x-cfb';
  if (head.length < 512) return other;
  const sectorSize = 1 << Math.min(head.readUInt16LE(0x1e), 12);
  const directory = (head.readUInt32LE(0x30) + 1) * sectorSize;
  const wanted = 4096;
  const bytes =
    readMore !== undefined && directory < readMore.size
      ? await readMore.read(directory, wanted)
      : head.subarray(directory, directory + wanted);
  const names = bytes.toString('utf16le');
  if (names.includes('EncryptedPackage')) return 'application/encrypted';
  if (names.includes('WordDocument')) return 'application/msword';
  if (names.includes('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  if (names.includes('Workbook')) return 'application/vnd.ms-excel';
  return other;
}

/** The characters of a text file's start, or undefined when it is not one: UTF-8 or marked UTF-16, without controls. */
function asText(head: Buffer): string | undefined {
  const utf16 = startsWith(head, '\u00ff\u00fe')
    ? 'utf-16le'
    : startsWith(head, '\u00fe\u00ff')
      ? 'utf-16be'
      : undefined;
  if (utf16 === undefined && !isUtf8(withoutCutCharacter(head))) return undefined;
  const text = new TextDecoder(utf16 ?? 'utf-8').decode(head);
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\u0000-\u0008\u000b\u000e-\u001f]/.test(text) ? undefined : text;
}

/** A head may end in the middle of a character of up to four bytes. */
function withoutCutCharacter(head: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= head.length; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
    if (byte < 0x80) break;
  }
  return head;
}

/** Tags that make a page of a text that begins with them (WHATWG MIME Sniffing, 7.1). */
const pageStart =
  /^<(!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|base|form|frameset|meta|link|img|article|section|main)[\s/>]/i;

function textType(head: Buffer): string | undefined {
  const text = asText(head);
  if (text === undefined) return undefined;
  const start = afterProlog(text);
  if (/^(<!doctype svg[\s>]|<svg[\s/>])/i.test(start)) return 'image/svg+xml';
  if (pageStart.test(start)) return 'text/html';
  if (/^\ufeff?\s*<\?xml\s/.test(text)) return 'application/xml';
  return looksLikeMarkdown(text) ? 'text/markdown' : 'text/plain';
}

/** The text behind white space, an XML declaration and comments, where the first element or document type stands. */
function afterProlog(text: string): string {
  let rest = text.replace(/^\ufeff/, '').trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : undefined;
    if (close === undefined) return rest;
    const end = rest.indexOf(close);
    if (end < 0) return '';
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** Headings, fences, front matter, task lists, table rules or links: one of them is enough, as Markdown is text anyway. */
function looksLikeMarkdown(text: string): boolean {
  return (
    /^#{1,6} \S|^```|^\s*[-*+] \[[ x]\] |^\|[\s:-]+\|[\s:|-]*$|\]\(https?:\/\//m.test(text) ||
    /^---\n[^]*?\n---\n/.test(text)
  );
}

/** Other names for one type, brought to the one that is registered. */
const registeredNames: ReadonlyMap<string, string> = new Map([
  ['audio/x-m4a', 'audio/mp4'],
  ['video/x-m4v', 'video/mp4'],
  ['image/apng', 'image/png'],
]);

/** Pictures, sound, films and the rest, by the signatures that the file-type package knows. */
async function mediaFileType(head: Buffer): Promise<string> {
  const found = (await fileTypeFromBuffer(head))?.mime;
  // Sound with a large cover picture in front shows its frames only beyond the head.
  if (found === undefined) return startsWith(head, 'ID3') ? 'audio/mpeg' : ansiType(head);
  return registeredNames.get(found) ?? found;
}

/**
 * Text from older Windows editors is in Windows-1252, where a few letters are beyond ASCII. Programs and compressed data
 * have control bytes, or many more such bytes.
 */
function ansiType(head: Buffer): string {
  let beyondAscii = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) return unknown;
    if (byte >= 0x7f) beyondAscii += 1;
  }
  if (beyondAscii * 10 > head.length) return unknown;
  const page = pageStart.test(afterProlog(head.toString('latin1')));
  return page ? 'text/html' : 'text/plain';
}
