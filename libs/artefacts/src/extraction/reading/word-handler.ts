import { afterMaths, beforeMaths } from './maths.ts';
import { says } from './structure-count.ts';
import type { TextWriter } from './text-writer.ts';
import type { XmlHandler } from './xml.ts';

/**
 * What is not the document's text: properties (their `tab` is a tab stop), the second form of a drawing given in two, text
 * moved from here, and the instructions of fields. Deleted text is in `delText` and so never taken.
 */
const skipped = new Set(['rPr', 'tblPr', 'tcPr', 'trPr', 'sectPr', 'sdtPr', 'Fallback', 'moveFrom', 'instrText']);

/** Word's own styles keep their English ids in every language version but the oldest. */
const headingStyle = /^(?:heading|title)/i;

/**
 * Turns WordprocessingML into text: a line for each paragraph, tabs between cells. A text box hangs in the middle of a
 * paragraph, often of a word; its text follows that paragraph.
 */
export class WordHandler implements XmlHandler {
  #out: TextWriter;
  readonly #outer: { out: TextWriter; paragraphs: number; maths: number }[] = [];
  #boxes: TextWriter[] = [];
  #paragraphs = 0;
  #maths = 0;
  #inText = false;
  /** Properties of a paragraph hold its style, and tab stops that are no tabs. */
  #inProperties = false;
  #isDescribed = false;
  #isHeading = false;

  constructor(out: TextWriter) {
    this.#out = out;
  }

  open(name: string, attribute: (name: string) => string | undefined): 'skip' | void {
    if (skipped.has(name)) return 'skip';
    if (this.#inProperties) {
      if (name === 'outlineLvl' || (name === 'pStyle' && headingStyle.test(attribute('val') ?? ''))) this.#heading();
      return 'skip';
    }
    switch (name) {
      case 'pPr':
        this.#inProperties = true;
        this.#isHeading = false;
        break;
      case 'docPr':
        this.#isDescribed = says(attribute('descr')) || says(attribute('title'));
        break;
      case 'decorative':
        this.#isDescribed ||= attribute('val') !== '0';
        break;
      case 'pic':
        this.#out.counts.picture(this.#isDescribed);
        break;
      case 't':
        this.#inText = true;
        break;
      case 'p':
        this.#paragraphs += 1;
        break;
      case 'tr':
        this.#out.beginRow();
        break;
      case 'tab':
      case 'ptab':
        this.#out.gap('tab');
        break;
      case 'br':
      case 'cr':
        this.#out.gap('line');
        break;
      case 'noBreakHyphen':
        this.#out.text('-');
        break;
      case 'oMath':
        this.#maths += 1;
        break;
      case 'txbxContent':
        this.#enterBox();
        break;
      default:
        if (this.#maths > 0) this.#out.text(beforeMaths[name] ?? '');
    }
  }

  close(name: string): void {
    switch (name) {
      case 't':
        this.#inText = false;
        break;
      case 'pPr':
        this.#inProperties = false;
        break;
      case 'p':
        this.#paragraphs -= 1;
        this.#out.gap('line');
        if (this.#paragraphs === 0 && this.#outer.length === 0) this.#placeBoxes();
        break;
      case 'tc':
        this.#out.endCell();
        break;
      case 'tr':
        this.#out.endRow();
        break;
      case 'tbl':
        this.#out.gap('block');
        break;
      case 'footnote':
      case 'endnote':
      case 'comment':
        this.#out.gap('line');
        break;
      case 'oMath':
        this.#maths -= 1;
        break;
      case 'txbxContent':
        this.#leaveBox();
        break;
      default:
        if (this.#maths > 0) this.#out.text(afterMaths[name] ?? '');
    }
  }

  text(data: string): void {
    if (this.#inText) this.#out.text(data);
  }

  /** Places boxes that hang outside any paragraph. */
  end(): void {
    this.#placeBoxes();
  }

  /** A paragraph may say so twice: by its style and by its level. */
  #heading(): void {
    if (this.#isHeading) return;
    this.#isHeading = true;
    this.#out.counts.heading();
  }

  #enterBox(): void {
    this.#outer.push({ out: this.#out, paragraphs: this.#paragraphs, maths: this.#maths });
    this.#out = this.#out.aside();
    this.#boxes.push(this.#out);
    this.#paragraphs = 0;
    this.#maths = 0;
  }

  #leaveBox(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#out = outer.out;
    this.#paragraphs = outer.paragraphs;
    this.#maths = outer.maths;
  }

  #placeBoxes(): void {
    for (const box of this.#boxes) this.#out.append(box);
    this.#boxes = [];
  }
}
