import type { EngineTerm } from './search-engine.ts';

/** @throws when a word holds anything but letters and digits: what is quoted then is harmless in any query language */
export function checkWord(word: string): string {
  if (!/^[\p{L}\p{N}]+$/u.test(word)) throw new Error('A search term may hold letters and digits only.');
  return word;
}

/** A tsquery text of terms. @throws when a word holds anything but letters and digits */
export function toTsquery(terms: readonly EngineTerm[], operator: '&' | '|'): string {
  const quoted = (word: string): string => `'${checkWord(word)}'`;
  return terms
    .map(({ word, alternatives, prefix }) => {
      const ways = [word, ...alternatives].map((way) => way.split(' ').map(quoted).join(' & '));
      if (prefix) ways.push(`${quoted(word)}:*`);
      return `(${ways.map((way) => (way.includes(' & ') ? `(${way})` : way)).join(' | ')})`;
    })
    .join(` ${operator} `);
}
