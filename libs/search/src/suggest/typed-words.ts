import { longestQuery } from '../understand/parse-query.ts';

/** More words than these no title has, and nobody types with suggestions in mind. */
const mostWords = 8;
const longestWord = 40;

/** What is typed, as `search_title` holds words: lower case, letters and digits, without accents. */
export function wordsOfTyping(text: string): readonly string[] {
  const plain = text.slice(0, longestQuery).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords).map((word) => word.slice(0, longestWord));
}
