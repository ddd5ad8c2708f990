import type { QueryTerm } from '../understand/understand.ts';

/** A term as `understand` makes them, of a word that is its own stem. */
export function aTerm(word: string, about: Partial<QueryTerm> = {}): QueryTerm {
  return {
    word,
    alternatives: [],
    prefix: false,
    ways: [{ stem: word, weight: 1, rarity: about.rarity ?? 3 }],
    rarity: 3,
    importance: 1,
    required: true,
    place: 0,
    corrections: [],
    documents: 10,
    forms: [word],
    ...about,
  };
}
