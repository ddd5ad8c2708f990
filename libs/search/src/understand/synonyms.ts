import { stopWords } from './generic-words.vocabulary.ts';
import { synonymLines } from './synonyms.vocabulary.ts';

/** Other words for a stretch of a query. */
export interface Synonym {
  /** The stretch: places of its first word and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** What says the same, without words that say nothing. */
  readonly words: readonly string[];
}

/** Longest stretch that is looked for, in words. */
const longest = 4;

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word));

/**
 * A word without its plainest endings, the same for "measure", "measures" and "measuring". It decides only which line of the
 * table is meant; what is searched for is stemmed by the engine.
 */
export function bare(word: string): string {
  if (word.length < 4) return word;
  const end = word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '');
  return end.replace(/([^aeiouls])\1$/u, '$1');
}

const keyOf = (words: readonly string[]): string => words.map(bare).join(' ');

const table = readTable(synonymLines);

function readTable(lines: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const read = new Map<string, (readonly string[])[]>();
  const add = (one: string, other: string): void => {
    const key = keyOf(wordsOf(one));
    const words = wordsOf(other);
    if (key === '' || words.length === 0 || keyOf(words) === key) return;
    const known = read.get(key) ?? [];
    if (!known.some((same) => same.join(' ') === words.join(' '))) read.set(key, [...known, words]);
  };
  for (const line of lines.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [left = '', right] = line.split('>');
    const ones = left.split(',');
    const others = right === undefined ? ones : right.split(',');
    for (const one of ones) for (const other of others) if (one !== other) add(one, other);
  }
  return read;
}

/** Pairs in the table, each direction counted. */
export const synonymPairs = [...table.values()].reduce((sum, others) => sum + others.length, 0);

/** What else says the same as stretches of these words, which hold none that say nothing. */
export function synonymsOf(words: readonly string[]): readonly Synonym[] {
  const found: Synonym[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
      for (const others of table.get(keyOf(words.slice(from, to))) ?? []) found.push({ from, to, words: others });
    }
  }
  return found;
}

/** Whether a word is one of the table's: it is known, whatever stands in the vocabulary, and no slip. */
export const isKnown = (word: string): boolean => table.has(bare(word));

/** Without the words that say nothing. */
export const telling = (words: readonly string[]): readonly string[] => words.filter((word) => !stopWords.has(word));
