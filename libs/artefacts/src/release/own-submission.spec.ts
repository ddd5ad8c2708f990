import { isNoWider, type Reach } from './own-submission.ts';
import { releaseScopes } from './release-scope.ts';

const now = new Date('2026-11-22T12:00:00Z');
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const terms = (about: Partial<Reach> = {}): Reach => ({
  scope: 'trust',
  partnerIds: [],
  partnershipIds: [],
  licenceCode: 'CC-BY-4.0',
  availableFrom: null,
  availableUntil: null,
  ...about,
});

describe('what a submitter may still change', () => {
  it.each([
    ['private', 'private'],
    ['school', 'private school'],
    ['trust', 'private school trust'],
    ['partners', 'private school trust'],
    ['network', 'private school trust network'],
    ['public', 'private school trust partners network public'],
  ] as const)('from %s to %s', (before, allowed) => {
    const partners = { partnerIds: ['one'] };
    const open = releaseScopes.filter((scope) =>
      isNoWider(terms({ scope: before }), terms({ scope, ...(scope === 'partners' ? partners : {}) }), now),
    );
    expect(open.join(' ')).toBe(allowed);
  });

  it.each<[string, boolean, Partial<Reach>, Partial<Reach>]>([
    ['fewer partners', true, { partnerIds: ['a', 'b'], partnershipIds: ['p'] }, { partnerIds: ['a'] }],
    ['another partner', false, { partnerIds: ['a'] }, { partnerIds: ['b'] }],
    ['another partnership', false, { partnerIds: ['a'] }, { partnerIds: ['a'], partnershipIds: ['p'] }],
  ])('partners: %s', (_, allowed, before, after) => {
    const scope = 'partners' as const;
    expect(isNoWider(terms({ scope, ...before }), terms({ scope, ...after }), now)).toBe(allowed);
  });

  it.each<[string, boolean, Partial<Reach>, Partial<Reach>]>([
    ['another licence', false, {}, { licenceCode: 'CC0-1.0' }],
    ['an earlier first day', false, { availableFrom: day('2027-01-02') }, { availableFrom: day('2027-01-01') }],
    ['no first day', false, { availableFrom: day('2027-01-02') }, {}],
    ['a later first day', true, { availableFrom: day('2027-01-02') }, { availableFrom: day('2027-01-03') }],
    ['a first day once it has begun', true, { availableFrom: day('2026-01-02') }, {}],
    ['a later last day', false, { availableUntil: day('2027-01-02') }, { availableUntil: day('2027-01-03') }],
    ['no last day', false, { availableUntil: day('2027-01-02') }, {}],
    ['an earlier last day', true, { availableUntil: day('2027-01-02') }, { availableUntil: day('2027-01-01') }],
    ['a first last day', true, {}, { availableUntil: day('2027-01-01') }],
  ])('%s', (_, allowed, before, after) => {
    expect(isNoWider(terms(before), terms(after), now)).toBe(allowed);
  });
});
