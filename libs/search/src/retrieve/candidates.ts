import { versionRule } from '@constellation/artefacts';
import type { Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import { mostCandidates, SearchEngine, type EngineFilter, type EngineHit } from '../engine/search-engine.ts';
import type { UnderstoodQuery } from '../understand/understand.ts';

/** A document the engine offers. */
export interface CandidateHit extends EngineHit {
  /** See `RankedCandidate.holdsAll`. */
  readonly holdsAll: number;
}

/** What the engine offers for a query. */
export interface Candidates {
  readonly hits: readonly CandidateHit[];
  readonly capped: boolean;
  /** Whether documents were taken that hold only some of the words. */
  readonly widened: boolean;
}

/** With fewer documents that hold all words, those that hold some are taken as well. */
const enough = 60;
/** So many of the rarest words are looked for then, and so many of the closest documents taken. */
const widenWith = 5;
const widenTo = 300;

/** Retrieves widely: all words first, then any of the rarest when too little is found. */
@Injectable()
export class CandidateFinder {
  constructor(private readonly engine: SearchEngine) {}

  async find(viewer: Viewer, query: UnderstoodQuery, filters: readonly EngineFilter[]): Promise<Candidates> {
    const common = {
      filters,
      preferred: query.named.map((facet) => facet.token),
      find: versionRule(viewer, 'find'),
      read: versionRule(viewer, 'read'),
      limit: mostCandidates,
    };
    const all = await this.engine.search({ ...common, terms: query.terms, match: 'all' });
    const complete = all.hits.map((hit) => ({ ...hit, holdsAll: 1 / all.hits.length }));
    if (query.terms.length < 2 || complete.length >= enough) return { ...all, hits: complete, widened: false };
    const rarest = [...query.terms].sort((a, b) => b.rarity - a.rarity).slice(0, widenWith);
    const some = await this.engine.search({ ...common, terms: rarest, match: 'some', limit: widenTo });
    const known = new Set(complete.map((hit) => hit.versionId));
    const partial = some.hits.filter((hit) => !known.has(hit.versionId)).map((hit) => ({ ...hit, holdsAll: 0 }));
    const hits = [...complete, ...partial];
    // Widening takes the closest few and ends there: what is beyond them is no result, so nothing is capped.
    return { hits, capped: false, widened: partial.length > 0 };
  }
}
