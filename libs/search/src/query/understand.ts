import type { EngineTerm } from '../engine/search-engine.ts';
import { parseQuery, type NamedFacet } from './parse-query.ts';
import { chooseCorrections } from './spelling.ts';
import type { VocabularyFacts, WordFacts } from './vocabulary.reader.ts';

/** One way a term can be met: a stem with how much it counts. */
export interface TermWay {
  readonly stem: string;
  readonly weight: number;
}

/** One word of the query, understood. */
export interface QueryTerm extends EngineTerm {
  readonly ways: readonly TermWay[];
  /** How telling the word is (BM25's inverse document frequency); rare words more. */
  readonly rarity: number;
  /** Documents it is expected in. */
  readonly documents: number;
  /** Written forms, lower case, for highlights. */
  readonly forms: readonly string[];
}

/** What a query was taken to mean. */
export interface UnderstoodQuery {
  readonly terms: readonly QueryTerm[];
  readonly named: readonly NamedFacet[];
  /** Whether nothing in it says what to look for: no words at all, or only such as "the" and "of". */
  readonly saysNothing: boolean;
}

/** A word that is known well enough is taken as complete: "plant" does not also mean "plantation". */
const completeFrom = 3;

/** Looks at what was typed and at what the viewer's vocabulary knows of it. */
export function understand(text: string, vocabulary: VocabularyFacts): UnderstoodQuery {
  const parsed = parseQuery(text);
  const byWord = new Map(vocabulary.words.map((facts) => [facts.word, facts]));
  const termsOf = (words: readonly string[], openEnded: boolean): readonly QueryTerm[] =>
    words.flatMap((word, index) => {
      const facts = byWord.get(word);
      const last = index === words.length - 1;
      return facts?.stem ? [toTerm(facts, facts.stem, vocabulary.documents, last && openEnded)] : [];
    });
  const meant = termsOf(parsed.words, parsed.openEnded);
  const terms = meant.length > 0 ? meant : termsOf(parsed.namedWords, false);
  return { terms: withoutRepeats(terms), named: parsed.named, saysNothing: terms.length === 0 };
}

function toTerm(facts: WordFacts, stem: string, corpus: number, openEnded: boolean): QueryTerm {
  const half = openEnded && facts.begins;
  const corrections = facts.documents === 0 && !half ? chooseCorrections(facts.word, facts.candidates) : [];
  const corrected = new Set(corrections.map((correction) => correction.stem));
  const forms = facts.candidates
    .filter((candidate) => corrected.has(candidate.stem))
    .map((candidate) => candidate.word);
  const documents = facts.documents || Math.max(0, ...corrections.map((correction) => correction.documents));
  return {
    word: facts.word,
    alternatives: corrections.map((correction) => correction.word),
    prefix: openEnded && facts.documents < completeFrom && facts.word.length > 1,
    ways: [
      { stem, weight: 1 },
      ...corrections.map((correction) => ({ stem: correction.stem, weight: correction.weight })),
    ],
    rarity: Math.log(1 + (Math.max(corpus, documents) - documents + 0.5) / (documents + 0.5)),
    documents,
    forms: [...new Set([facts.word, ...facts.forms, ...forms])],
  };
}

/** Two words of one stem ("plant plants") are one term. */
function withoutRepeats(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const stems = new Set<string>();
  return terms.filter(({ ways: [own] }) => {
    if (!own || stems.has(own.stem)) return false;
    stems.add(own.stem);
    return true;
  });
}
