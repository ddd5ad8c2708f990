import { describe, expect, it } from '@jest/globals';
import type { Facet } from './useful-facets.ts';
import { usefulFacets } from './useful-facets.ts';

const facet = (filter: string, counts: Record<string, number>): Facet => ({
  filter,
  label: filter,
  values: Object.entries(counts).map(([code, count]) => ({ code, label: code, count, selected: false })),
});
const shown = (facets: readonly Facet[], state = {}, total = 100) =>
  usefulFacets(facets, state, total).map(({ filter }) => filter);

describe('useful facets', () => {
  it('leaves out what every result carries, and what nobody filters by', () => {
    expect(shown([facet('licences', { 'CC-BY-4.0': 100 }), facet('subjects', { music: 40, art: 60 })])).toEqual([
      'subjects',
    ]);
    expect(shown([facet('unknown', { a: 1, b: 2 })])).toEqual([]);
  });

  it('keeps what is chosen, however useless it looks', () => {
    expect(shown([facet('licences', { 'CC-BY-4.0': 100 })], { licences: ['CC-BY-4.0'] })).toEqual(['licences']);
  });

  it('shows the fields of a kind when that kind is chosen or is a good part of what was found', () => {
    const roles = facet('intendedRoles', { teacher: 3, leader: 2 });
    const of = (cpd: number) => [facet('kinds', { curriculum: 100 - cpd, cpd }), roles];
    expect(shown(of(5))).toEqual(['kinds']);
    expect(shown(of(40))).toEqual(['kinds', 'intendedRoles']);
    expect(shown(of(5), { kinds: ['cpd'] })).toEqual(['kinds', 'intendedRoles']);
    expect(shown(of(40), { kinds: ['curriculum'] })).toEqual(['kinds']);
    expect(shown([facet('kinds', { research: 5 }), facet('results', { null: 2 })], { kinds: ['research'] }, 5)).toEqual(
      ['kinds', 'results'],
    );
  });
});
