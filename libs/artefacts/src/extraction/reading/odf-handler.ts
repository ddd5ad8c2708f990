import type { TextWriter } from './text-writer.ts';
import type { XmlHandler } from './xml.ts';

/** Deleted text, footnote numbers, fields the machine fills in, and who wrote a comment when. */
const skipped = new Set([
  'tracked-changes',
  'note-citation',
  'page-number',
  'page-count',
  'bookmark-ref',
  'creator',
  'date',
  'date-string',
  'title',
  'desc',
  'header-left',
  'footer-left',
]);

/** Hangs in the middle of a paragraph and is read after it. */
const asides = new Set(['note-body', 'annotation', 'text-box']);

/**
 * Turns OpenDocument content into text: a line for each paragraph, tabs between cells, a block for each slide. Text counts
 * only in paragraphs and headings, and only inside one top element.
 */
export class OdfHandler implements XmlHandler {
  #out: TextWriter;
  readonly #within: string;
  readonly #outer: { out: TextWriter; paragraphs: number }[] = [];
  #waiting: TextWriter[] = [];
  #paragraphs = 0;
  #inside = 0;
  #pages = 0;
  readonly #frames: { isPicture: boolean; isDescribed: boolean }[] = [];

  constructor(out: TextWriter, { within }: { within: string }) {
    this.#out = out;
    this.#within = within;
  }

  get pages(): number {
    return this.#pages;
  }

  open(name: string, attribute: (name: string) => string | undefined): 'skip' | void {
    if (name === this.#within) this.#inside += 1;
    if (this.#inside === 0) return;
    if (name === 'title' || name === 'desc') {
      const frame = this.#frames.at(-1);
      if (frame) frame.isDescribed = true;
    }
    if (skipped.has(name)) return 'skip';
    if (asides.has(name)) this.#enterAside();
    switch (name) {
      case 'frame':
        this.#frames.push({ isPicture: false, isDescribed: false });
        if (attribute('presentation:class') === 'title') this.#out.counts.heading();
        break;
      case 'image': {
        const frame = this.#frames.at(-1);
        if (frame) frame.isPicture = true;
        break;
      }
      case 'h':
        this.#out.counts.heading();
        this.#paragraphs += 1;
        break;
      case 'p':
        this.#paragraphs += 1;
        break;
      case 'table-row':
        this.#out.beginRow();
        break;
      case 'page':
        this.#pages += 1;
        this.#out.gap('block');
        break;
      case 'notes':
        this.#out.gap('block');
        break;
      case 's':
        this.#out.gap('space');
        break;
      case 'tab':
        this.#out.gap('tab');
        break;
      case 'line-break':
        this.#out.gap('line');
        break;
      default:
    }
  }

  close(name: string): void {
    if (this.#inside === 0) return;
    if (name === this.#within) this.#inside -= 1;
    if (asides.has(name)) this.#leaveAside();
    switch (name) {
      case 'p':
      case 'h':
        this.#paragraphs -= 1;
        this.#out.gap('line');
        if (this.#paragraphs === 0 && this.#outer.length === 0) this.#placeAsides();
        break;
      case 'frame': {
        const frame = this.#frames.pop();
        if (frame?.isPicture) this.#out.counts.picture(frame.isDescribed);
        break;
      }
      case 'table-cell':
        this.#out.endCell();
        break;
      case 'table-row':
        this.#out.endRow();
        break;
      case 'page':
      case 'notes':
        this.#placeAsides();
        this.#out.gap('block');
        break;
      default:
    }
  }

  text(data: string): void {
    if (this.#inside > 0 && this.#paragraphs > 0) this.#out.text(data);
  }

  end(): void {
    this.#placeAsides();
  }

  #enterAside(): void {
    this.#outer.push({ out: this.#out, paragraphs: this.#paragraphs });
    this.#out = this.#out.aside();
    this.#waiting.push(this.#out);
    this.#paragraphs = 0;
  }

  #leaveAside(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#out = outer.out;
    this.#paragraphs = outer.paragraphs;
    if (this.#paragraphs === 0) this.#placeAsides();
  }

  #placeAsides(): void {
    if (this.#outer.length > 0) return;
    for (const aside of this.#waiting) this.#out.append(aside);
    this.#waiting = [];
  }
}
