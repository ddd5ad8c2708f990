import { getLicence } from '../licences/licence.ts';
import { widenedAudience } from './widened-terms.ts';

const home = { homeIds: ['holder', 'trust'], partnershipIds: ['joined'] };
const named = (kind: 'organisation' | 'partnership', id: string) => ({ kind, id }) as const;
const released = (scope: 'school' | 'trust' | 'partners', licence: string, partnerIds: string[] = []) => ({
  ...{ scope, partnerIds, partnershipIds: [], licence: getLicence(licence) },
});

describe('the audience that would meet a request to share', () => {
  it('reaches those asked for, and keeps those who are reached already', () => {
    const current = released('partners', 'CC-BY-4.0', ['one']);
    expect(widenedAudience(current, [named('organisation', 'two'), named('partnership', 'joined')], home)).toEqual({
      ...{ scope: 'partners', partnerIds: ['one', 'two'], partnershipIds: ['joined'] },
    });
    expect(widenedAudience(current, [{ kind: 'community', id: 'any' }], home)).toMatchObject({ scope: 'network' });
    expect(widenedAudience(released('school', 'CC-BY-4.0'), [named('organisation', 'trust')], home)).toEqual({
      ...{ scope: 'trust', partnerIds: [], partnershipIds: [] },
    });
    // Never narrower than it is.
    expect(widenedAudience(current, [named('organisation', 'trust')], home)).toMatchObject({
      ...{ scope: 'partners', partnerIds: ['one'] },
    });
  });

  it('goes as far as the licence, and says so where that is not far enough for anybody', () => {
    const everybody = [{ kind: 'public', id: null } as const, { kind: 'network', id: null } as const];
    expect(widenedAudience(released('trust', 'LicenseRef-Network-Adapt-NC'), everybody, home)).toMatchObject({
      scope: 'network',
    });
    expect(widenedAudience(released('trust', 'LicenseRef-Trust-Internal'), everybody, home)).toBeNull();
    expect(widenedAudience(released('trust', 'CC-BY-4.0'), [named('partnership', 'other')], home)).toBeNull();
  });
});
