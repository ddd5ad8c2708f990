import { readableName } from './register-name.ts';

describe('readableName', () => {
  it.each([
    ['ABBEY COLLEGE, RAMSEY', 'Abbey College, Ramsey'],
    ['THE TRUST OF THE NORTH-EAST', 'The Trust of the North-East'],
    ["ST. MARY'S RC MAT", "St. Mary's RC MAT"],
    ['CLF ACADEMIES', 'CLF Academies'],
    ['(EAST) LEARNING', '(East) Learning'],
    ['Already Readable of Itself', 'Already Readable of Itself'],
    ['  SPACED   OUT ', 'Spaced Out'],
  ])('%s → %s', (given, expected) => {
    expect(readableName(given)).toBe(expected);
  });
});
