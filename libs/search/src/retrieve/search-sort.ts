/** In which order hits stand: how well they answer, when they were released, or in how many trusts they are used. */
export const searchSorts = ['best', 'newest', 'most-adopted'] as const;
export type SearchSort = (typeof searchSorts)[number];
