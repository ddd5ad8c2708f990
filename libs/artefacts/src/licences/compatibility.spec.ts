import { networkKey, organisationKey, personKey, publicKey, type AccessKey } from '@constellation/platform/access';
import {
  adaptationWords,
  faultsOfAdaptation,
  licencesForAdaptation,
  type AdaptationFaultCode,
  type AdaptedWay,
  type AdaptedWork,
  type PlannedAdaptation,
} from './compatibility.ts';
import { getLicence, licences } from './licence.ts';

/**
 * The rules once more, licence by licence, as a person would look them up: what a work made from it may carry, and
 * how far it may go. Written from the licences' texts and this network's terms, not from what the records say.
 */
const everything =
  'CC0-1.0 CC-BY-4.0 CC-BY-SA-4.0 CC-BY-NC-4.0 CC-BY-NC-SA-4.0 CC-BY-ND-4.0 CC-BY-NC-ND-4.0 OGL-UK-3.0 LicenseRef-Trust-Internal LicenseRef-Partner-Use LicenseRef-Partner-Adapt LicenseRef-Network-Adapt-NC LicenseRef-Link-Only';
const table: Readonly<Record<string, { readonly carries: string; readonly goesTo: string }>> = {
  'CC0-1.0': { carries: everything, goesTo: 'everyone' },
  'CC-BY-4.0': { carries: everything, goesTo: 'everyone' },
  'OGL-UK-3.0': { carries: everything, goesTo: 'everyone' },
  'CC-BY-SA-4.0': { carries: 'CC-BY-SA-4.0', goesTo: 'everyone' },
  'CC-BY-NC-4.0': {
    carries:
      'CC-BY-NC-4.0 CC-BY-NC-SA-4.0 CC-BY-NC-ND-4.0 LicenseRef-Trust-Internal LicenseRef-Partner-Use LicenseRef-Partner-Adapt LicenseRef-Network-Adapt-NC LicenseRef-Link-Only',
    goesTo: 'everyone',
  },
  'CC-BY-NC-SA-4.0': { carries: 'CC-BY-NC-SA-4.0', goesTo: 'everyone' },
  'CC-BY-ND-4.0': { carries: '', goesTo: 'nobody' },
  'CC-BY-NC-ND-4.0': { carries: '', goesTo: 'nobody' },
  'LicenseRef-Trust-Internal': { carries: 'LicenseRef-Trust-Internal LicenseRef-Partner-Use', goesTo: 'own' },
  'LicenseRef-Partner-Use': { carries: '', goesTo: 'nobody' },
  'LicenseRef-Partner-Adapt': {
    carries: 'LicenseRef-Trust-Internal LicenseRef-Partner-Use LicenseRef-Partner-Adapt',
    goesTo: 'parties',
  },
  'LicenseRef-Network-Adapt-NC': {
    carries: 'LicenseRef-Trust-Internal LicenseRef-Partner-Use LicenseRef-Partner-Adapt LicenseRef-Network-Adapt-NC',
    goesTo: 'network',
  },
  'LicenseRef-Link-Only': { carries: '', goesTo: 'nobody' },
};
const codes = Object.keys(table);
const entry = (code: string) => table[code] ?? { carries: '', goesTo: 'nobody' };
const mayCarry = (parent: string, code: string): boolean => entry(parent).carries.split(' ').includes(code);

const key = (name: string): AccessKey => organisationKey(name);
const keys = (...all: AccessKey[]): ReadonlySet<AccessKey> => new Set(all);

/** Audiences an adaptation by `me` may be planned for, nearest first, and for which goals they are near enough. */
const audiences: readonly { readonly name: string; readonly keys: readonly AccessKey[]; readonly fits: string }[] = [
  { name: 'its authors', keys: [personKey('ada')], fits: 'own parties network everyone' },
  { name: 'its school', keys: [key('my-school')], fits: 'own parties network everyone' },
  { name: 'its trust', keys: [key('me'), key('my-school')], fits: 'own parties network everyone' },
  { name: 'the home of the work', keys: [key('me'), key('home-trust')], fits: 'own parties network everyone' },
  { name: 'those it was shared with', keys: [key('me'), key('party')], fits: 'parties network everyone' },
  { name: 'a school of those', keys: [key('me'), key('party-school')], fits: 'parties network everyone' },
  { name: 'another organisation of the network', keys: [key('me'), key('stranger')], fits: 'network everyone' },
  { name: 'the network', keys: [key('me'), networkKey], fits: 'network everyone' },
  { name: 'an organisation outside it', keys: [key('me'), key('outsider')], fits: 'everyone' },
  { name: 'everyone', keys: [publicKey], fits: 'everyone' },
];

const way = (licenceCode: string, about: Partial<AdaptedWay> = {}): AdaptedWay => ({
  licenceCode,
  parties: keys(key('me'), key('party'), key('party-school')),
  agreement: null,
  ...about,
});
const work = (licenceCode: string, about: Partial<AdaptedWork> = {}): AdaptedWork => ({
  title: `Under ${licenceCode}`,
  rightsHolderId: 'home',
  home: keys(key('home'), key('home-trust')),
  ways: [way(licenceCode)],
  ...about,
});
const plan = (about: Partial<PlannedAdaptation> = {}): PlannedAdaptation => ({
  licenceCode: 'CC-BY-4.0',
  rightsHolderId: 'me',
  own: keys(key('me'), key('my-school')),
  audience: [key('me')],
  inNetwork: keys(key('me'), key('my-school'), key('party'), key('stranger')),
  openTo: keys(),
  hasFiles: true,
  ...about,
});
const codesOf = (works: readonly AdaptedWork[], planned: PlannedAdaptation): readonly AdaptationFaultCode[] =>
  faultsOfAdaptation(works, planned).map((fault) => fault.code);

/** Every way in which code and table disagree about these parents. */
function disagreements(parents: readonly string[]): string[] {
  const works = parents.map((code) => work(code));
  const found: string[] = [];
  for (const licenceCode of codes) {
    const carried = parents.every((parent) => mayCarry(parent, licenceCode));
    for (const audience of audiences) {
      const reached = parents.every((parent) => audience.fits.split(' ').includes(entry(parent).goesTo));
      const expected = carried && reached;
      const faults = faultsOfAdaptation(works, plan({ licenceCode, audience: audience.keys, hasFiles: false }));
      const isExplained = faults.every((fault) => fault.message.includes('“Under ') && fault.message.endsWith('.'));
      if ((faults.length === 0) !== expected || !isExplained) {
        found.push(
          `${parents.join(' + ')} as ${licenceCode} for ${audience.name}: ${faults.map((one) => one.code).join()}`,
        );
      }
    }
  }
  const offered = licencesForAdaptation(works, 'me').map((licence) => licence.code);
  const wanted = codes.filter((code) => parents.every((parent) => mayCarry(parent, code)));
  if ([...offered].sort().join() !== [...wanted].sort().join()) found.push(`${parents.join(' + ')}: ${offered.join()}`);
  return found;
}

describe('the licences of adaptations', () => {
  it('knows every licence', () => {
    expect([...codes].sort()).toEqual(licences.map(({ code }) => code).sort());
  });

  it('agrees with the table about every single parent and every pair', () => {
    const wrong = codes.flatMap((one) => [
      ...disagreements([one]),
      ...codes.flatMap((two) => disagreements([one, two])),
    ]);
    expect(wrong).toEqual([]);
  });

  it('agrees with the table about every three parents', () => {
    const wrong = codes.flatMap((one) =>
      codes.flatMap((two) => codes.flatMap((three) => disagreements([one, two, three]))),
    );
    expect(wrong).toEqual([]);
  });

  it.each<[string, string, readonly AdaptationFaultCode[]]>([
    ['CC-BY-ND-4.0', 'CC-BY-ND-4.0', ['forbids-change']],
    ['LicenseRef-Partner-Use', 'LicenseRef-Partner-Use', ['forbids-change']],
    ['LicenseRef-Link-Only', 'CC-BY-4.0', ['forbids-change']],
    ['CC-BY-SA-4.0', 'CC-BY-4.0', ['same-licence']],
    ['CC-BY-NC-SA-4.0', 'CC-BY-NC-4.0', ['same-licence']],
    ['CC-BY-NC-4.0', 'CC-BY-4.0', ['not-for-money']],
    ['CC-BY-NC-4.0', 'CC-BY-NC-ND-4.0', []],
    ['LicenseRef-Network-Adapt-NC', 'CC-BY-NC-4.0', ['wider-licence']],
    ['LicenseRef-Trust-Internal', 'LicenseRef-Partner-Adapt', ['wider-licence']],
    ['LicenseRef-Partner-Adapt', 'LicenseRef-Network-Adapt-NC', ['wider-licence']],
    ['OGL-UK-3.0', 'CC-BY-4.0', []],
  ])('%s adapted as %s: %j', (parent, licenceCode, expected) => {
    expect(codesOf([work(parent)], plan({ licenceCode }))).toEqual(expected);
  });

  it('says which work stands in the way of what', () => {
    const works = [work('CC-BY-SA-4.0', { title: 'Rivers' }), work('LicenseRef-Network-Adapt-NC', { title: 'Maps' })];
    const faults = faultsOfAdaptation(works, plan({ licenceCode: 'CC-BY-4.0', audience: [publicKey] }));
    expect(faults.map(({ code, about }) => `${code} ${about}`)).toEqual([
      'same-licence licence',
      'not-for-money licence',
      'wider-audience audience',
    ]);
    expect(faults[0]?.message).toContain('“Rivers”');
    expect(faults[2]?.message).toContain('What is made from “Maps” stays inside the network');
  });

  it('does not bind rights holders to what they gave to others', () => {
    const own = work('LicenseRef-Trust-Internal', { rightsHolderId: 'me' });
    expect(codesOf([own], plan({ audience: [publicKey] }))).toEqual([]);
    expect(codesOf([own, work('CC-BY-NC-4.0')], plan({ audience: [publicKey] }))).toEqual(['not-for-money']);
  });

  it('stores no file where a licence has none', () => {
    const planned = plan({ licenceCode: 'LicenseRef-Link-Only' });
    expect(codesOf([work('CC-BY-4.0')], planned)).toEqual(['link-only']);
    expect(codesOf([work('CC-BY-4.0')], { ...planned, hasFiles: false })).toEqual([]);
  });

  it('does not take the network for the parties of a work that was shared with some of it', () => {
    expect(
      codesOf(
        [work('LicenseRef-Partner-Adapt')],
        plan({ licenceCode: 'LicenseRef-Partner-Use', audience: [networkKey] }),
      ),
    ).toEqual(['wider-audience']);
  });

  it('takes the widest of several ways, each judged as a whole', () => {
    const byAgreement = (licenceCode: string, ...shareBack: string[]): AdaptedWay =>
      way(licenceCode, {
        parties: keys(key('me'), key('party')),
        agreement: { title: 'Coast', shareBack: shareBack.map((name) => ({ key: key(name), name })) },
      });
    const given = (...ways: AdaptedWay[]) => [work('', { title: 'Rivers', ways })];
    const fixed = way('CC-BY-ND-4.0');
    const carried = plan({ licenceCode: 'LicenseRef-Partner-Adapt', audience: [key('me'), key('party')] });
    const everyone = plan({ audience: [publicKey], openTo: keys(key('party')) });
    // What its own licence forbids, an agreement may give: as far as its own terms go.
    expect(codesOf(given(fixed), carried)).toEqual(['forbids-change']);
    expect(codesOf(given(fixed, byAgreement('LicenseRef-Partner-Adapt')), carried)).toEqual([]);
    expect(codesOf(given(byAgreement('LicenseRef-Partner-Adapt')), everyone)).toEqual([
      'not-for-money',
      'wider-audience',
    ]);
    expect(codesOf(given(byAgreement('LicenseRef-Partner-Adapt'), way('CC-BY-4.0')), everyone)).toEqual([]);
    // The licence by one way and the audience by another do not make a third.
    const mixed = given(way('CC-BY-NC-4.0'), byAgreement('LicenseRef-Partner-Adapt'));
    expect(codesOf(mixed, plan({ audience: [publicKey] }))).toEqual(['not-for-money']);
    expect(licencesForAdaptation(mixed, 'me').map(({ code }) => code)).toContain('LicenseRef-Partner-Adapt');
    // What goes beyond its authors is open to those it must be shared back with.
    const shared = given(byAgreement('LicenseRef-Partner-Adapt', 'party', 'home'));
    expect(codesOf(shared, { ...carried, openTo: keys(key('party'), key('home')) })).toEqual([]);
    expect(codesOf(shared, { ...carried, openTo: keys(key('party')) })).toEqual(['share-back']);
    expect(faultsOfAdaptation(shared, carried)[0]?.message).toBe(
      'What is made from “Rivers”, by the agreement “Coast”, is shared with its parties: choose an audience with party, home.',
    );
    expect(codesOf(shared, { ...carried, audience: [personKey('ada')] })).toEqual([]);
    expect(codesOf(shared, { ...carried, openTo: null })).toEqual([]);
    expect(codesOf(given(), carried)).toEqual(['given-no-more']);
    expect(licencesForAdaptation(given(), 'me')).toEqual([]);
  });

  it('has words for people', () => {
    expect(adaptationWords(getLicence('LicenseRef-Trust-Internal'))).toEqual([
      'You may change this for your own organisation, and not pass on what you make.',
      'You may not sell it.',
      'Say where it came from; it is said for you.',
    ]);
    expect(adaptationWords(getLicence('CC-BY-ND-4.0'))).toEqual(['You may not change this.']);
    expect(adaptationWords(getLicence('CC-BY-NC-SA-4.0'))).toContain('What you make must carry this same licence.');
    for (const licence of licences) expect(adaptationWords(licence).length > 1).toBe(licence.permits.adapt);
  });
});
