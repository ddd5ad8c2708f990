import type { SearchQuery } from '../../gql/graphql.ts';
import { type FilterGroup, type SearchState, isFilterGroup } from './search-state.ts';

export type Facet = SearchQuery['search']['facets'][number];

/** Fields of one kind alone: among other kinds they would ask what nearly nothing there answers. */
const kindOf: { readonly [group in FilterGroup]?: string } = {
  intendedRoles: 'cpd',
  durationBands: 'cpd',
  deliveries: 'cpd',
  mechanisms: 'cpd',
  evidenceStrengths: 'research',
  results: 'research',
};

/** A kind is in play when it is chosen, or when so large a share of the results is of it. */
const shareInPlay = 0.1;

/** The filters that can still make a difference: one of their values leaves something out, or is chosen. */
export function usefulFacets(facets: readonly Facet[], state: SearchState, total: number): readonly Facet[] {
  const kinds = facets.find(({ filter }) => filter === 'kinds')?.values ?? [];
  const isInPlay = (kind: string): boolean => {
    if (state.kinds) return state.kinds.includes(kind);
    return (kinds.find(({ code }) => code === kind)?.count ?? 0) > total * shareInPlay;
  };
  return facets.filter(({ filter, values }) => {
    if (!isFilterGroup(filter)) return false;
    if (state[filter]) return true;
    const kind = kindOf[filter];
    return (kind === undefined || isInPlay(kind)) && values.some(({ count }) => count < total);
  });
}
