import type { Viewer } from '@constellation/platform/access';
import { Injectable } from '@nestjs/common';
import type { EngineFilter } from '../engine/search-engine.ts';
import { artefactFacets, type FacetGroup, type FilterName, type SearchFilters } from '../indexes/artefact.index.ts';
import { CandidateFinder, type CandidateHit } from '../retrieve/candidates.ts';
import type { SearchSort } from '../retrieve/search-sort.ts';
import type { UnderstoodQuery } from '../understand/understand.ts';
import { correctedQuery } from './correction.ts';
import { HitJudge } from './hit-judge.ts';
import { engineFilters } from './search-request.ts';

/** A search as it was asked. */
export interface AskedSearch {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  readonly understood: UnderstoodQuery;
  /** The same with help in spelling, where it was asked for without. */
  readonly helped?: UnderstoodQuery | undefined;
}

/** What the same search finds with one group left free. */
export interface FreeGroup {
  readonly group: FacetGroup;
  readonly entries: readonly CandidateHit[];
  readonly capped: boolean;
}

/** A search that asks for less than one that found nothing, and finds something. */
export interface LoosenedSearch {
  /** Filters that are left out. */
  readonly withoutFilters: readonly FilterName[];
  /** The query with its spelling corrected, where that is why it finds something. */
  readonly correctedQuery: string | null;
  readonly total: number;
  readonly totalIsExact: boolean;
}

/** What the same search would find if it asked for less: judged and counted like any other hit. */
@Injectable()
export class OtherSearches {
  constructor(
    private readonly candidates: CandidateFinder,
    private readonly judge: HitJudge,
  ) {}

  /** For each group that is narrowed, what is found with the group left free. */
  async withFreeGroups(viewer: Viewer, { understood, filters, sort }: AskedSearch): Promise<readonly FreeGroup[]> {
    const narrowed = engineFilters(filters);
    return Promise.all(
      narrowed.map(async ({ group }) => {
        const others = narrowed.filter((filter) => filter.group !== group);
        const { hits, capped } = await this.candidates.find(viewer, understood, others, sort);
        return { group: group as FacetGroup, entries: (await this.judge.judge(viewer, hits)).entries, capped };
      }),
    );
  }

  /**
   * For a search that found nothing: each filter left out by itself, then all of them, then spelling; only what finds something.
   * @param free what {@link withFreeGroups} gave for it
   */
  async loosened(viewer: Viewer, search: AskedSearch, free: readonly FreeGroup[]): Promise<readonly LoosenedSearch[]> {
    const filters = engineFilters(search.filters).map(filterOf);
    const found = free.map(({ group, entries, capped }): LoosenedSearch => ({
      withoutFilters: [filterOf({ group })],
      correctedQuery: this.#corrected(search, search.understood, entries),
      total: entries.length,
      totalIsExact: !capped,
    }));
    if (filters.length > 1) found.push(await this.#count(viewer, search, { filters, understood: search.understood }));
    const helped = search.helped && (await this.#count(viewer, search, { filters, understood: search.helped }));
    if (helped && helped.correctedQuery !== null) found.push(helped);
    return found.filter(({ total }) => total > 0);
  }

  async #count(
    viewer: Viewer,
    search: AskedSearch,
    { filters, understood }: { filters: readonly FilterName[]; understood: UnderstoodQuery },
  ): Promise<LoosenedSearch> {
    const { hits, capped } = await this.candidates.find(viewer, understood, [], search.sort);
    const { entries } = await this.judge.judge(viewer, hits);
    return {
      withoutFilters: filters,
      correctedQuery: this.#corrected(search, understood, entries),
      total: entries.length,
      totalIsExact: !capped,
    };
  }

  /** Only what the title, keywords and summary of what they may find vouch for: whether they may read it is not asked here. */
  #corrected({ query }: AskedSearch, { terms }: UnderstoodQuery, entries: readonly CandidateHit[]): string | null {
    return correctedQuery(
      query,
      terms,
      entries.map(({ ranking }) => ({ ranking, mayRead: false })),
    );
  }
}

const filterOf = ({ group }: Pick<EngineFilter, 'group'>): FilterName => {
  const facet = artefactFacets.find((one) => one.group === group);
  if (!facet) throw new Error(`There is no facet ${group}.`);
  return facet.filter;
};
