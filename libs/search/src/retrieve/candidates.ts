import { versionRule } from '@constellation/artefacts';
import type { Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import {
  mostCandidates,
  SearchEngine,
  type EngineFilter,
  type EngineHit,
  type EngineQuery,
  type EngineTerm,
} from '../engine/search-engine.ts';
import type { QueryTerm, UnderstoodQuery } from '../understand/understand.ts';
import type { SearchSort } from './search-sort.ts';
import { StandingReader } from './standing.reader.ts';

/** A document the engine offers. */
export interface CandidateHit extends EngineHit {
  /** Whether it holds every word of the query, be it deep in a file. */
  readonly holdsAll: boolean;
}

/** What the engine offers for a query. */
export interface Candidates {
  readonly hits: readonly CandidateHit[];
  readonly capped: boolean;
  /** Whether a reserve answered in place of the engine. */
  readonly degraded: boolean;
  /** Whether documents were taken that hold only some of the words. */
  readonly widened: boolean;
}

/** With fewer documents that hold all words, those that hold some are taken as well. */
const enough = 60;
/** Where so many are expected to hold all words, those that hold some are looked for only if they are not there. */
const plenty = 2 * enough;
/** So many of the most telling words are looked for then, and so many of the closest documents taken. */
const widenWith = 5;
/** So many for what is like a document. */
const likeWith = 8;
const widenTo = 200;
/** Words that tell less than this share of what the most telling one does find too much that is beside the point. */
const tellingShare = 0.2;
/** With so many words, and once they stand in so many documents together, the commoner ones lead to no more. */
const fewestLeading = 2;
const enoughLed = 400;

/** Retrieves widely: all words first, then any of the rarest when too little is found. */
@Injectable()
export class CandidateFinder {
  constructor(
    private readonly engine: SearchEngine,
    private readonly standing: StandingReader,
  ) {}

  /** @param sort which of very many are wanted; those that remain are put in that order by who asks */
  async find(
    viewer: Viewer,
    query: UnderstoodQuery,
    filters: readonly EngineFilter[],
    sort: SearchSort = 'best',
  ): Promise<Candidates> {
    const common = {
      filters,
      preferred: sort === 'newest' ? [] : query.named.map((facet) => facet.token),
      newestFirst: sort === 'newest',
      find: versionRule(viewer, 'find'),
      read: versionRule(viewer, 'read'),
      limit: mostCandidates,
    };
    const telling = mostTelling(query.terms);
    const required = query.terms.filter((term) => term.required);
    const searchSome = () => this.engine.search({ ...common, terms: telling, match: 'some', limit: widenTo });
    const isPlenty = filters.length === 0 && expectedTogether(required) >= plenty;
    // Both at once: whoever types several words mostly needs the second, and waits for the slower one alone.
    const [all, early] = await Promise.all([
      this.engine.search({ ...common, terms: required, match: 'all' }),
      query.terms.length < 2 || isPlenty ? null : searchSome(),
    ]);
    const complete = all.hits.map((hit) => ({ ...hit, holdsAll: true }));
    // By date or use, what holds a few of the words would come before what holds all of them: it is taken where nothing does.
    const isEnough = complete.length >= (sort === 'best' ? enough : 1);
    if (query.terms.length < 2 || isEnough) {
      const used = sort === 'most-adopted' && all.capped ? await this.#mostUsed(viewer, query, common) : [];
      const hits = [...new Map([...used, ...complete].map((hit) => [hit.versionId, hit])).values()];
      return { ...all, hits: hits.slice(0, mostCandidates), widened: false };
    }
    const some = early ?? (await searchSome());
    const known = new Set(complete.map((hit) => hit.versionId));
    const partial = some.hits.filter((hit) => !known.has(hit.versionId)).map((hit) => ({ ...hit, holdsAll: false }));
    const hits = [...complete, ...partial];
    // Widening takes the closest few and ends there: what is beyond them is no result, so nothing is capped.
    return { hits, capped: false, degraded: all.degraded || some.degraded, widened: partial.length > 0 };
  }

  /** The closest of what holds any of the most telling words: for words that are another document's, and nobody's question. */
  async findAny(viewer: Viewer, query: UnderstoodQuery): Promise<readonly CandidateHit[]> {
    const terms = weighed(query.terms).slice(0, likeWith);
    if (terms.length === 0) return [];
    const { hits } = await this.engine.search({
      terms,
      match: 'some',
      filters: [],
      preferred: query.named.map((facet) => facet.token),
      find: versionRule(viewer, 'find'),
      read: versionRule(viewer, 'read'),
      limit: widenTo,
    });
    return hits.map((hit) => ({ ...hit, holdsAll: false }));
  }

  /** Of what is used most, what the query finds: where more is found than can be looked at, it may be among the rest. */
  async #mostUsed(
    viewer: Viewer,
    query: UnderstoodQuery,
    common: Omit<EngineQuery, 'terms' | 'match'>,
  ): Promise<readonly CandidateHit[]> {
    const onlyArtefacts = await this.standing.mostUsed(viewer, mostCandidates);
    if (onlyArtefacts.length === 0) return [];
    const terms = query.terms.filter((term) => term.required);
    const { hits } = await this.engine.search({ ...common, onlyArtefacts, terms, match: 'all' });
    return hits.map((hit) => ({ ...hit, holdsAll: true }));
  }
}

/** How many documents hold all the words, were each as frequent beside the others as it is anywhere. */
function expectedTogether([first, ...others]: readonly QueryTerm[]): number {
  // A rarity is the logarithm of how many documents there are to each that holds the word.
  return others.reduce((documents, { rarity }) => documents * Math.exp(-rarity), first?.documents ?? 0);
}

/** The most telling first. */
function weighed(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  return terms.map((term) => ({ ...term, rarity: term.rarity * term.importance })).sort((a, b) => b.rarity - a.rarity);
}

function mostTelling(terms: readonly QueryTerm[]): readonly EngineTerm[] {
  const all = weighed(terms);
  // A word that nobody knows is rarer than any, and finds little: the others are measured by what is known.
  const least = Math.max(0, ...all.flatMap(({ rarity, documents }) => (documents > 0 ? rarity : []))) * tellingShare;
  return leading(all.slice(0, widenWith).filter(({ rarity }) => rarity >= least));
}

/** Common words are no way to find what rarer ones lead to enough of: each document that is found has to be put in order. */
function leading(terms: readonly QueryTerm[]): readonly EngineTerm[] {
  let found = 0;
  return terms.map((term, place) => {
    const leads = place < fewestLeading || found < enoughLed;
    if (leads) found += term.documents;
    return { ...term, leads };
  });
}
