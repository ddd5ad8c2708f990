import type { Identifiers } from './identifiers.ts';
import { matchRegister, type Candidate } from './register-match.ts';

const nothing: Identifiers = { urn: null, groupUid: null, ukprn: null, companiesHouseNumber: null };
const row = (id: string, about: Partial<Candidate>): Candidate => ({
  ...nothing,
  id,
  name: id,
  status: 'open',
  ...about,
});
const given = (about: Partial<Identifiers>): Identifiers => ({ ...nothing, ...about });

describe('matching identifiers with the register', () => {
  it('finds none where nothing shares an identifier', () => {
    expect(matchRegister(given({ urn: '1' }), [])).toEqual({ outcome: 'none' });
  });

  it('finds the organisation that carries all of them', () => {
    const north = row('north', { urn: '1', ukprn: '10' });
    expect(matchRegister(given({ urn: '1', ukprn: '10' }), [north])).toEqual({ outcome: 'match', row: north });
  });

  it('takes what the register lacks for new', () => {
    const north = row('north', { urn: '1' });
    expect(matchRegister(given({ urn: '1', ukprn: '10' }), [north])).toEqual({ outcome: 'match', row: north });
  });

  it('does not take for new what belongs to somebody else', () => {
    const candidates = [row('north', { urn: '1' }), row('south', { ukprn: '10' })];
    expect(matchRegister(given({ urn: '1', ukprn: '10' }), candidates)).toEqual({
      outcome: 'problems',
      problems: [
        {
          code: 'identifiers-contradict',
          field: 'ukprn',
          message: 'The URN is that of north, the UKPRN that of south: correct one of them.',
        },
      ],
    });
  });

  it('names every identifier that the register has otherwise', () => {
    const north = row('north', { urn: '1', ukprn: '10', companiesHouseNumber: '00000001' });
    const match = matchRegister(given({ urn: '1', ukprn: '11', companiesHouseNumber: '00000002' }), [north]);
    expect(match).toMatchObject({
      outcome: 'problems',
      problems: [
        { field: 'ukprn', message: 'The URN is that of north, whose UKPRN is 10: correct one of them.' },
        { field: 'companiesHouseNumber' },
      ],
    });
  });

  it('prefers the open successor that took over a number', () => {
    const [former, next] = [row('former', { ukprn: '10', status: 'closed' }), row('next', { ukprn: '10' })];
    expect(matchRegister(given({ ukprn: '10' }), [former, next])).toEqual({ outcome: 'match', row: next });
    expect(matchRegister(given({ ukprn: '10' }), [former])).toEqual({ outcome: 'match', row: former });
  });

  it('asks for a more telling identifier where several fit', () => {
    const candidates = [row('one', { ukprn: '10', urn: '1' }), row('two', { ukprn: '10', urn: '2' })];
    expect(matchRegister(given({ ukprn: '10' }), candidates)).toMatchObject({
      outcome: 'problems',
      problems: [{ code: 'identifiers-ambiguous' }],
    });
    expect(matchRegister(given({ ukprn: '10', urn: '2' }), candidates)).toMatchObject({
      outcome: 'match',
      row: { id: 'two' },
    });
  });

  it('never answers with problems and no problem', () => {
    const candidates = [
      row('one', { ukprn: '10', companiesHouseNumber: '1' }),
      row('two', { ukprn: '10', groupUid: '5' }),
    ];
    const match = matchRegister(given({ ukprn: '10', groupUid: '6', companiesHouseNumber: '2' }), candidates);
    expect(match.outcome === 'problems' && match.problems.length).toBeGreaterThan(0);
  });
});
