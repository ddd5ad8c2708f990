import { open } from 'node:fs/promises';
import { Parser } from 'htmlparser2';
import type { ReadingOrder } from '../extraction.ts';
import { decodeText } from './plain.ts';
import type { TextWriter } from './text-writer.ts';
import { wordSet } from './word-set.ts';

const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'object', 'datalist', 'canvas']);
const blocks = wordSet('table section article ul ol dl blockquote pre figure form hr h1 h2 h3 h4 h5 h6 title');
const lines = wordSet(`
  p div br li dt dd caption figcaption header footer main nav aside address option legend fieldset details
  summary body head thead tbody tfoot
`);

/** The words of a page in the order of its source; nothing in it is fetched or run. */
export async function readHtml({ path }: ReadingOrder, out: TextWriter): Promise<undefined> {
  out.counts.know();
  const page = new HtmlText(out);
  const file = await open(path);
  try {
    for await (const piece of decodeText(file, { html: true })) {
      page.write(piece);
      if (out.truncated) return;
    }
    page.end();
  } finally {
    await file.close();
  }
}

class HtmlText {
  readonly #out: TextWriter;
  readonly #parser: Parser;
  #skipping = 0;
  #preformatted = 0;

  constructor(out: TextWriter) {
    this.#out = out;
    this.#parser = new Parser({
      onopentag: (name, attributes) => this.#open(name, attributes),
      onclosetag: (name) => this.#close(name),
      ontext: (data) => this.#text(data),
    });
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  end(): void {
    this.#parser.end();
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (/^h[1-6]$/.test(name)) this.#out.counts.heading();
    // An empty description is how a page says that a picture is decoration.
    if (name === 'img') this.#out.counts.picture(attributes['alt'] !== undefined);
    if (skipped.has(name)) this.#skipping += 1;
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'tr') this.#out.beginRow();
    this.#separate(name);
  }

  #close(name: string): void {
    if (skipped.has(name)) this.#skipping -= 1;
    if (name === 'pre') this.#preformatted -= 1;
    if (name === 'td' || name === 'th') this.#out.endCell();
    else if (name === 'tr') this.#out.endRow();
    else this.#separate(name);
  }

  #separate(name: string): void {
    if (blocks.has(name)) this.#out.gap('block');
    else if (lines.has(name)) this.#out.gap('line');
    else if (name === 'img' || name === 'input' || name === 'button') this.#out.gap('space');
  }

  #text(data: string): void {
    if (this.#skipping > 0) return;
    if (this.#preformatted > 0) this.#out.preformatted(data);
    else this.#out.text(data);
  }
}
