import type { EngineTerm } from '../engine/search-engine.ts';
import { genericWords } from './generic-words.vocabulary.ts';
import { parseQuery, type NamedFacet } from './parse-query.ts';
import { chooseCorrections } from './spelling.ts';
import { synonymsOf, telling, type Synonym } from './synonyms.ts';
import type { VocabularyFacts, WordFacts } from './vocabulary.reader.ts';

/** One way a term can be met: a stem with how much it counts. */
export interface TermWay {
  readonly stem: string;
  /** 1 for the word as typed, less for a correction or a synonym. */
  readonly weight: number;
  /** How telling the stem is (BM25's inverse document frequency); rare ones more. */
  readonly rarity: number;
}

/** A word that may have been meant by one that nobody knows. */
export interface MeantWord {
  readonly word: string;
  readonly stem: string;
}

/** One word of the query, understood. */
export interface QueryTerm extends EngineTerm {
  /** The word as typed first. */
  readonly ways: readonly TermWay[];
  /** The rarity of what was most probably meant. */
  readonly rarity: number;
  /** What the word counts beside the others, 0 to 1: words of asking ("lessons about") say less of the topic. */
  readonly importance: number;
  /** Whether an answer that lacks it is only part of an answer. */
  readonly required: boolean;
  /** Its place in the query; words that say nothing are counted. */
  readonly place: number;
  /** Documents it is expected in. */
  readonly documents: number;
  /** What it may be a slip of, best first. */
  readonly corrections: readonly MeantWord[];
  /** Written forms, lower case, for highlights. */
  readonly forms: readonly string[];
}

/** Other words that say the same as some of the terms. */
export interface Reading {
  /** Places in the list of terms. */
  readonly replaces: readonly number[];
  readonly terms: readonly QueryTerm[];
}

/** What a query was taken to mean. */
export interface UnderstoodQuery {
  readonly terms: readonly QueryTerm[];
  readonly readings: readonly Reading[];
  /** What it names and is meant. */
  readonly named: readonly NamedFacet[];
  /** Tokens that its words name, those that are not meant included. */
  readonly namedTokens: readonly string[];
  /** Whether nothing in it says what to look for: no words at all, or only such as "the" and "of". */
  readonly saysNothing: boolean;
}

/** A word that is known well enough is taken as complete: "plant" does not also mean "plantation". */
const completeFrom = 3;
/** What a match of a synonym counts beside the word itself. */
const synonymWeight = 0.6;
/** What generic words and names of subjects count beside the others. */
const lessImportant = 0.5;
/** More ways to say a word than these make a statement slow. */
const mostAlternatives = 10;

/**
 * Looks at what was typed and at what the viewer's vocabulary knows of it.
 * @param ignored facet tokens the query names that are not meant
 */
export function understand(
  text: string,
  vocabulary: VocabularyFacts,
  ignored: ReadonlySet<string> = new Set(),
): UnderstoodQuery {
  const parsed = parseQuery(text);
  const facts = new Map(vocabulary.words.map((about) => [about.word, about]));
  const termsOf = (words: readonly string[], openEnded: boolean): readonly QueryTerm[] =>
    words.flatMap((word, place) => {
      const about = facts.get(word);
      const last = place === words.length - 1;
      const corpus = vocabulary.documents;
      return about?.stem ? [toTerm(about, { stem: about.stem, corpus, place, openEnded: last && openEnded })] : [];
    });
  const meant = termsOf(parsed.words, parsed.openEnded);
  const terms = withoutRepeats(meant.length > 0 ? meant : termsOf(parsed.namedWords, false));
  const said = weighed(terms, parsed.naming);
  const known = { facts, corpus: vocabulary.documents };
  const { widened, readings } = withSynonyms(said, synonymsOf(telling(parsed.words)), {
    ...known,
    words: telling(parsed.words),
  });
  return {
    terms: widened,
    readings,
    named: parsed.named.filter(({ from }) => !ignored.has(from)),
    namedTokens: parsed.named.flatMap(({ token, from }) => (token === from ? token : [])),
    saysNothing: widened.length === 0,
  };
}

function toTerm(
  facts: WordFacts,
  { stem, corpus, place, openEnded }: { stem: string; corpus: number; place: number; openEnded: boolean },
): QueryTerm {
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
      { stem, weight: 1, rarity: rarityOf(documents, corpus) },
      ...corrections.map((correction) => ({
        stem: correction.stem,
        weight: correction.weight,
        rarity: rarityOf(correction.documents, corpus),
      })),
    ],
    rarity: rarityOf(documents, corpus),
    importance: 1,
    required: true,
    place,
    documents,
    corrections: corrections.map((correction) => ({ word: correction.word, stem: correction.stem })),
    forms: [...new Set([facts.word, ...facts.forms, ...forms])],
  };
}

/** BM25's inverse document frequency. */
function rarityOf(documents: number, corpus: number): number {
  return Math.log(1 + (Math.max(corpus, documents) - documents + 0.5) / (documents + 0.5));
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

/** Beside words of the topic, those of asking and names of subjects count less. */
function weighed(terms: readonly QueryTerm[], naming: ReadonlySet<string>): readonly QueryTerm[] {
  const isLess = ({ word }: QueryTerm): boolean => genericWords.has(word) || naming.has(word);
  if (terms.every(isLess)) return terms;
  return terms.map((term) =>
    isLess(term) ? { ...term, importance: lessImportant, required: !genericWords.has(term.word) } : term,
  );
}

interface Known {
  readonly facts: ReadonlyMap<string, WordFacts>;
  readonly corpus: number;
  /** The words the synonyms' stretches count in. */
  readonly words: readonly string[];
}

/** Gives terms the other words that say the same; what takes more than one word, or stands for more, is a reading. */
function withSynonyms(
  terms: readonly QueryTerm[],
  synonyms: readonly Synonym[],
  { facts, corpus, words }: Known,
): { widened: readonly QueryTerm[]; readings: readonly Reading[] } {
  const widened = [...terms];
  const readings: Reading[] = [];
  const stemOf = (word: string): string | null => facts.get(word)?.stem ?? null;
  const stems = terms.map(({ ways: [own] }) => own?.stem);
  for (const { from, to, words: said } of synonyms) {
    const replaces = [...new Set(words.slice(from, to).map((word) => stems.indexOf(stemOf(word) ?? '')))];
    const others = said.flatMap((word) => facts.get(word) ?? []);
    if (replaces.includes(-1) || others.some(({ stem }) => stem === null)) continue;
    const [only] = others;
    if (!only) continue;
    if (others.length === 1 && replaces.length === 1) addWay(widened, replaces[0] ?? 0, { only, corpus });
    else if (others.some(({ stem }) => stem !== null && !stems.includes(stem))) {
      for (const place of replaces) addAlternative(widened, place, said.join(' '));
      readings.push({ replaces, terms: others.map((other) => synonymTerm(other, corpus)) });
    }
  }
  return { widened, readings };
}

function addWay(terms: QueryTerm[], place: number, { only, corpus }: { only: WordFacts; corpus: number }): void {
  const term = terms[place];
  const { stem } = only;
  if (!term || stem === null || term.ways.some((way) => way.stem === stem)) return;
  if (term.alternatives.length >= mostAlternatives) return;
  // A word the vocabulary does not hold may stand in what only this viewer may read; how rare it is there, nobody says.
  const rarity = only.documents > 0 ? rarityOf(only.documents, corpus) : term.rarity;
  terms[place] = {
    ...term,
    alternatives: [...term.alternatives, only.word],
    ways: [...term.ways, { stem, weight: synonymWeight, rarity }],
    forms: [...new Set([...term.forms, only.word, ...only.forms])],
  };
}

function addAlternative(terms: QueryTerm[], place: number, phrase: string): void {
  const term = terms[place];
  if (!term || term.alternatives.length >= mostAlternatives) return;
  terms[place] = { ...term, alternatives: [...term.alternatives, phrase] };
}

function synonymTerm(facts: WordFacts, corpus: number): QueryTerm {
  const rarity = rarityOf(facts.documents, corpus);
  return {
    word: facts.word,
    alternatives: [],
    prefix: false,
    ways: [{ stem: facts.stem ?? facts.word, weight: synonymWeight, rarity }],
    rarity,
    importance: 1,
    required: false,
    place: -1,
    documents: facts.documents,
    corrections: [],
    forms: facts.forms,
  };
}
