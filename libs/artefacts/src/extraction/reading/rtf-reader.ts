import type { TextWriter } from './text-writer.ts';
import { wordSet } from './word-set.ts';

/** Groups that hold no text of the document. Any group that begins with `\*` is one, unless it is in `known`. */
const skippedDestinations = wordSet(`
  fonttbl colortbl stylesheet info pict fldinst listtable listoverridetable revtbl rsidtbl generator
  themedata colorschememapping latentstyles datastore xmlnstbl filetbl atnid atnauthor atntime atndate
  atnref atnparent bkmkstart bkmkend listtext pntext nonshppict shprslt sp panose falt tc xe ftnsep ftnsepc
  aftnsep aftnsepc mmathPr
`);

/** Starred groups with words in them: comments, the new form of shapes, and the text inside shapes. */
const known = new Set(['annotation', 'shpinst', 'shptxt']);

/** Groups in the middle of a paragraph that are read after it. */
const asides = wordSet('footnote annotation shptxt header headerl headerr headerf footer footerl footerr footerf');

const symbols: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
};

/** Code pages of `\fcharset` numbers (RTF 1.9.1, font table). Others use the document's `\ansicpg`. */
const charsets: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

interface Group {
  destination: string;
  skip: boolean;
  starred: boolean;
  /** Characters that follow a `\u` for readers without Unicode (`\uc`). */
  fallback: number;
  charset: string;
  out: TextWriter;
}

const run = /[^{}\\\r\n]+/y;
const word = /([a-z]+)(-?\d{1,10})? ?/iy;
/** No control word is longer; a piece is not read up to its end while a longer piece could still change the meaning. */
const longestToken = 64;

/** Reads RTF piece by piece without recursion, so that neither size nor depth of nesting costs more than the text. */
export class RtfReader {
  readonly #out: TextWriter;
  readonly #groups: Group[] = [];
  readonly #fontCharsets = new Map<number, string>();
  #group: Group;
  #documentCharset = 'windows-1252';
  #font = 0;
  #bytes: number[] = [];
  #charactersToSkip = 0;
  #binaryToSkip = 0;
  #waiting: TextWriter[] = [];
  #rest = '';

  constructor(out: TextWriter) {
    this.#out = out;
    this.#group = { destination: '', skip: false, starred: false, fallback: 1, charset: '', out };
  }

  write(piece: string): void {
    const source = this.#rest + piece;
    const at = this.#read(source, source.length - longestToken);
    this.#rest = source.slice(at);
  }

  end(): void {
    this.#read(this.#rest, this.#rest.length);
    this.#flushBytes();
    this.#placeAsides();
  }

  /** Reads tokens that begin before `until`; answers where it stopped. */
  #read(source: string, until: number): number {
    let at = 0;
    while (at < until) {
      if (this.#binaryToSkip > 0) {
        const skipped = Math.min(this.#binaryToSkip, source.length - at);
        this.#binaryToSkip -= skipped;
        at += skipped;
        continue;
      }
      const character = source.charAt(at);
      if (character === '{') this.#enter();
      else if (character === '}') this.#leave();
      else if (character === '\\') {
        at = this.#control(source, at + 1);
        continue;
      } else if (character !== '\r' && character !== '\n') {
        at = this.#plain(source, at);
        continue;
      }
      at += 1;
    }
    return at;
  }

  #plain(source: string, from: number): number {
    if (this.#charactersToSkip > 0) {
      this.#charactersToSkip -= 1;
      return from + 1;
    }
    run.lastIndex = from;
    run.test(source);
    const to = run.lastIndex;
    if (this.#group.skip) return to;
    const text = source.slice(from, to);
    // Raw bytes beyond ASCII and the second bytes of pairs are in the code page too.
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (this.#bytes.length > 0 || /[^\u0000-\u007f]/.test(text)) {
      for (let i = 0; i < text.length; i += 1) this.#bytes.push(text.charCodeAt(i));
      this.#flushBytes();
    } else {
      this.#group.out.text(text);
    }
    return to;
  }

  #control(source: string, at: number): number {
    if (source.charAt(at) === "'") {
      const byte = Number.parseInt(source.slice(at + 1, at + 3), 16);
      if (this.#charactersToSkip > 0) this.#charactersToSkip -= 1;
      else if (!this.#group.skip && !Number.isNaN(byte)) this.#bytes.push(byte);
      return at + 3;
    }
    word.lastIndex = at;
    const match = word.exec(source);
    if (match === null) {
      this.#symbol(source.charAt(at));
      return at + 1;
    }
    this.#word(match[1] ?? '', match[2] === undefined ? undefined : Number(match[2]));
    return word.lastIndex;
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#group.starred = true;
    else if (symbol === '\n' || symbol === '\r') this.#gap('line');
    else if ('\\{}'.includes(symbol) || symbol in symbols) this.#text(symbols[symbol] ?? symbol);
  }

  #word(name: string, parameter: number | undefined): void {
    if (name === 'bin') {
      this.#binaryToSkip = Math.max(0, parameter ?? 0);
      return;
    }
    if (this.#openDestination(name)) return;
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        this.#gap('line');
        if (this.#group.out === this.#out) this.#placeAsides();
        break;
      case 'line':
        this.#gap('line');
        break;
      case 'tab':
        this.#gap('tab');
        break;
      case 'trowd':
        if (!this.#group.skip) this.#group.out.beginRow();
        break;
      case 'cell':
      case 'nestcell':
        this.#flushBytes();
        this.#group.out.endCell();
        break;
      case 'row':
      case 'nestrow':
        this.#flushBytes();
        this.#group.out.endRow();
        break;
      case 'u':
        this.#unicode(parameter ?? 0);
        break;
      case 'uc':
        this.#group.fallback = Math.max(0, parameter ?? 1);
        break;
      case 'ansicpg':
        this.#documentCharset = knownCharset(codePage(parameter)) ?? this.#documentCharset;
        break;
      case 'mac':
        this.#documentCharset = 'macintosh';
        break;
      case 'f':
        this.#useFont(parameter ?? 0);
        break;
      case 'fcharset':
        if (this.#inFontTable()) this.#fontCharsets.set(this.#font, charsets[parameter ?? 0] ?? '');
        break;
      case 'deleted':
        this.#flushBytes();
        if (parameter !== 0) this.#group.skip = true;
        break;
      case 'plain':
        this.#flushBytes();
        this.#group.charset = '';
        break;
      default:
        if (name in symbols) this.#text(symbols[name] ?? '');
    }
  }

  /** The first word of a group can make it something other than running text. */
  #openDestination(name: string): boolean {
    const group = this.#group;
    if (skippedDestinations.has(name) || (group.starred && group.destination === '' && !known.has(name))) {
      this.#flushBytes();
      group.destination ||= name;
      group.skip = true;
      return true;
    }
    group.starred = false;
    if (group.skip || !asides.has(name) || group.destination !== '') return false;
    this.#flushBytes();
    group.destination = name;
    group.out = this.#out.aside();
    this.#waiting.push(group.out);
    return true;
  }

  #enter(): void {
    this.#flushBytes();
    this.#charactersToSkip = 0;
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, starred: false, destination: this.#group.skip ? this.#group.destination : '' };
  }

  #leave(): void {
    this.#flushBytes();
    this.#charactersToSkip = 0;
    this.#group = this.#groups.pop() ?? this.#group;
  }

  #inFontTable(): boolean {
    return this.#group.skip && this.#group.destination === 'fonttbl';
  }

  #useFont(font: number): void {
    if (this.#inFontTable()) {
      this.#font = font;
      return;
    }
    this.#flushBytes();
    this.#group.charset = this.#fontCharsets.get(font) ?? '';
  }

  #unicode(code: number): void {
    // Negative numbers are what 16-bit writers make of the upper half.
    this.#text(String.fromCharCode(code & 0xffff));
    this.#charactersToSkip = this.#group.fallback;
  }

  #text(text: string): void {
    if (this.#group.skip) return;
    this.#flushBytes();
    this.#group.out.text(text);
  }

  #gap(kind: 'line' | 'tab'): void {
    this.#flushBytes();
    if (!this.#group.skip) this.#group.out.gap(kind);
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (this.#group.skip) return;
    this.#group.out.text(new TextDecoder(this.#group.charset || this.#documentCharset).decode(bytes));
  }

  #placeAsides(): void {
    for (const aside of this.#waiting) this.#out.append(aside);
    this.#waiting = [];
  }
}

function codePage(number: number | undefined): string {
  if (number === 10000) return 'macintosh';
  if (number === 65001) return 'utf-8';
  if (number === 932) return 'shift_jis';
  if (number === 936) return 'gbk';
  if (number === 949) return 'euc-kr';
  if (number === 950) return 'big5';
  return number !== undefined && number < 1000 ? `ibm${number}` : `windows-${number}`;
}

function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
