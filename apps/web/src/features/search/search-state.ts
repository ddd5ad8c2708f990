import type { SearchFilters } from '../../gql/graphql.ts';

/** The groups one can filter by, under the names they have in the address and in the API's `SearchFilters`. */
export const filterGroups = [
  'kinds',
  'types',
  'subjects',
  'phases',
  'keyStages',
  'yearGroups',
  'licences',
  'organisationIds',
  'intendedRoles',
  'durationBands',
  'deliveries',
  'mechanisms',
  'evidenceStrengths',
  'results',
] as const satisfies readonly (keyof SearchFilters)[];

export type FilterGroup = (typeof filterGroups)[number];

/** What the address of the search page holds: the query and the chosen codes by group. */
export type SearchState = { q?: string } & { [group in FilterGroup]?: string[] };

export function isFilterGroup(name: string): name is FilterGroup {
  return (filterGroups as readonly string[]).includes(name);
}

/** Reads the address; anything it does not know is dropped. */
export function validateSearchPage(search: Record<string, unknown>): SearchState {
  const state: SearchState = {};
  if (typeof search.q === 'string' && search.q.trim() !== '') state.q = search.q;
  for (const group of filterGroups) {
    const value = search[group];
    const codes = (Array.isArray(value) ? value : [value]).filter(
      (code): code is string => typeof code === 'string' && code !== '',
    );
    if (codes.length > 0) state[group] = [...new Set(codes)];
  }
  return state;
}

/** The state with one code put in or taken out. */
export function toggled(state: SearchState, group: FilterGroup, code: string): SearchState {
  const before = state[group] ?? [];
  const after = before.includes(code) ? before.filter((other) => other !== code) : [...before, code];
  const { [group]: _, ...rest } = state;
  return after.length > 0 ? { ...rest, [group]: after } : rest;
}

export function filtersOf(state: SearchState): SearchFilters {
  const { q: _, ...filters } = state;
  return filters;
}

export function countFilters(state: SearchState): number {
  return filterGroups.reduce((sum, group) => sum + (state[group]?.length ?? 0), 0);
}
