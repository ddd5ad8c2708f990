import { releaseScopes } from '../release/release-scope.ts';
import { licenceAllowsScope } from './licence-scope.ts';
import { findLicence, getLicence, licences } from './licence.ts';

const permissions = (code: string): string => {
  const { permits, shareAlike } = getLicence(code);
  return [
    ...Object.entries(permits).flatMap(([name, yes]) => (yes ? [name] : [])),
    ...(shareAlike ? ['share-alike'] : []),
  ].join(' ');
};

describe('licences', () => {
  it.each([
    ['CC0-1.0', 'adapt redistribute commercial public'],
    ['CC-BY-4.0', 'adapt redistribute commercial public'],
    ['CC-BY-SA-4.0', 'adapt redistribute commercial public share-alike'],
    ['CC-BY-NC-4.0', 'adapt redistribute public'],
    ['CC-BY-NC-SA-4.0', 'adapt redistribute public share-alike'],
    ['CC-BY-ND-4.0', 'redistribute commercial public'],
    ['CC-BY-NC-ND-4.0', 'redistribute public'],
    ['OGL-UK-3.0', 'adapt redistribute commercial public'],
    ['LicenseRef-Trust-Internal', 'adapt'],
    ['LicenseRef-Partner-Use', ''],
    ['LicenseRef-Partner-Adapt', 'adapt'],
    ['LicenseRef-Network-Adapt-NC', 'adapt redistribute'],
    ['LicenseRef-Link-Only', 'public'],
  ])('%s permits: %s', (code, expected) => {
    expect(permissions(code)).toBe(expected);
  });

  it('are complete: a reach exactly where something may be made, a text where they are open, plain words always', () => {
    for (const licence of licences) {
      expect([licence.code, licence.reach !== null]).toEqual([licence.code, licence.permits.adapt]);
      expect([licence.code, licence.url !== null]).toEqual([licence.code, licence.open]);
      expect(licence.plainWords.length).toBeGreaterThan(1);
    }
    expect(licences.filter((licence) => !licence.storesFiles).map(({ code }) => code)).toEqual([
      'LicenseRef-Link-Only',
    ]);
    expect(new Set(licences.map(({ code }) => code)).size).toBe(licences.length);
    expect(findLicence('MIT')).toBeNull();
  });

  it.each([
    ['CC-BY-NC-4.0', 'private school trust partners network public'],
    ['LicenseRef-Link-Only', 'private school trust partners network public'],
    ['LicenseRef-Network-Adapt-NC', 'private school trust partners network'],
    ['LicenseRef-Partner-Use', 'private school trust partners'],
    ['LicenseRef-Partner-Adapt', 'private school trust partners'],
    ['LicenseRef-Trust-Internal', 'private school trust'],
  ])('%s goes with %s', (code, expected) => {
    expect(releaseScopes.filter((scope) => licenceAllowsScope(getLicence(code), scope)).join(' ')).toBe(expected);
  });
});
