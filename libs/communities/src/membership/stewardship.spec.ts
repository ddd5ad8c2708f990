import { warningsOf, type Steward } from './stewardship.ts';

const acrossTrusts = { withinId: null };
const within = { withinId: 'north-trust' };
const steward = (personId: string, role: Steward['role'], ...houses: string[]): Steward => ({ personId, role, houses });

describe('the steward rule', () => {
  it('asks for a lead and a second steward from another organisation', () => {
    const lead = steward('ada', 'lead', 'north-trust');
    expect(warningsOf([lead, steward('bo', 'deputy', 'south-trust')], acrossTrusts)).toEqual([]);
    expect(warningsOf([lead, steward('bo', 'deputy', 'north-trust')], acrossTrusts)).toEqual(['one-organisation']);
    expect(warningsOf([lead], acrossTrusts)).toEqual(['one-steward']);
    expect(warningsOf([steward('bo', 'deputy', 'south-trust')], acrossTrusts)).toEqual(['no-lead', 'one-steward']);
    expect(warningsOf([], acrossTrusts)).toEqual(['no-steward']);
  });

  it('is content with one organisation where the community is for one alone', () => {
    const both = [steward('ada', 'lead', 'north-trust'), steward('bo', 'deputy', 'north-trust')];
    expect(warningsOf(both, within)).toEqual([]);
    expect(warningsOf(both.slice(0, 1), within)).toEqual(['one-steward']);
  });

  it('does not take one person with posts in two organisations for two', () => {
    expect(warningsOf([steward('ada', 'lead', 'north-trust', 'south-trust')], acrossTrusts)).toEqual(['one-steward']);
  });
});
