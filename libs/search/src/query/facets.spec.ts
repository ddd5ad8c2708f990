import { countFacets, organisationsOf } from './facets.ts';

const organisation = '0190a000-0000-7000-8000-00000000000a';
const hits = [
  { facets: ['subject:mathematics', 'year-group:year-10', `organisation:${organisation}`] },
  { facets: ['subject:history', 'year-group:year-2'] },
  { facets: ['subject:mathematics', 'year-group:year-2'] },
];
const names = new Map([[organisation, 'Harbourside']]);
const all = { all: hits, withFree: new Map() };
const groupOf = (group: string, filters = {}) =>
  countFacets(all, filters, names).find((facet) => facet.group === group);

describe('countFacets', () => {
  it('counts each code, with its label, the most first', () => {
    expect(groupOf('subject')?.values).toEqual([
      { code: 'mathematics', label: 'Mathematics', count: 2, selected: false },
      { code: 'history', label: 'History', count: 1, selected: false },
    ]);
  });

  it('keeps years in their order', () => {
    expect(groupOf('year-group')?.values.map(({ code }) => code)).toEqual(['year-2', 'year-10']);
  });

  it('names organisations, and leaves groups out that no hit has', () => {
    expect(groupOf('organisation')?.values).toEqual([
      { code: organisation, label: 'Harbourside', count: 1, selected: false },
    ]);
    expect(groupOf('mechanism')).toBeUndefined();
  });

  it('shows what is selected even when no hit carries it', () => {
    expect(groupOf('subject', { subjects: ['music'] })?.values).toContainEqual({
      code: 'music',
      label: 'Music',
      count: 0,
      selected: true,
    });
  });

  it('counts a group that is narrowed as if it were free, and the others as narrowed', () => {
    const narrowed = { all: hits.slice(1, 2), withFree: new Map([['subject', hits] as const]) };
    const counted = countFacets(narrowed, { subjects: ['history'] }, names);
    const codesOf = (group: string) =>
      counted.find((facet) => facet.group === group)?.values.map(({ code, count }) => [code, count]);
    expect(codesOf('subject')).toEqual([
      ['mathematics', 2],
      ['history', 1],
    ]);
    expect(codesOf('year-group')).toEqual([['year-2', 1]]);
  });

  it('counts nothing when nothing remains', () => {
    expect(countFacets({ all: [], withFree: new Map() }, {}, names)).toEqual([]);
  });
});

describe('organisationsOf', () => {
  it('gives the ids whose names are shown', () => {
    expect(organisationsOf(all, {})).toEqual([organisation]);
    expect(organisationsOf({ all: [], withFree: new Map() }, { organisationIds: ['x'] })).toEqual(['x']);
  });
});
