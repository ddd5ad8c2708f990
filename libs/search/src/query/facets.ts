import { artefactFacets, type FacetGroup, type SearchFilters } from '../indexes/artefact.index.ts';
import { facetToken } from '../indexes/index-description.ts';

/** How many hits carry one code. */
export interface FacetCount {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Whether the search is narrowed to it. */
  readonly selected: boolean;
}

/** The codes of one group among the hits. */
export interface FacetCounts {
  readonly group: FacetGroup;
  readonly label: string;
  readonly values: readonly FacetCount[];
}

/** Most values shown of a group; selected ones are shown in any case. */
const mostValues = 40;

/** What is counted: hits that remain after they were judged. */
export interface CountedHits {
  /** Those of the search as it is. */
  readonly all: readonly FacetHit[];
  /** For each group that is narrowed, those of the search with this group left free: what choosing another of its values as well would add to. */
  readonly withFree: ReadonlyMap<FacetGroup, readonly FacetHit[]>;
}

interface FacetHit {
  readonly facets: readonly string[];
}

/**
 * Counts codes over hits, and nothing else.
 * @param names names of organisations by id
 */
export function countFacets(
  hits: CountedHits,
  filters: SearchFilters,
  names: ReadonlyMap<string, string>,
): readonly FacetCounts[] {
  const ofAll = countTokens(hits.all);
  return artefactFacets.flatMap((facet): FacetCounts[] => {
    const free = hits.withFree.get(facet.group);
    const counts = free ? countTokens(free) : ofAll;
    const selected = new Set(filters[facet.filter] ?? []);
    const codes = new Map([...selected].map((code) => [code, counts.get(facetToken(facet.group, code)) ?? 0]));
    const start = `${facet.group}:`;
    for (const [token, count] of counts) if (token.startsWith(start)) codes.set(token.slice(start.length), count);
    if (codes.size === 0) return [];
    const { labels } = facet;
    const order = labels === 'organisation-names' ? [] : labels.codes;
    const values = [...codes]
      .map(([code, count]) => ({
        code,
        count,
        label: (labels === 'organisation-names' ? names.get(code) : labels.label(code)) ?? code,
        selected: selected.has(code),
      }))
      .sort((a, b) =>
        facet.inOrder
          ? order.indexOf(a.code) - order.indexOf(b.code)
          : b.count - a.count || a.label.localeCompare(b.label, 'en-GB'),
      );
    const shown = values.filter((value, place) => place < mostValues || value.selected);
    return [{ group: facet.group, label: facet.label, values: shown }];
  });
}

/** Ids of the organisations whose names the counts will show. */
export function organisationsOf(hits: CountedHits, filters: SearchFilters): readonly string[] {
  const start = facetToken('organisation', '');
  const counted = [...countTokens(hits.withFree.get('organisation') ?? hits.all)]
    .filter(([token]) => token.startsWith(start))
    .sort((a, b) => b[1] - a[1]);
  const ids = counted.slice(0, mostValues).map(([token]) => token.slice(start.length));
  return [...new Set([...(filters.organisationIds ?? []), ...ids])];
}

function countTokens(hits: readonly FacetHit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { facets } of hits) for (const token of facets) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}
