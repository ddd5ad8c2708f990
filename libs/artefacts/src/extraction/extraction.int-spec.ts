import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText } from './extract-text.ts';
import type { Extraction, ExtractionLimits } from './extraction.ts';
import {
  openDocument,
  officePackage,
  pdf,
  presentation,
  relationships,
  wordBody,
  wordDocument,
} from './testing/documents.ts';
import type { ZipPart } from './testing/zip-file.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extraction-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function extract(
  content: Buffer | string,
  mediaType: string,
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  const { structure: _, ...read } = { structure: undefined, ...(await extractWhole(content, mediaType, limits)) };
  return read;
}

async function extractWhole(
  content: Buffer | string,
  mediaType: string,
  limits: Partial<ExtractionLimits> = {},
): Promise<Extraction> {
  files += 1;
  const path = join(folder, String(files));
  await writeFile(path, content);
  return extractText({ path, mediaType, limits });
}

const extracted = (text: string, pages?: number): Extraction => ({
  outcome: 'extracted',
  text,
  ...(pages === undefined ? {} : { pages }),
  truncated: false,
});

describe('text of Word documents', () => {
  it('keeps words whole over runs, cells apart, and brings footnote, comment and header after the body', async () => {
    expect(await extract(await wordDocument(), word)).toEqual(
      extracted(
        [
          'How leaves feed',
          'Plants use photosynthesis to make sugar.',
          'Time\tActivity',
          '5 min\tDraw a leaf',
          '',
          'First line',
          'second line',
          '',
          'Measured at Quayside in June.',
          '',
          'Is this the right graph?',
          '',
          'Year 8 science',
        ].join('\n'),
      ),
    );
  });

  it('reads a text box once, after the paragraph it hangs in, even in the middle of a word', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>Remember the units!</w:t></w:r></w:p></w:txbxContent>';
    const body =
      '<w:p><w:r><w:t>accele</w:t></w:r>' +
      `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>` +
      '<w:r><w:t>ration</w:t></w:r></w:p><w:p><w:r><w:t>Next</w:t></w:r></w:p>';
    expect(await extract(wordBody(body), word)).toEqual(extracted('acceleration\n\nRemember the units!\n\nNext'));
  });

  it('leaves out what was deleted, moved away or is an instruction, and writes mathematics on a line', async () => {
    const body =
      '<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">Area </w:t></w:r>' +
      '<w:del><w:r><w:delText>wrong</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>' +
      '<m:sSup><m:e><m:r><m:t>b</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>';
    expect(await extract(wordBody(body), word)).toEqual(extracted('Area 1/2b^2'));
  });

  it('does not depend on the prefixes of namespaces or on UTF-8', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><ns0:document><ns0:body><ns0:p><ns0:r><ns0:t>Café</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>';
    const content = Buffer.from(`\ufeff${xml}`, 'utf16le');
    const file = officePackage('wordprocessingml.document', 'd.xml', [{ name: 'd.xml', content }]);
    expect(await extract(file, word)).toEqual(extracted('Café'));
  });

  it('brings accents, soft hyphens and forbidden characters into a form that can be stored and found', async () => {
    const body = '<w:p><w:r><w:t>Cafe\u0301 photo\u00adsynthesis\u0001</w:t></w:r></w:p>';
    expect(await extract(wordBody(body), word)).toEqual(extracted('Café photosynthesis'));
  });

  it('says that a document without words is empty', async () => {
    expect(await extract(wordBody('<w:p/>'), word)).toEqual({ outcome: 'empty' });
  });
});

describe('text of presentations', () => {
  it('reads each slide and then its speaker notes', async () => {
    const deck = await presentation([
      { title: 'Erosion', bullets: ['Hydraulic action', 'Abrasion'], notes: 'Ask about groynes at Mappleton.' },
      {
        title: 'Deposition',
        table: [
          ['Landform', 'Where'],
          ['Spit', 'Spurn'],
        ],
      },
    ]);
    expect(await extract(deck, slides)).toEqual(
      extracted(
        'Erosion\n\nHydraulic action\nAbrasion\n\nAsk about groynes at Mappleton.\n\nDeposition\n\nLandform\tWhere\nSpit\tSpurn',
        2,
      ),
    );
  });

  it('follows the order of the show and puts the title first; numbers and dates of slides are not text', async () => {
    const shape = (type: string, text: string): string =>
      `<p:sp><p:nvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody><a:p>${text}</a:p></p:txBody></p:sp>`;
    const run = (text: string): string => `<a:r><a:t>${text}</a:t></a:r>`;
    const slide = (name: string, ...shapes: string[]): ZipPart => ({
      name: `ppt/slides/${name}.xml`,
      content: `<p:sld><p:cSld><p:spTree>${shapes.join('')}</p:spTree></p:cSld></p:sld>`,
    });
    const number = '<a:fld type="slidenum"><a:t>77</a:t></a:fld>';
    const file = officePackage('presentationml.presentation', 'ppt/presentation.xml', [
      {
        name: 'ppt/presentation.xml',
        content:
          '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="rId2"/><p:sldId id="257" r:id="rId1"/></p:sldIdLst></p:presentation>',
      },
      relationships('ppt/_rels/presentation.xml.rels', {
        rId1: ['slide', 'slides/a.xml'],
        rId2: ['slide', 'slides/b.xml'],
      }),
      slide('a', shape('body', run('Second')), shape('sldNum', number + run('78')), shape('dt', run('1 May'))),
      slide('b', shape('body', run('Pre') + run('fix')), shape('title', run('First'))),
    ]);
    expect(await extract(file, slides)).toEqual(extracted('First\n\nPrefix\n\nSecond', 2));
  });
});

describe('text of OpenDocument files', () => {
  it('reads paragraphs, tables, spaces, notes and boxes of a text', async () => {
    const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const body =
      '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:h>Rivers</text:h>' +
      '<text:p>The <text:span>Calder</text:span> ri<text:note><text:note-citation>1</text:note-citation>' +
      '<text:note-body><text:p>In Yorkshire.</text:p></text:note-body></text:note>ses<text:s text:c="2"/>high.</text:p>' +
      `<table:table><table:table-row>${cell('Length')}${cell('72 km')}</table:table-row></table:table>`;
    const styles =
      '<x><office:styles><text:p>style</text:p></office:styles><office:master-styles><style:header><text:p>Geography</text:p></style:header></office:master-styles></x>';
    const file = openDocument('text', body, [{ name: 'styles.xml', content: styles }]);
    expect(await extract(file, 'application/vnd.oasis.opendocument.text')).toEqual(
      extracted('Rivers\nThe Calder rises high.\n\nIn Yorkshire.\n\nLength\t72 km\nGeography'),
    );
  });

  it('reads the slides of a presentation with their notes', async () => {
    const box = (text: string): string =>
      `<draw:frame><draw:text-box><text:p>${text}</text:p></draw:text-box></draw:frame>`;
    const body =
      `<draw:page>${box('Volcanoes')}<presentation:notes>${box('Show the basalt sample.')}</presentation:notes></draw:page>` +
      `<draw:page>${box('Earthquakes')}</draw:page>`;
    const type = 'application/vnd.oasis.opendocument.presentation';
    expect(await extract(openDocument('presentation', body), type)).toEqual(
      extracted('Volcanoes\n\nShow the basalt sample.\n\nEarthquakes', 2),
    );
  });
});

describe('text of PDFs', () => {
  it('reads page after page', async () => {
    const file = await pdf(['The Corn Laws were repealed in 1846.', 'Peel’s party split.']);
    expect(await extract(file, 'application/pdf')).toEqual(
      extracted('The Corn Laws were repealed in 1846.\n\nPeel’s party split.', 2),
    );
  });

  it('says that a PDF without words, such as a scan, is empty', async () => {
    expect(await extract(await pdf(['', '']), 'application/pdf')).toEqual({ outcome: 'empty' });
  });
});

describe('text of RTF', () => {
  const rtf = (body: string): string =>
    `{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}${body}}`;

  it('reads paragraphs, code pages, Unicode and symbols', async () => {
    const body =
      "\\f0 Caf\\'e9 \\ldblquote menu\\rdblquote\\par na\\u239?ve {\\f1\\'cc\\'e8\\'f0}\\par \\u-10179?\\u-8704? \\{x\\}";
    expect(await extract(rtf(body), 'application/rtf')).toEqual(extracted('Café “menu”\nnaïve Мир\n😀 {x}'));
  });

  it('keeps words whole over runs, cells apart, footnotes after their paragraph, and skips what is not text', async () => {
    const body =
      '{\\*\\generator Word;}{\\info{\\title Hidden}}photo{\\b syn}thesis{\\footnote See page 4.} works.\\par' +
      '\\trowd Time\\cell Activity\\cell\\row\\trowd 5 min\\cell Draw\\cell\\row' +
      '{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt a link}}{\\pict\\bin4 }}{{} end';
    expect(await extract(rtf(body), 'application/rtf')).toEqual(
      extracted('photosynthesis works.\n\nSee page 4.\n\nTime\tActivity\n5 min\tDraw\na link end'),
    );
  });

  it('reads the same in pieces as at once', async () => {
    const body = Array.from({ length: 40_000 }, (_, line) => `Line ${line} caf\\'e9 na\\u239?ve\\par\n`).join('');
    const lines = Array.from({ length: 40_000 }, (_, line) => `Line ${line} café naïve`);
    expect(await extract(rtf(body), 'application/rtf')).toEqual(extracted(lines.join('\n')));
  });
});

describe('text of plain formats', () => {
  it.each([
    ['UTF-8', Buffer.from('Naïve\r\n  café\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffNaïve\r\n  café\n')],
    ['UTF-16', Buffer.from('\ufeffNaïve\r\n  café\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Naïve\r\n  café\n', 'latin1')],
  ])('reads %s and keeps its lines', async (_, content) => {
    expect(await extract(content, 'text/plain; charset=x')).toEqual(extracted('Naïve\n  café'));
  });

  it('keeps Markdown as it is', async () => {
    expect(await extract('# Title\n\n- one\n- two\n', 'text/markdown')).toEqual(extracted('# Title\n\n- one\n- two'));
  });

  it('reads the words of a page and neither scripts nor styles', async () => {
    const page =
      '<!doctype html><title>Tides</title><style>p{}</style><script>alert("no")</script>' +
      '<h1>Tides &amp; moons</h1><p>Spr<b>ing</b>\n tide</p><table><tr><td>High</td><td>6&nbsp;m</td></tr></table><pre>a\n  b</pre>';
    expect(await extract(page, 'text/html')).toEqual(
      extracted('Tides\n\nTides & moons\n\nSpring tide\n\nHigh\t6 m\n\na\n  b'),
    );
  });
});

describe('headings and pictures', () => {
  const picture = (properties: string): string =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="1" name="Picture 1" ${properties}/><a:graphic xmlns:a="a"><pic:pic xmlns:pic="pic"/></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

  it('of a Word document are counted, and pictures without a description', async () => {
    const body =
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Rivers</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:pStyle w:val="Quote"/></w:pPr><w:r><w:t>Not a heading</w:t></w:r></w:p>' +
      picture('descr="The mouth of the Mersey"') +
      picture('descr=" "');
    expect(await extractWhole(wordBody(body), word)).toMatchObject({
      structure: { headings: 1, pictures: 2, undescribed: 1, words: 4 },
    });
  });

  it('of a page are counted; an empty description marks decoration', async () => {
    const page = '<h1>Rivers</h1><p>Flow.</p><h2>Mouths</h2><img src="a.png"><img src="b.png" alt=""><img alt="Delta">';
    expect(await extractWhole(page, 'text/html')).toMatchObject({
      structure: { headings: 2, pictures: 3, undescribed: 1 },
    });
  });

  it('of a PDF without tags are unknown, and so are those of plain text', async () => {
    expect(await extractWhole(await pdf(['Page one']), 'application/pdf')).toMatchObject({
      structure: { isTagged: false, words: 2 },
    });
    expect(await extractWhole('Words', 'text/plain')).not.toHaveProperty('structure');
  });
});
