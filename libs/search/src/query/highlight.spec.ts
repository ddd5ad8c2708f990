import { aTerm } from '../testing/terms.ts';
import { Highlighter, type HighlightPart } from './highlight.ts';

const shown = (parts: readonly HighlightPart[]): string =>
  parts.map(({ text, matched }) => (matched ? `[${text}]` : text)).join('');
const fractions = new Highlighter([aTerm('fractons', { forms: ['fractons', 'fraction', 'fractions'] })]);

describe('Highlighter', () => {
  it('marks every written form, in whatever case', () => {
    expect(shown(fractions.mark('Fractions: what is a FRACTION?').parts)).toBe('[Fractions]: what is a [FRACTION]?');
  });

  it('marks whole words only', () => {
    expect(shown(new Highlighter([aTerm('art')]).mark('Art starts in a cart').parts)).toBe('[Art] starts in a cart');
  });

  it('marks words that begin as typed while the last word may grow', () => {
    expect(shown(new Highlighter([aTerm('photosyn', { prefix: true })]).mark('Photosynthesis').parts)).toBe(
      '[Photosynthesis]',
    );
  });

  it('sees through accents, composed or not', () => {
    const etre = new Highlighter([aTerm('etre')]);
    expect(shown(etre.mark('être ou e\u0302tre').parts)).toBe('[être] ou [e\u0302tre]');
  });

  it('marks plurals of words the vocabulary does not know', () => {
    expect(shown(new Highlighter([aTerm('zorblax'), aTerm('quibble')]).mark('Zorblaxes and quibbles').parts)).toContain(
      '[quibbles]',
    );
  });

  it('hands text out as it is, never as markup', () => {
    const parts = fractions.mark('<img src=x onerror=alert(1)> fraction').parts;
    expect(parts).toEqual([
      { text: '<img src=x onerror=alert(1)> ', matched: false },
      { text: 'fraction', matched: true },
    ]);
  });

  it('joins to the text it was given', () => {
    const text = 'Half a fraction, two fractions, no more.';
    expect(
      fractions
        .mark(text)
        .parts.map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('shows the stretch with the most telling words', () => {
    const filler = 'something else that fills the page with words of no weight. '.repeat(20);
    const highlighter = new Highlighter([aTerm('half', { rarity: 1 }), aTerm('numerator', { rarity: 6 })]);
    const snippet = highlighter.snippet(`half ${filler} the numerator counts the parts ${filler}`);
    expect(shown(snippet.parts)).toContain('[numerator] counts the parts');
    expect(shown(snippet.parts)).toMatch(/^… .* …$/);
    expect(shown(snippet.parts).length).toBeLessThan(300);
    expect([...snippet.terms]).toEqual([1]);
  });

  it('shows the beginning when nothing matches', () => {
    expect(shown(fractions.snippet('Rivers erode their banks.').parts)).toBe('Rivers erode their banks.');
    expect(fractions.snippet('Rivers erode their banks.').worth).toBe(0);
  });

  it('leaves Markdown out of a snippet', () => {
    expect(
      shown(fractions.snippet('## Starter\n\n- **Fraction** walls, see [the wall](https://example.org)\n').parts),
    ).toBe('Starter [Fraction] walls, see the wall');
  });

  it('copes with texts without a space and with half characters', () => {
    const parts = fractions.snippet('🙂'.repeat(1_000)).parts;
    expect(shown(parts).isWellFormed()).toBe(true);
    expect(shown(fractions.snippet('').parts)).toBe('');
  });
});
