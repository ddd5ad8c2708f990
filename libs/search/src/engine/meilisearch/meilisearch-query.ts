import { facetToken } from '../../indexes/index-description.ts';
import type { EngineQuery, EngineTerm } from '../search-engine.ts';
import { allOf, audienceFilter, oneOf } from './meilisearch-filter.ts';
import { shortAttributes } from './meilisearch-settings.ts';

/** Words the engine looks at in one query; the rest it would silently leave out. */
export const mostWords = 10;
/** More terms than these are left out, as in the other engine. */
export const mostTerms = 16;
/** Combinations of alternatives that are looked for. */
export const mostCombinations = 12;

/** A term with its stems: the ways in which it can be met, each a list of stems that must all be there. */
export interface StemmedTerm {
  readonly ways: readonly (readonly string[])[];
  /** The stem whose longer forms count too. */
  readonly prefix: string | null;
  /** See `EngineTerm.rarity`. */
  readonly weight: number;
}

/** One search of the engine, in its words. */
export interface EngineSearch {
  readonly q: string;
  readonly filter: string;
  readonly attributesToSearchOn?: string[];
  readonly matchingStrategy: 'all';
  readonly sort?: string[];
  readonly limit: number;
  readonly attributesToRetrieve: string[];
  readonly showRankingScore: true;
}

/** A search, for which part of the query it is, and how much that part counts. */
export interface PlannedSearch {
  readonly part: number;
  readonly weight: number;
  readonly search: EngineSearch;
}

/** What is sent for a query. */
export interface SearchPlan {
  /** Of searches for the same part of the query the best score counts; scores of its parts add up. */
  readonly searches: readonly PlannedSearch[];
  /** Whether the searches ask for less than the query: the database must look whether a document holds all words. */
  readonly mustRecheck: boolean;
}

const newestFirst = ['released_at:desc', 'id:asc'];
const nothing: SearchPlan = { searches: [], mustRecheck: false };

/**
 * Turns a query into searches of the engine, which knows neither alternatives nor "some of the words": each combination of
 * alternatives, or each word, is a search of its own, all sent in one request. Every search carries the audience.
 * @param stemmed the query's terms that are words at all
 * @throws when the access rule cannot be compiled as a whole
 */
export function planSearches(query: EngineQuery, stemmed: readonly StemmedTerm[]): SearchPlan {
  const groups = query.filters.map(({ group, codes }) =>
    oneOf(
      'facets',
      codes.map((code) => facetToken(group, code)),
    ),
  );
  const only = query.onlyArtefacts ? [oneOf('artefact_id', query.onlyArtefacts)] : [];
  const find = allOf([audienceFilter(query.find), ...groups, ...only]);
  const read = allOf([find, audienceFilter(query.read)]);
  if (find.kind === 'never') return nothing;
  if (find.kind === 'always') throw new Error('A search has no audience.');
  const common = {
    matchingStrategy: 'all' as const,
    limit: query.limit + 1,
    attributesToRetrieve: ['id'],
    showRankingScore: true as const,
    ...(query.newestFirst && query.terms.length > 0 ? { sort: newestFirst } : {}),
  };
  const preferred = oneOf('facets', query.preferred);
  const lifted = allOf([find, preferred]);
  if (query.terms.length === 0) {
    const browse = { ...common, q: '', sort: newestFirst };
    const filters = [...(lifted.kind === 'filter' ? [lifted.text] : []), find.text];
    return {
      searches: filters.map((filter) => ({ part: 0, weight: 1, search: { ...browse, filter } })),
      mustRecheck: false,
    };
  }
  if (stemmed.length === 0) return nothing;
  const parts = query.match === 'all' ? [combinations(stemmed)] : stemmed.map((term) => combinations([term]));
  const inShort = [...shortAttributes];
  const searches = parts.flatMap((texts, part) =>
    texts.flatMap(({ q }) =>
      [
        ...(read.kind === 'filter' ? [{ ...common, q, filter: read.text }] : []),
        // Who may find but not read must not be answered by words of the body.
        { ...common, q, filter: find.text, attributesToSearchOn: inShort },
        ...(lifted.kind === 'filter' ? [{ ...common, q, filter: lifted.text, attributesToSearchOn: inShort }] : []),
      ].map((search) => ({ part, weight: query.match === 'all' ? 1 : (stemmed[part]?.weight ?? 1), search })),
    ),
  );
  return { searches, mustRecheck: parts.some((texts) => texts.some(({ isCut }) => isCut)) };
}

/** Query texts, the likeliest first: each takes one way of every term. */
function combinations(terms: readonly StemmedTerm[]): readonly { q: string; isCut: boolean }[] {
  // Each entry says which way of each term is taken. Ways come best first, so few steps away from the first is likely.
  let choices: number[][] = [[]];
  for (const term of terms) {
    const count = term.ways.length;
    choices = choices
      .flatMap((choice) => Array.from({ length: count }, (_, way) => [...choice, way]))
      .sort((a, b) => sum(a) - sum(b))
      .slice(0, mostCombinations);
  }
  return choices.map((choice) => toQuery(terms, choice));
}

function toQuery(terms: readonly StemmedTerm[], choice: readonly number[]): { q: string; isCut: boolean } {
  const words: string[] = [];
  const beginnings: string[] = [];
  terms.forEach((term, place) => {
    const taken = choice[place] ?? 0;
    // A beginning is met by the whole word as well.
    if (taken === 0 && term.prefix !== null) beginnings.push(plain(term.prefix));
    else words.push(...(term.ways[taken] ?? []).map(exactly));
  });
  // The engine takes only the last word for a beginning; a second one would have to be whole.
  const last = beginnings.pop();
  const all = [...words, ...beginnings.map((stem) => `"${stem}"`)];
  const most = last === undefined ? mostWords : mostWords - 1;
  const kept = [...new Set(all)];
  return { q: [...kept.slice(0, most), ...(last === undefined ? [] : [last])].join(' '), isCut: kept.length > most };
}

/** In quotes a word is met by itself alone: not by longer words, nor by similar ones. */
const exactly = (stem: string): string => `"${plain(stem)}"`;
/** A minus sign in front or a quote inside would mean something. */
const plain = (stem: string): string => stem.replace(/["\\]/g, ' ').replace(/^-+/, '');
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The words whose stems are needed, in the order of {@link toStemmed}. */
export function waysOf(terms: readonly EngineTerm[]): readonly string[] {
  return terms.flatMap(({ word, alternatives }) => [word, ...alternatives]);
}

/** Puts the stems of {@link waysOf} back to their terms. Terms that are no words to the database ("the") are left out. */
export function toStemmed(terms: readonly EngineTerm[], stems: readonly (readonly string[])[]): readonly StemmedTerm[] {
  let place = 0;
  return terms.flatMap(({ alternatives, prefix, rarity }) => {
    const own = stems.slice(place, place + 1 + alternatives.length);
    place += own.length;
    const distinct = new Map(own.filter((way) => way.length > 0).map((way) => [way.join(' '), way]));
    const first = own[0]?.[0];
    return distinct.size === 0
      ? []
      : [{ ways: [...distinct.values()], prefix: (prefix && first) || null, weight: rarity }];
  });
}
