import { askedForm } from './asked-query.ts';
import { mayBePupilData } from './pupil-data.ts';

describe('what may be about a pupil', () => {
  it.each([
    ['a UPN', 'H801200001001'],
    ['a temporary UPN', 'attendance A82320400100B'],
    ['an NHS number', '943 476 5919'],
    ['a candidate number in a row of digits', 'uln 1234567890'],
    ['a national insurance number', 'QQ 12 34 56 C'],
    ['a date of birth', 'dob 14/03/2014'],
    ['an e-mail address', 'sam@example.org homework'],
    ['a postcode', 'families in SW1A 2AA'],
    ['a full name with a mark', 'Jamie Oakes scored 34/50'],
    ['a first name with a predicted grade', 'olivia predicted grade 7'],
    ['a possessive name with a need', 'Tamsin’s EHCP'],
  ])('is %s', (_what, text) => {
    expect(mayBePupilData(text)).toBe(true);
    expect(askedForm(text)).toBeNull();
  });

  it.each([
    'fractions year 4',
    'marking grades',
    'Henry VIII',
    'adding 3 digit numbers',
    'GCSE 9-1 physics paper 2',
    'World War 2 1939',
    'exit tickets 100% sheet',
  ])('is not %s', (text) => {
    expect(mayBePupilData(text)).toBe(false);
  });

  it('counts what differs in case and spaces alone as one, and keeps nothing that says nothing', () => {
    expect(askedForm('  Fractions \t YEAR 4 ')).toBe('fractions year 4');
    expect([askedForm(''), askedForm('7 8'), askedForm('a'.repeat(90))]).toEqual([null, null, null]);
  });
});
