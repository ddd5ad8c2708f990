import {
  agreementKey,
  networkKey,
  organisationKey,
  partnershipKey,
  Viewer,
  type AccessKey,
} from '@constellation/platform/access';
import type { AudienceFacts } from './audience.ts';
import { explainAccess, explainAudience, type ExplainedFacts } from './explain.ts';

const now = new Date('2027-06-15T12:00:00Z');
const all = ['find', 'read', 'download', 'adopt', 'adapt'] as const;
const termsOf = (about: object = {}): AudienceFacts['terms'] => ({
  ...{ scope: 'partners', partnerIds: [], partnershipIds: ['northern'], licenceCode: 'CC-BY-4.0' },
  ...{ availableFrom: null, availableUntil: null, offered: true },
  ...about,
});
const facts = (about: Partial<ExplainedFacts> = {}, audience: Partial<AudienceFacts> = {}): ExplainedFacts => ({
  audience: {
    ...{ state: 'released', kind: 'curriculum', personIds: ['maya'], rightsHolderId: 'harbour', trustIds: [] },
    ...{
      rightsHolderKind: 'multi-academy-trust',
      actingOrganisationId: 'quay',
      terms: termsOf(),
      heldTo: null,
      agreements: [],
      grants: [],
    },
    ...audience,
  },
  names: new Map([
    ['harbour', 'Harbourside'],
    ['moor', 'Northmoor'],
    ['northern', 'Northern Partnership'],
  ]),
  members: new Map([
    [
      'northern',
      [
        { kind: 'multi-academy-trust', count: 11 },
        { kind: 'single-academy-trust', count: 1 },
        { kind: 'school', count: 1 },
      ],
    ],
  ]),
  agreements: [],
  grants: [],
  ...about,
});
const words = (about: ExplainedFacts): string[] => explainAudience(about, now).map((reason) => reason.words);
const ask = (about: ExplainedFacts, keys: readonly AccessKey[], organisationIds: string[] = ['moor']) => {
  const post = {
    id: 'p',
    organisationId: 'moor',
    organisationName: '',
    verified: true,
    title: '',
    roles: [],
    actsFor: [],
  };
  const viewer = new Viewer({ now, keys, posts: [post] });
  return explainAccess(about, { viewer, name: 'Northmoor', organisationIds });
};
const agreement = {
  ...{ id: 'a', by: 'name' as const, verbs: ['find', 'read'] as const, receivingIds: ['moor'] },
  ...{ startsAt: new Date('2027-01-01T00:00:00Z'), endsAt: new Date('2027-08-31T23:00:00Z') },
};

describe('who can see a version', () => {
  it('is said for each key of its audience, in words', () => {
    expect(words(facts())).toEqual([
      'People of Harbourside',
      '12 trusts and 1 school of the partnership “Northern Partnership”',
    ]);
    const kept = { id: 'g', organisationId: 'moor', endsAt: new Date('2027-08-31T23:00:00Z'), isRequested: false };
    const grants = [{ id: 'g', verbs: all, isLent: false }];
    expect(words(facts({ grants: [kept] }, { state: 'withdrawn', grants }))).toEqual([
      'Northmoor, which adopted it and keeps it, until 31 August 2027',
    ]);
    expect(words(facts({ grants: [{ ...kept, isRequested: true }] }, { state: 'withdrawn', grants }))).toEqual([
      'Northmoor, which asked and was granted access, until 31 August 2027',
    ]);
    expect(words(facts({}, { terms: termsOf({ scope: 'public' }) }))).toEqual(['Everyone, signed in or not']);
    expect(words(facts({}, { state: 'recalled' }))).toEqual([]);
  });

  it('names agreements in force alone, with what they give', () => {
    const agreements = [{ id: 'a', verbs: agreement.verbs, isByName: true }];
    const about = facts({ agreements: [agreement] }, { agreements });
    expect(explainAudience(about, now).at(-1)).toMatchObject({
      words: 'Northmoor, under a licence agreement, until 31 August 2027',
      verbs: ['find', 'read'],
      keys: [agreementKey('a')],
    });
    expect(explainAudience(about, new Date('2027-08-31T23:00:00Z')).map((one) => one.words)).not.toContain(
      'Northmoor, under a licence agreement, until 31 August 2027',
    );
    const offered = facts({ agreements: [{ ...agreement, by: 'kind' as const, endsAt: null }] });
    expect(words(offered)).toContain('Northmoor, under a licence agreement over everything of this kind');
  });
});

describe('why somebody can see it, or not', () => {
  it('says by what', () => {
    expect(ask(facts(), [partnershipKey('northern')])).toEqual({
      verbs: [...all],
      words: ['Northmoor can see it as one of: 12 trusts and 1 school of the partnership “Northern Partnership”.'],
    });
  });

  it('says to whom it is open instead, and what there will be or was', () => {
    const early = { ...agreement, startsAt: new Date('2027-09-01T00:00:00Z') };
    const answer = ask(facts({ agreements: [early] }), [organisationKey('moor'), networkKey]);
    expect(answer.verbs).toEqual([]);
    expect(answer.words).toEqual([
      expect.stringContaining('Northmoor is none of those it is shared with: People of Harbourside; 12 trusts'),
      'A licence agreement with them begins on 1 September 2027.',
    ]);
    const late = { ...agreement, endsAt: new Date('2027-05-31T23:00:00Z') };
    expect(ask(facts({ agreements: [late] }), []).words.at(-1)).toBe(
      'A licence agreement with them ended on 31 May 2027.',
    );
  });

  it.each<[Partial<AudienceFacts>, string]>([
    [{ state: 'draft' }, 'It has not been released yet.'],
    [
      { state: 'withdrawn' },
      'It was withdrawn: only organisations that had adopted it keep it, and Northmoor is none of them.',
    ],
    [{ state: 'recalled' }, 'It was recalled: nobody can see it any more.'],
    [
      { terms: termsOf({ availableFrom: new Date('2027-08-31T23:00:00Z') }) },
      'It is not open yet: it can be seen from 1 September 2027.',
    ],
    [
      { terms: termsOf({ availableUntil: new Date('2027-05-31T23:00:00Z') }) },
      'It is over: it could be seen until 31 May 2027.',
    ],
  ])('%j', (audience, expected) => {
    expect(ask(facts({}, audience), [partnershipKey('northern')])).toEqual({ verbs: [], words: [expected] });
  });
});
