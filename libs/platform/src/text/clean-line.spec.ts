import { cleanLine } from './clean-line.ts';

describe('a line of text', () => {
  it('is kept without what is not seen', () => {
    expect(cleanLine(' Frac\u202Etions\u2066 \u2069')).toBe('Fractions');
    expect(cleanLine('Place\tvalue\u0007\u009F and\u0000 more\u0085')).toBe('Place value and more');
  });

  it('keeps what is written, in whichever script, and ends of lines for whoever asks for one', () => {
    for (const text of ['Ünïcode – “quoted” 𝒳', 'تاريخ محلي', 'עברית\u200F', 'One\r\nTwo'])
      expect(cleanLine(text)).toBe(text);
  });
});
