import type { QueryTerm } from '../understand/understand.ts';

/** A piece of text, marked when it is what was searched for. Plain text: whoever shows it escapes it. */
export interface HighlightPart {
  readonly text: string;
  readonly matched: boolean;
}

/** A passage with its matches, and how telling the matched words are together. */
export interface Passage {
  readonly parts: readonly HighlightPart[];
  /** Places in the terms that stand in it. */
  readonly terms: ReadonlySet<number>;
  /** Sum of their rarity. */
  readonly worth: number;
}

/** Most characters of a snippet. */
const snippetLength = 260;

interface Word {
  readonly start: number;
  readonly end: number;
  /** Place in the terms, or -1. */
  readonly term: number;
}

/** Finds words of a query in text that a viewer may read, in whatever grammatical form. */
export class Highlighter {
  readonly #forms = new Map<string, number>();
  readonly #loose = new Map<string, number>();
  readonly #prefixes: { readonly word: string; readonly term: number }[] = [];
  readonly #rarity: readonly number[];
  /** Words as they are written that were looked at: most come again and again in the texts of one page. */
  readonly #seen = new Map<string, number>();

  /** How many words are looked for. */
  get size(): number {
    return this.#rarity.length;
  }

  constructor(terms: readonly QueryTerm[]) {
    this.#rarity = terms.map((term) => term.rarity);
    terms.forEach(({ forms, prefix, word }, term) => {
      for (const form of forms) {
        if (!this.#forms.has(plain(form))) this.#forms.set(plain(form), term);
        const loose = withoutEnding(plain(form));
        if (!this.#loose.has(loose)) this.#loose.set(loose, term);
      }
      if (prefix) this.#prefixes.push({ word: plain(word), term });
    });
  }

  /** The whole text, such as a title. */
  mark(text: string): Passage {
    return this.#passage(text, this.#words(text), { start: 0, end: text.length });
  }

  /** The stretch of the text that holds the most telling words, or its beginning when it holds none. */
  snippet(text: string): Passage {
    const clean = withoutMarkup(text);
    const words = this.#words(clean);
    const hits = words.filter((word) => word.term >= 0);
    let best = { from: 0, worth: -1 };
    for (const [index, hit] of hits.entries()) {
      const seen = new Set<number>();
      for (let next = index; next < hits.length; next++) {
        const other = hits[next];
        if (!other || other.end > hit.start + snippetLength - 40) break;
        seen.add(other.term);
      }
      const worth = [...seen].reduce((sum, term) => sum + (this.#rarity[term] ?? 0), 0);
      if (worth > best.worth) best = { from: hit.start, worth };
    }
    return this.#passage(clean, words, stretch(clean, best.worth < 0 ? 0 : Math.max(0, best.from - 40)));
  }

  #words(text: string): readonly Word[] {
    const words: Word[] = [];
    for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      words.push({ start: found.index, end: found.index + found[0].length, term: this.#termOf(found[0]) });
    }
    return words;
  }

  #termOf(written: string): number {
    const seen = this.#seen.get(written);
    if (seen !== undefined) return seen;
    const term = this.#lookUp(plain(written));
    this.#seen.set(written, term);
    return term;
  }

  #lookUp(word: string): number {
    const exact = this.#forms.get(word) ?? this.#loose.get(withoutEnding(word));
    if (exact !== undefined) return exact;
    return this.#prefixes.find((prefix) => word.startsWith(prefix.word))?.term ?? -1;
  }

  #passage(text: string, words: readonly Word[], { start, end }: { start: number; end: number }): Passage {
    const parts: HighlightPart[] = [];
    const terms = new Set<number>();
    let at = start;
    const push = (to: number, matched: boolean): void => {
      if (to > at) parts.push({ text: text.slice(at, to), matched });
      at = to;
    };
    for (const word of words) {
      if (word.term < 0 || word.start < start || word.end > end) continue;
      push(word.start, false);
      push(word.end, true);
      terms.add(word.term);
    }
    push(end, false);
    const worth = [...terms].reduce((sum, term) => sum + (this.#rarity[term] ?? 0), 0);
    return { parts: withEllipses(parts, { before: start > 0, after: end < text.length }), terms, worth };
  }
}

/** Lower case without accents: how forms are compared. */
export function plain(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A crude stem for words that the vocabulary does not know: enough for plurals and the commonest verb endings. */
function withoutEnding(word: string): string {
  return word.length < 5 ? word.replace(/s$/, '') : word.replace(/(?:ies|ing|ed|es|s|e|y)$/, '');
}

/** Marks of Markdown and line ends are no help in a snippet. */
function withoutMarkup(text: string): string {
  return text
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:#{1,6}|[-*+>]|\d+\.)[ \t]+/gm, '')
    .replaceAll(/^[\s|:-]+$/gm, ' ')
    .replaceAll(/[*_`|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A stretch of at most a snippet's length that begins and ends between words. */
function stretch(text: string, from: number): { start: number; end: number } {
  if (text.length <= snippetLength) return { start: 0, end: text.length };
  const earliest = Math.min(from, text.length - snippetLength);
  const start = earliest === 0 ? 0 : text.indexOf(' ', earliest - 1) + 1;
  const limit = start + snippetLength;
  if (limit >= text.length) return { start, end: text.length };
  const space = text.lastIndexOf(' ', limit);
  // A text without spaces is cut where it must be, but never inside a character.
  const end = space > start ? space : isLowSurrogate(text, limit) ? limit - 1 : limit;
  return { start, end };
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

function withEllipses(
  parts: readonly HighlightPart[],
  cut: { before: boolean; after: boolean },
): readonly HighlightPart[] {
  const result = [...parts];
  if (cut.before) result.unshift({ text: '… ', matched: false });
  if (cut.after) result.push({ text: ' …', matched: false });
  return result;
}
