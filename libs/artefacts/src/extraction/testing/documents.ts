import { createRequire } from 'node:module';
import { constants, deflateRawSync } from 'node:zlib';
import {
  CommentReference,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PdfDocument from 'pdfkit';
import type PptxGenJs from 'pptxgenjs';
import { zipFile } from './zip-file.ts';
import type { ZipPart } from './zip-file.ts';

// Its ES module has the ending of a CommonJS one (4.0.1), which Jest takes at its word.
const pptxGenJs = createRequire(import.meta.url)('pptxgenjs') as typeof PptxGenJs.default;

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word document with a heading, a word in two runs, a table, a footnote, a comment and a header. */
export function wordDocument(): Promise<Buffer> {
  const cell = (text: string): TableCell => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Measured at Quayside in June.')] } },
    comments: { children: [{ id: 0, author: 'Maya', children: [new Paragraph('Is this the right graph?')] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Year 8 science')] }) },
        children: [
          new Paragraph({ text: 'How leaves feed', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun('Plants use photo'),
              new TextRun({ text: 'synthesis', bold: true }),
              new TextRun(' to make sugar.'),
              new FootnoteReferenceRun(1),
              new CommentReference(0),
            ],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Time'), cell('Activity')] }),
              new TableRow({ children: [cell('5 min'), cell('Draw a leaf')] }),
            ],
          }),
          new Paragraph({ children: [new TextRun('First line'), new TextRun({ text: 'second line', break: 1 })] }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

export interface SlideFixture {
  readonly title: string;
  readonly bullets?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly notes?: string;
}

export async function presentation(slides: readonly SlideFixture[]): Promise<Buffer> {
  const deck = new pptxGenJs();
  for (const { title, bullets = [], table, notes } of slides) {
    const slide = deck.addSlide();
    slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 1 });
    if (bullets.length > 0) {
      slide.addText(
        bullets.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
        { x: 0.5, y: 1.5, w: 9, h: 3 },
      );
    }
    if (table !== undefined)
      slide.addTable(
        table.map((row) => row.map((text) => ({ text }))),
        { x: 0.5, y: 4 },
      );
    if (notes !== undefined) slide.addNotes(notes);
  }
  return (await deck.write({ outputType: 'nodebuffer' })) as Buffer;
}

/** A PDF with a page for each text. */
export function pdf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PdfDocument({ ...options, autoFirstPage: false });
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
    for (const text of pages) document.addPage().fontSize(12).text(text);
    document.end();
  });
}

/** A PDF whose one page is `megabytes` of spaces; packed they take a thousandth of that. */
export function pdfBomb(megabytes: number): Buffer {
  // Blocks that end on a byte and refer to nothing before them can be repeated without being packed again.
  const block = deflateRawSync(Buffer.alloc(1_000_000, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const header = Buffer.from([0x78, 0x9c]);
  const content = Buffer.concat([header, ...Array.from({ length: megabytes }, () => block), Buffer.from([3, 0])]);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>',
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content.toString('latin1')}\nendstream`,
  ];
  let body = '%PDF-1.7\n';
  const offsets: number[] = [];
  objects.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const xref = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\n`;
  return Buffer.from(`${body}${xref}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

const contentTypes = (main: string): ZipPart => ({
  name: '[Content_Types].xml',
  content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/></Types>`,
});

/** A package of the Office family around hand-written parts; `main` is the name of its main part. */
export function officePackage(family: string, main: string, parts: readonly ZipPart[]): Buffer {
  return zipFile([contentTypes(family), relationships('_rels/.rels', { rId1: ['officeDocument', main] }), ...parts]);
}

/** A relationships part: id → last segment of the type, target. */
export function relationships(name: string, targets: Readonly<Record<string, readonly [string, string]>>): ZipPart {
  const rows = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"/>`,
  );
  return { name, content: `<Relationships>${rows.join('')}</Relationships>` };
}

/** A Word document of one hand-written body. */
export function wordBody(body: string, further: readonly ZipPart[] = []): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return officePackage('wordprocessingml.document', 'word/document.xml', [
    { name: 'word/document.xml', content },
    ...further,
  ]);
}

/** An OpenDocument file of one hand-written body; `kind` is `text` or `presentation`. */
export function openDocument(kind: string, body: string, further: readonly ZipPart[] = []): Buffer {
  return zipFile([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    },
    ...further,
  ]);
}
