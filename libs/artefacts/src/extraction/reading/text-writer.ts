import { StructureCount } from './structure-count.ts';

/** What stands between two pieces of text, weakest first. */
const gaps = ['', ' ', '\t', '\n', '\n\n'] as const;
export type Gap = 'space' | 'tab' | 'line' | 'block';
const rank: Record<Gap, number> = { space: 1, tab: 2, line: 3, block: 4 };

// Controls (PostgreSQL refuses NUL), the byte order mark, and the soft hyphen, which would cut a word in two for search.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\ufeff]/g;

/**
 * Puts text together so that words neither run into each other nor fall apart: pieces join as they are, gaps wait for the
 * next piece, and of several gaps in a row the strongest counts. White space inside a piece becomes one space.
 */
export class TextWriter {
  readonly #limit: number;
  readonly #pieces: string[] = [];
  #length = 0;
  #gap = 0;
  #rowStart = 0;
  #truncated = false;

  /** Of the whole document: writers for text that is met in the middle of other text share it. */
  readonly counts: StructureCount;

  /** @param limit longest text, in UTF-16 units */
  constructor(limit: number, counts = new StructureCount()) {
    this.#limit = limit;
    this.counts = counts;
  }

  /** True once text had to be left out: readers stop then. */
  get truncated(): boolean {
    return this.#truncated;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  text(raw: string): void {
    const value = raw.replace(invisible, '').replace(/\s+/g, ' ');
    if (value === '') return;
    if (value.startsWith(' ')) this.gap('space');
    const words = value.trim();
    if (words === '') return;
    this.#push(words);
    if (value.endsWith(' ')) this.gap('space');
  }

  /** Text whose lines and indents mean something: source code, Markdown, tables drawn with spaces. */
  preformatted(raw: string): void {
    const value = raw.replace(invisible, '').replace(/\r\n?/g, '\n');
    if (value === '') return;
    this.#push(value);
  }

  /** Asks for at least this gap before the next text. */
  gap(kind: Gap): void {
    this.#gap = Math.max(this.#gap, rank[kind]);
  }

  beginRow(): void {
    this.gap('line');
    this.#rowStart = this.#length;
  }

  /** The line end of a cell's last paragraph gives way to a tab; empty cells before the first words of a row leave no trace. */
  endCell(): void {
    if (this.#length > this.#rowStart) this.#gap = rank.tab;
  }

  endRow(): void {
    if (this.#length > this.#rowStart) this.#gap = rank.line;
    this.#rowStart = this.#length;
  }

  /** A writer for text that is met in the middle of other text and is appended later. */
  aside(): TextWriter {
    return new TextWriter(this.#limit, this.counts);
  }

  /** As {@link aside}, for what repeats on every page: what is counted there does not count. */
  margin(): TextWriter {
    return new TextWriter(this.#limit);
  }

  /** Adds what another writer holds, as a block of its own. */
  append(other: TextWriter): void {
    if (other.isEmpty) return;
    this.gap('block');
    for (const piece of other.#pieces) this.#push(piece);
    this.#truncated ||= other.#truncated;
    this.gap('block');
  }

  /** The whole text, well-formed and with composed accents (NFC), so that equal words are equal strings. */
  finish(): string {
    return this.#pieces.join('').toWellFormed().normalize('NFC').trim();
  }

  #push(value: string): void {
    const piece = this.#length === 0 ? value : `${gaps[this.#gap] ?? ''}${value}`;
    this.#gap = 0;
    const room = this.#limit - this.#length;
    if (piece.length > room) this.#truncated = true;
    // A pair of surrogates at the edge goes as a whole.
    const kept = piece.length > room ? piece.slice(0, room).replace(/[\ud800-\udbff]$/, '') : piece;
    if (kept !== '') this.#pieces.push(kept);
    this.#length = this.#truncated ? this.#limit : this.#length + kept.length;
  }
}
