import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import PdfDocument from 'pdfkit';
import { createRequire } from 'node:module';
import type PptxGenJs from 'pptxgenjs';
import type { DemoFile, DemoSection, DemoSlide } from './demo-content.ts';

// The package's types describe a default export that its ES module for Node does not have in this form.
const Presentation = createRequire(import.meta.url)('pptxgenjs') as new () => PptxGenJs.default;

/** Makes a file of the demo content: a real DOCX, PPTX or PDF, as somebody would upload it. */
export async function makeDemoFile(file: DemoFile): Promise<Buffer> {
  if (file.name.endsWith('.pptx')) return makeSlides(file.title, file.slides ?? []);
  if (file.name.endsWith('.docx')) return makeDocument(file.title, file.sections ?? []);
  return makePdf(file.title, file.sections ?? []);
}

async function makeSlides(title: string, slides: readonly DemoSlide[]): Promise<Buffer> {
  const deck = new Presentation();
  deck.layout = 'LAYOUT_16x9';
  deck.title = title;
  for (const one of slides) {
    const slide = deck.addSlide();
    slide.addText(one.title, { x: 0.5, y: 0.3, w: 9, h: 0.9, fontSize: 28, bold: true, color: '1F2A44' });
    slide.addText(
      one.bullets.map((text) => ({ text, options: { bullet: true, breakLine: true } })),
      { x: 0.6, y: 1.3, w: 8.8, h: 3.9, fontSize: 18, valign: 'top', color: '222222' },
    );
    if (one.notes) slide.addNotes(one.notes);
  }
  return (await deck.write({ outputType: 'nodebuffer' })) as Buffer;
}

async function makeDocument(title: string, sections: readonly DemoSection[]): Promise<Buffer> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...sections.flatMap((section) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(section.heading)] }),
      ...section.paragraphs.map((text) => new Paragraph({ children: [new TextRun(text)], spacing: { after: 160 } })),
      ...section.bullets.map((text) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] })),
      ...(section.table ? [makeTable(section.table)] : []),
    ]),
  ];
  return Packer.toBuffer(new Document({ title, sections: [{ children }] }));
}

function makeTable(table: NonNullable<DemoSection['table']>): Table {
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeader,
      children: cells.map(
        (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: isHeader })] })] }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(table.header, true), ...table.rows.map((cells) => row(cells, false))],
  });
}

async function makePdf(title: string, sections: readonly DemoSection[]): Promise<Buffer> {
  const document = new PdfDocument({ size: 'A4', margin: 60, info: { Title: title }, lang: 'en-GB' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve).on('error', reject);
  });
  document.font('Helvetica-Bold').fontSize(22).text(title).moveDown();
  for (const section of sections) {
    document.font('Helvetica-Bold').fontSize(14).text(section.heading).moveDown(0.4);
    document.font('Helvetica').fontSize(11);
    for (const text of section.paragraphs) document.text(text).moveDown(0.5);
    if (section.bullets.length > 0) document.list([...section.bullets]).moveDown(0.5);
    for (const cells of section.table ? [section.table.header, ...section.table.rows] : [])
      document.text(cells.join('   |   '));
    document.moveDown();
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
