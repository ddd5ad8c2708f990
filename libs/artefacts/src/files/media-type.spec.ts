import { openDocument, pdf, presentation, wordBody, wordDocument } from '../extraction/testing/documents.ts';
import { zipFile } from '../extraction/testing/zip-file.ts';
import { detectMediaType, mayShowInline, mediaTypeHeadBytes } from './media-type.ts';
import type { DetectedMedia } from './detected-media.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** As an upload is looked at: its start, and the rest when asked for. */
function detect(file: Buffer): Promise<DetectedMedia> {
  const read = (offset: number, length: number): Promise<Buffer> =>
    Promise.resolve(file.subarray(offset, offset + length));
  return detectMediaType(file.subarray(0, mediaTypeHeadBytes), { size: file.length, read });
}

const typeOf = async (file: Buffer | string): Promise<string> => (await detect(Buffer.from(file))).mediaType;
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

function contentTypes(main: string): Buffer {
  const content = `<Types><Override PartName="/a.xml" ContentType="application/${main}.main+xml"/></Types>`;
  // A large picture in front: what the archive is stands beyond the head.
  const picture = { name: 'media/image1.png', content: Buffer.alloc(40_000, 1), stored: true };
  return zipFile([picture, { name: '[Content_Types].xml', content }]);
}

/** A compound file with one directory entry of this name. */
function compoundFile(name: string): Buffer {
  const file = Buffer.alloc(2048);
  bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1').copy(file);
  file.writeUInt16LE(9, 0x1e);
  file.writeUInt32LE(1, 0x30);
  file.write(name, 1024, 'utf16le');
  return file;
}

describe('documents', () => {
  it('of the real writers are recognised', async () => {
    expect(await typeOf(await wordDocument())).toBe(`${ooxml}.wordprocessingml.document`);
    expect(await typeOf(await presentation([{ title: 'A' }]))).toBe(`${ooxml}.presentationml.presentation`);
    expect(await typeOf(await pdf(['A']))).toBe('application/pdf');
  });

  it.each([
    ['vnd.openxmlformats-officedocument.wordprocessingml.document', `${ooxml}.wordprocessingml.document`],
    ['vnd.openxmlformats-officedocument.presentationml.slideshow', `${ooxml}.presentationml.slideshow`],
    ['vnd.openxmlformats-officedocument.spreadsheetml.sheet', `${ooxml}.spreadsheetml.sheet`],
    ['vnd.ms-word.document.macroEnabled', 'application/vnd.ms-word.document.macroenabled.12'],
    ['vnd.ms-word.template.macroEnabledTemplate', 'application/vnd.ms-word.template.macroenabled.12'],
  ])('with a main part of %s are told apart by it', async (main, expected) => {
    expect(await typeOf(contentTypes(main))).toBe(expected);
  });

  it('of the OpenDocument family say themselves what they are', async () => {
    expect(await typeOf(openDocument('text', ''))).toBe('application/vnd.oasis.opendocument.text');
    expect(await typeOf(openDocument('spreadsheet', ''))).toBe('application/vnd.oasis.opendocument.spreadsheet');
  });

  it('are recognised by their start alone when the rest is missing', async () => {
    const cut = (file: Buffer): Promise<DetectedMedia> => detectMediaType(file.subarray(0, file.length - 30));
    expect((await cut(wordBody('<w:p/>'))).mediaType).toBe(`${ooxml}.wordprocessingml.document`);
    expect((await cut(openDocument('presentation', ''))).mediaType).toBe(
      'application/vnd.oasis.opendocument.presentation',
    );
    expect(await typeOf(wordBody('<w:p/>').subarray(0, -30))).toBe(`${ooxml}.wordprocessingml.document`);
  });

  it.each([
    ['WordDocument', 'application/msword'],
    ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
    ['EncryptedPackage', 'application/encrypted'],
    ['Something', 'application/x-cfb'],
  ])('in compound files are told by the name %s', async (name, expected) => {
    expect(await typeOf(compoundFile(name))).toBe(expected);
  });

  it('cannot be claimed by an archive that only says so', async () => {
    const claims = (mimetype: string): Buffer => zipFile([{ name: 'mimetype', content: mimetype, stored: true }]);
    expect(await typeOf(claims('text/html'))).toBe('application/zip');
    expect(await typeOf(contentTypes('x-unheard-of'))).toBe('application/zip');
    expect(await typeOf(zipFile([{ name: 'notes.txt', content: 'a' }]))).toBe('application/zip');
  });

  it('are not made up when the store fails', async () => {
    const read = (): Promise<Buffer> => Promise.reject(new Error('The disk is gone.'));
    await expect(detectMediaType(wordBody(''), { size: 10_000, read })).rejects.toThrow('The disk is gone.');
  });
});

describe('text', () => {
  it.each([
    ['{\\rtf1 x}', 'application/rtf'],
    ['\ufeff \n<!-- x --><!DOCTYPE html><p>', 'text/html'],
    ['<?xml version="1.0"?><html xmlns="x">', 'text/html'],
    ['<script>alert(1)</script>', 'text/html'],
    ['<?xml version="1.0"?><!-- x --><svg xmlns="x"/>', 'image/svg+xml'],
    ['<?xml version="1.0"?><rss/>', 'application/xml'],
    ['# Volcanoes\n\nText', 'text/markdown'],
    ['Read [this](https://example.org).', 'text/markdown'],
    ['Volcanoes are < 5 km away', 'text/plain'],
    ['MZ is a code for Mozambique', 'text/plain'],
    ['#!important', 'text/plain'],
    ['', 'text/plain'],
  ])('%j is %s', async (text, expected) => {
    expect(await detect(Buffer.from(text))).toEqual({ mediaType: expected, executable: false });
  });

  it('may be in UTF-16 or Windows-1252, and may be cut in the middle of a character', async () => {
    expect(await typeOf(Buffer.from('\ufeffCafé', 'utf16le'))).toBe('text/plain');
    expect(await typeOf(bytes('A caf\u00e9 in the old days of “ANSI” files'.replace(/[“”]/g, '\u0093')))).toBe(
      'text/plain',
    );
    for (const cut of [1, 2, 3]) expect(await typeOf(Buffer.from('Smile 😀').subarray(0, -cut))).toBe('text/plain');
  });

  it('has no control characters', async () => {
    expect(await typeOf('Text\u0000more')).toBe('application/octet-stream');
    expect(await typeOf(bytes('\u0081\u008d\u00e9\u00ff'))).toBe('application/octet-stream');
  });
});

describe('programs', () => {
  it.each([
    ['Windows', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'application/x-msdownload'],
    ['Linux', '\u007fELF\u0002\u0001\u0001\u0000', 'application/x-elf'],
    ['macOS', '\u00cf\u00fa\u00ed\u00fe\u0007\u0000\u0000\u0001', 'application/x-mach-binary'],
    ['universal macOS', '\u00ca\u00fe\u00ba\u00be\u0000\u0000\u0000\u0002', 'application/x-mach-binary'],
    ['script', '#!/usr/bin/env python3\nprint(1)\n', 'application/x-shellscript'],
    ['marked script', '\u00ef\u00bb\u00bf#! /bin/sh\n', 'application/x-shellscript'],
    ['shortcut', 'L\u0000\u0000\u0000\u0001\u0014\u0002\u0000\u0000', 'application/x-ms-shortcut'],
  ])('are recognised: %s', async (_, start, expected) => {
    expect(await detect(bytes(start))).toEqual({ mediaType: expected, executable: true });
  });

  it('for Java are recognised in their archive', async () => {
    const jar = zipFile([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' }]);
    expect(await detect(jar)).toEqual({ mediaType: 'application/java-archive', executable: true });
  });
});

describe('pictures, sound and films', () => {
  it.each([
    [
      'image/png',
      '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001\u0008\u0006\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000IDAT',
    ],
    ['image/jpeg', '\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000'],
    ['image/gif', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['image/webp', 'RIFF\u0024\u0000\u0000\u0000WEBPVP8 '],
    ['video/mp4', '\u0000\u0000\u0000\u0018ftypmp42\u0000\u0000\u0000\u0000mp42isom'],
    ['audio/mp4', '\u0000\u0000\u0000\u0018ftypM4A \u0000\u0000\u0000\u0000M4A mp42'],
    ['audio/mpeg', 'ID3\u0003\u0000\u0000\u0000\u0007\u007f\u007fAPIC'],
    [
      'video/webm',
      '\u001aE\u00df\u00a3\u009f\u0042\u0086\u0081\u0001\u0042\u00f7\u0081\u0001\u0042\u0082\u0084webm\u0018\u0053\u0080\u0067',
    ],
  ])('%s', async (expected, start) => {
    expect(await detect(Buffer.concat([bytes(start), Buffer.alloc(64)]))).toEqual({
      mediaType: expected,
      executable: false,
    });
    expect(mayShowInline(expected)).toBe(true);
  });

  it('that could run a script are only downloaded', () => {
    for (const type of ['image/svg+xml', 'text/html', 'application/xml', 'text/plain', 'application/octet-stream']) {
      expect(mayShowInline(type)).toBe(false);
    }
  });
});
