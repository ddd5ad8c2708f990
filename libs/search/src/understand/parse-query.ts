import { facetToken } from '../indexes/index-description.ts';
import { namedWords as wordsOfCodes } from './named-words.vocabulary.ts';
import { telling } from './synonyms.ts';

/** Longer queries are cut: nobody types them, and every word costs. Characters and words. */
export const longestQuery = 400;
export const mostWords = 16;

/** A facet the query names, such as a year group: its documents come first, others are not left out. */
export interface NamedFacet {
  readonly token: string;
  /** How strongly it was meant, 0 to 1: what is only implied counts less. */
  readonly strength: number;
  /** The token the words themselves name: `year-group:year-4` for the key stage that "year 4" implies. */
  readonly from: string;
}

/** A query taken apart, before anything is looked up. */
export interface ParsedQuery {
  /** Distinct words in their order, lower case, letters and digits only. */
  readonly words: readonly string[];
  /** The words to look for where none of `words` says anything: those of the structure the query names. */
  readonly namedWords: readonly string[];
  /** Those of the words that stand as they are meant and are no slips: of identifiers, addresses, anything with a digit. */
  readonly exact: ReadonlySet<string>;
  /**
   * What the query names: by structure ("year 4"), whose words are not in `words` unless nothing else is, or by an ordinary word
   * ("music", "worksheet"), which stays in `words`.
   */
  readonly named: readonly NamedFacet[];
  /** Those of the words that name something, and so say less of the topic. */
  readonly naming: ReadonlySet<string>;
  /** Whether the last word may be the beginning of a longer one. */
  readonly openEnded: boolean;
}

interface Pattern {
  readonly pattern: RegExp;
  readonly facets: (number: string) => readonly NamedFacet[];
  /** The word to look for when the query is nothing else. */
  readonly word: (number: string) => string;
  /** Whether its words are also ordinary ones and stay in the query. */
  readonly keepsWords?: boolean;
}

const exactly = (group: string, code: string): NamedFacet => {
  const token = facetToken(group, code);
  return { token, strength: 1, from: token };
};
const implied = (group: string, code: string, from = facetToken(group, code)): NamedFacet => ({
  token: facetToken(group, code),
  strength: 0.4,
  from,
});

/** Year groups that stand together in one mixed class. */
const mixedYears: Readonly<Record<string, string>> = {
  1: 'year-1-2',
  2: 'year-1-2',
  3: 'year-3-4',
  4: 'year-3-4',
  5: 'year-5-6',
  6: 'year-5-6',
};

/** The key stage of a year, by the Education Act 2002, section 82. */
function keyStageOfYear(year: number): string {
  if (year <= 2) return 'ks1';
  if (year <= 6) return 'ks2';
  if (year <= 9) return 'ks3';
  return year <= 11 ? 'ks4' : 'ks5';
}

const patterns: readonly Pattern[] = [
  {
    pattern: /(?<![\p{L}\p{N}])(?:years?|yrs?|y)(?:[\s-]*group)?[\s-]*(1[0-3]|[1-9])(?![\p{L}\p{N}])/gu,
    facets: (year) => [
      exactly('year-group', `year-${year}`),
      ...(mixedYears[year]
        ? [{ ...exactly('year-group', mixedYears[year]), from: facetToken('year-group', `year-${year}`) }]
        : []),
      implied('key-stage', keyStageOfYear(Number(year)), facetToken('year-group', `year-${year}`)),
    ],
    word: (year) => `year${year}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:key[\s-]*stage|ks)[\s-]*([1-5])(?![\p{L}\p{N}])/gu,
    facets: (stage) => [exactly('key-stage', `ks${stage}`)],
    word: (stage) => `ks${stage}`,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(eyfs|early years)(?![\p{L}\p{N}])/gu,
    facets: () => [exactly('key-stage', 'eyfs')],
    word: () => 'eyfs',
    keepsWords: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(reception)(?![\p{L}\p{N}])/gu,
    facets: () => [implied('year-group', 'reception')],
    word: () => 'reception',
    keepsWords: true,
  },
  {
    pattern: /(?<![\p{L}\p{N}])(gcse)s?(?![\p{L}\p{N}])/gu,
    facets: () => [implied('key-stage', 'ks4')],
    word: () => 'gcse',
    keepsWords: true,
  },
];

/** How strongly a code is meant by an ordinary word: who types a subject means it, a "quiz" may be a topic. */
const strengthOfWords: Readonly<Record<string, number>> = { subject: 1, kind: 0.6, type: 0.6 };
/** Words → facets, by the words without those that say nothing. */
const facetsOfWords = new Map(
  Object.entries(wordsOfCodes).flatMap(([group, codes]) =>
    Object.entries(codes).map(([words, code]): [string, NamedFacet] => [
      telling(words.split(' ')).join(' '),
      { ...exactly(group, code), strength: strengthOfWords[group] ?? 1 },
    ]),
  ),
);
const longestName = 3;

const wordForm = /[\p{L}\p{N}]+/gu;

/** The part of a text that counts as the query. */
export function queryOf(text: string): string {
  return text.slice(0, longestQuery).normalize('NFC');
}

/**
 * Whether a piece of text between spaces is an identifier, an address or the like (`__proto__`, `toString`, `a.b`): its
 * words are no slips of others, whatever they resemble.
 */
export function isLiteral(piece: string): boolean {
  return /[_@\\]|:\/\/|\p{L}[.]\p{L}|\p{L}\(\)|\p{Ll}\p{Lu}\p{Ll}/u.test(piece);
}

/** Words that only stand in literals, and words with a digit, which the vocabulary does not hold. */
function exactWords(query: string): ReadonlySet<string> {
  const ordinary = new Set<string>();
  const exact = new Set<string>();
  for (const piece of query.split(/\s+/)) {
    const literal = isLiteral(piece);
    for (const word of piece.toLowerCase().match(wordForm) ?? []) {
      (literal || /\p{N}/u.test(word) ? exact : ordinary).add(word);
    }
  }
  return new Set([...exact].filter((word) => !ordinary.has(word)));
}

/** Takes a query apart. Any text is a query; none makes it fail. */
export function parseQuery(text: string): ParsedQuery {
  const query = queryOf(text);
  let rest = query.toLowerCase();
  const openEnded = /[\p{L}\p{N}]$/u.test(rest);
  const named = new Map<string, NamedFacet>();
  const namedWords: string[] = [];
  for (const { pattern, facets, word, keepsWords } of patterns) {
    rest = rest.replace(pattern, (found: string, value: string) => {
      for (const facet of facets(value)) {
        if ((named.get(facet.token)?.strength ?? 0) < facet.strength) named.set(facet.token, facet);
      }
      namedWords.push(word(value));
      return keepsWords ? found : ' ';
    });
  }
  const words = [...new Set(rest.match(wordForm) ?? [])].slice(0, mostWords);
  const exact = new Set([...exactWords(query), ...namedWords]);
  const endsInWord = openEnded && words.length > 0 && /[\p{L}\p{N}]$/u.test(rest);
  const structure = [...new Set(namedWords)];
  const naming = new Set<string>();
  for (const { facet, words: namers } of namedBy(words)) {
    if (!named.has(facet.token)) named.set(facet.token, facet);
    for (const word of namers) naming.add(word);
  }
  return {
    words: words.length > 0 ? words : structure,
    namedWords: structure,
    exact,
    named: [...named.values()],
    naming,
    openEnded: endsInWord,
  };
}

/** What ordinary words name, of two that overlap the longer one. */
function namedBy(words: readonly string[]): readonly { facet: NamedFacet; words: readonly string[] }[] {
  const said = telling(words);
  const found: { facet: NamedFacet; words: readonly string[] }[] = [];
  for (let from = 0; from < said.length; from++) {
    for (let length = longestName; length > 0; length--) {
      const stretch = said.slice(from, from + length);
      const facet = stretch.length === length ? facetsOfWords.get(stretch.join(' ')) : undefined;
      if (!facet) continue;
      found.push({ facet, words: stretch });
      from += length - 1;
      break;
    }
  }
  return found;
}
