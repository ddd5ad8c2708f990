import type { SearchFilters, SearchInput } from '../../gql/graphql.ts';

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

/** The orders one can choose beside the usual one, as they stand in the address. */
export const sorts = ['newest', 'most-adopted'] as const;
export type Sort = (typeof sorts)[number];

/** What is searched beside works, as it stands in the address. */
export const searchTabs = ['collections', 'communities', 'people', 'organisations'] as const;
export type SearchTab = (typeof searchTabs)[number];

/**
 * What the address of the search page holds: the query, whether its words are meant as typed, what they name but do not mean, the
 * order, and the chosen codes by group.
 */
export type SearchState = {
  q?: string | undefined;
  typed?: 'yes' | undefined;
  ignored?: string[] | undefined;
  sort?: Sort | undefined;
  /** What is searched; works when absent. */
  tab?: SearchTab | undefined;
} & {
  [group in FilterGroup]?: string[] | undefined;
};

export function isFilterGroup(name: string): name is FilterGroup {
  return (filterGroups as readonly string[]).includes(name);
}

/** Reads the address. Every name it knows is there, as undefined when it holds nothing good: see router.tsx. */
export function validateSearchPage(search: Record<string, unknown>): SearchState {
  const state: SearchState = { q: typeof search.q === 'string' && search.q.trim() !== '' ? search.q : undefined };
  state.typed = search.typed === 'yes' ? 'yes' : undefined;
  state.ignored = textsOf(search.ignored);
  state.sort = sorts.find((sort) => sort === search.sort);
  state.tab = searchTabs.find((tab) => tab === search.tab);
  for (const group of filterGroups) state[group] = textsOf(search[group]);
  return state;
}

function textsOf(value: unknown): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  return texts.length > 0 ? [...new Set(texts)] : undefined;
}

/** The state with one thing that words name no longer meant, or meant again. */
export function toggledIgnored(state: SearchState, token: string): SearchState {
  const { ignored: before = [], ...rest } = state;
  const after = before.includes(token) ? before.filter((other) => other !== token) : [...before, token];
  return after.length > 0 ? { ...rest, ignored: after } : rest;
}

/** The state narrowed to one more code. */
export function filterOnly(state: SearchState, group: FilterGroup, code: string): SearchState {
  return state[group]?.includes(code) ? state : toggled(state, group, code);
}

/** The state with one code put in or taken out. */
export function toggled(state: SearchState, group: FilterGroup, code: string): SearchState {
  const before = state[group] ?? [];
  const after = before.includes(code) ? before.filter((other) => other !== code) : [...before, code];
  const { [group]: _, ...rest } = state;
  return after.length > 0 ? { ...rest, [group]: after } : rest;
}

/** The state without these groups. */
export function withoutGroups(state: SearchState, groups: readonly FilterGroup[]): SearchState {
  const next = { ...state };
  for (const group of groups) delete next[group];
  return next;
}

/** The state without any filter. */
export const withoutFilters = (state: SearchState): SearchState => withoutGroups(state, filterGroups);

/** The state with other words: what was said of the words before is said of these no more. */
export function withWords(state: SearchState, q: string): SearchState {
  const { q: _, typed: __, ignored: ___, ...rest } = state;
  return q === '' ? rest : { q, ...rest };
}

/** What the API is asked for it. */
export function searchInput(state: SearchState): Omit<SearchInput, 'after' | 'first'> {
  return {
    query: state.q ?? '',
    filters: filtersOf(state),
    ...(state.ignored ? { ignored: state.ignored } : {}),
    ...(state.typed ? { asTyped: true } : {}),
    ...(state.sort ? { sort: state.sort === 'newest' ? 'NEWEST' : 'MOST_ADOPTED' } : {}),
  };
}

export function filtersOf(state: SearchState): SearchFilters {
  const filters: SearchFilters = {};
  for (const group of filterGroups) if (state[group]) filters[group] = state[group];
  return filters;
}

export function countFilters(state: SearchState): number {
  return filterGroups.reduce((sum, group) => sum + (state[group]?.length ?? 0), 0);
}
