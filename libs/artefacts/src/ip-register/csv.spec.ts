import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  it('quotes what holds commas, quotes or line breaks', () => {
    expect(csvLine(['a', 'b, c', 'say "d"', 'e\nf', 5, null])).toBe('a,"b, c","say ""d""","e\nf",5,\r\n');
  });

  it.each(['=1+1', '+44', '-2', '@sum', '\t=1', '\r=1', ' =1', '\uFF1D1+1'])('lets no spreadsheet run %j', (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  });

  it('leaves other texts as they are', () => {
    expect(csvLine(['Year 4 – fractions', 'a=b'])).toBe('Year 4 – fractions,a=b\r\n');
  });

  it('writes negative numbers as numbers', () => {
    expect(csvLine([-2])).toBe('-2\r\n');
  });
});
