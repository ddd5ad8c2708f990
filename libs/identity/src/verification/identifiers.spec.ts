import { z } from 'zod';
import { identifierFields, needsIdentifier } from './identifiers.ts';

const schema = z.object(identifierFields);
const none = { urn: null, groupUid: null, ukprn: null, companiesHouseNumber: null };

describe('identifiers as people write them', () => {
  it('are taken without spaces, in capitals and in full length', () => {
    const written = { urn: ' 100 025 ', groupUid: '2045', ukprn: '10059272', companiesHouseNumber: 'sc 123456' };
    expect(schema.parse(written)).toEqual({
      urn: '100025',
      groupUid: '2045',
      ukprn: '10059272',
      companiesHouseNumber: 'SC123456',
    });
    expect(schema.parse({ companiesHouseNumber: '7740516' })).toEqual({ ...none, companiesHouseNumber: '07740516' });
  });

  it('may be left out or blank', () => {
    expect(schema.parse({})).toEqual(none);
    expect(schema.parse({ urn: '', groupUid: null, ukprn: '  ' })).toEqual(none);
  });

  it.each([
    ['urn', '1234'],
    ['urn', 'URN100'],
    ['groupUid', 'TR00001'],
    ['ukprn', '20059272'],
    ['companiesHouseNumber', '12'],
  ])('%s is refused as %s', (name, text) => {
    const { error } = schema.safeParse({ [name]: text });
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([name]);
  });

  it('are needed for what stands in a register', () => {
    expect([needsIdentifier('school'), needsIdentifier('college'), needsIdentifier('diocese')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
