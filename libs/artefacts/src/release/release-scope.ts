/** To whom a version is released, nearest first. Organisation levels nest only where the organisations do. */
export const releaseScopes = ['private', 'school', 'trust', 'partners', 'network', 'public'] as const;
export type ReleaseScope = (typeof releaseScopes)[number];
