import { networkKey, organisationKey, publicKey, Viewer } from '@constellation/platform/access';
import type { VersionRow } from '../artefact/version.row.ts';
import { audienceInWords, organisationsNamed, whyVisible } from './audience-words.ts';

const names = new Map([
  ['t', 'Harbourside'],
  ['o', 'Northmoor'],
]);
const row = (about: Partial<VersionRow>): VersionRow =>
  ({
    state: 'released',
    scope: 'network',
    rights_holder_id: 't',
    rights_holder_name: 'Harbourside',
    partner_ids: [],
    partnership_ids: [],
    met_keys: [],
    available_from: null,
    available_until: null,
    ...about,
  }) as unknown as VersionRow;

describe('audienceInWords', () => {
  it.each<[Partial<VersionRow>, string[]]>([
    [{ scope: 'public' }, ['Everyone, signed in or not.']],
    [
      { scope: 'partners', partner_ids: ['o'] },
      [
        'People with a post in Harbourside, its trust and the schools of that trust.',
        'People with a post in Northmoor or one of its schools.',
      ],
    ],
    [
      // Midnight in London at the end of 31 August is 23:00 UTC: the last day is said, not the one after.
      { available_from: new Date('2027-01-04T00:00:00Z'), available_until: new Date('2027-08-31T23:00:00Z') },
      [
        'People with a post in any verified organisation of the network.',
        'From 4 January 2027.',
        'Until the end of 31 August 2027.',
      ],
    ],
    [{ state: 'withdrawn' }, ['It was withdrawn: only organisations that had adopted it keep it.']],
  ])('%j', (about, expected) => {
    expect(audienceInWords(row(about), names)).toEqual(expected);
  });
});

describe('whyVisible', () => {
  const post = {
    id: 'p',
    organisationId: 's',
    organisationName: 'Quayside',
    verified: true,
    title: '',
    roles: [],
    actsFor: ['s'],
  };
  const viewer = new Viewer({ now: new Date(), person: { id: 'x', name: 'X' }, posts: [post] });
  const why = (keys: string[]) => whyVisible(viewer, row({ met_keys: keys }), names);

  it('names the nearest reason', () => {
    expect(why([publicKey, networkKey])).toBe('Everyone can see this, signed in or not.');
    expect(why([networkKey, organisationKey('s')])).toBe('You can see this because you have a post in Quayside.');
    expect(why([networkKey, organisationKey('t')])).toContain('belongs to Harbourside');
    expect(why([networkKey])).toContain('verified member of the network');
    expect(why(['grant:g'])).toContain('adopted it');
    expect(why([])).toContain('decide about the releases of Harbourside');
  });

  it('asks for the names it needs', () => {
    expect(organisationsNamed(row({ partner_ids: ['o'], met_keys: ['org:s', 'network'] }))).toEqual(['t', 'o', 's']);
  });
});
