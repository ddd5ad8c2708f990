import { afterMaths, beforeMaths } from './maths.ts';
import { says } from './structure-count.ts';
import type { TextWriter } from './text-writer.ts';
import type { XmlHandler } from './xml.ts';

const skipped = new Set(['Fallback', 'pPr', 'rPr', 'tcPr', 'tblPr']);

/** Placeholders that hold no words of the author's: slide number, date, and the picture of the slide on its notes. */
const machineMade = new Set(['sldNum', 'dt', 'sldImg']);
const titles = new Set(['title', 'ctrTitle']);

/**
 * Turns a slide, its notes page or its comments into text: a block for each shape, a line for each paragraph, tabs between
 * cells. The title comes first wherever it stands in the drawing order.
 */
export class SlideHandler implements XmlHandler {
  readonly #out: TextWriter;
  readonly #shapes: { text: TextWriter; isTitle: boolean }[] = [];
  #shape: TextWriter;
  #isTitle = false;
  #isMachineMade = false;
  #inText = false;
  #maths = 0;
  #held = 0;
  #picture: { isDescribed: boolean } | undefined;

  constructor(out: TextWriter) {
    this.#out = out;
    this.#shape = out.aside();
  }

  /** Length of the text that waits for the end of the slide. */
  get held(): number {
    return this.#held;
  }

  open(name: string, attribute: (name: string) => string | undefined): 'skip' | void {
    if (skipped.has(name)) return 'skip';
    if (name === 'fld' && /^(slidenum|datetime)/.test(attribute('type') ?? '')) return 'skip';
    switch (name) {
      case 'sp':
      case 'graphicFrame':
        this.#finishShape();
        break;
      case 'pic':
        this.#picture = { isDescribed: false };
        break;
      case 'cNvPr':
        if (this.#picture) this.#picture.isDescribed = says(attribute('descr')) || says(attribute('title'));
        break;
      case 'decorative':
        if (this.#picture) this.#picture.isDescribed ||= attribute('val') !== '0';
        break;
      case 'tr':
        this.#shape.beginRow();
        break;
      case 'ph':
        this.#isTitle = titles.has(attribute('type') ?? '');
        this.#isMachineMade = machineMade.has(attribute('type') ?? '');
        break;
      case 't':
      case 'text':
        this.#inText = true;
        break;
      case 'br':
        this.#shape.gap('line');
        break;
      case 'oMath':
        this.#maths += 1;
        break;
      default:
        if (this.#maths > 0) this.#shape.text(beforeMaths[name] ?? '');
    }
  }

  close(name: string): void {
    switch (name) {
      case 't':
        this.#inText = false;
        break;
      case 'text':
      case 'p':
        this.#inText = false;
        this.#shape.gap('line');
        break;
      case 'pic':
        if (this.#picture) this.#out.counts.picture(this.#picture.isDescribed);
        this.#picture = undefined;
        break;
      case 'tc':
        this.#shape.endCell();
        break;
      case 'tr':
        this.#shape.endRow();
        break;
      case 'sp':
      case 'graphicFrame':
        this.#finishShape();
        break;
      case 'oMath':
        this.#maths -= 1;
        break;
      default:
        if (this.#maths > 0) this.#shape.text(afterMaths[name] ?? '');
    }
  }

  text(data: string): void {
    if (!this.#inText || this.#isMachineMade) return;
    this.#shape.text(data);
    this.#held += data.length;
  }

  /** Writes the shapes met since the beginning. */
  end(): void {
    this.#finishShape();
    if (this.#shapes.some((shape) => shape.isTitle)) this.#out.counts.heading();
    for (const isTitle of [true, false]) {
      for (const shape of this.#shapes) if (shape.isTitle === isTitle) this.#out.append(shape.text);
    }
  }

  #finishShape(): void {
    if (!this.#shape.isEmpty) this.#shapes.push({ text: this.#shape, isTitle: this.#isTitle });
    this.#shape = this.#out.aside();
    this.#isTitle = false;
    this.#isMachineMade = false;
  }
}
