import { aTerm } from '../testing/terms.ts';
import { correctedQuery } from './correction.ts';

const term = aTerm('fractons', {
  alternatives: ['fractions'],
  ways: [
    { stem: 'fracton', weight: 1, rarity: 3 },
    { stem: 'fraction', weight: 0.9, rarity: 3 },
  ],
  corrections: [{ word: 'fractions', stem: 'fraction' }],
});
const hit = (ranking: string | null, mayRead = true) => ({ ranking, mayRead });

describe('correctedQuery', () => {
  it('shows a correction that the results contain', () => {
    expect(correctedQuery('Fractons year 4', [term], [hit(`'fraction':1A|`)])).toBe('fractions year 4');
  });

  it('shows none that the results do not contain: the word may stand only in what the viewer may not see', () => {
    expect(correctedQuery('fractons', [term], [])).toBeNull();
    expect(correctedQuery('fractons', [term], [hit(`'other':1A|`), hit(null)])).toBeNull();
    expect(correctedQuery('fractons', [term], [hit(`'other':1A|'fraction':2`, false)])).toBeNull();
  });

  it('shows none when some result holds the word as typed', () => {
    expect(correctedQuery('fractons', [term], [hit(`'fraction':1A|`), hit(`'fracton':1A|`)])).toBeNull();
  });

  it('leaves identifiers and addresses as they were typed', () => {
    const text = 'fractons __fractons__ fractons.org toFractons()';
    expect(correctedQuery(text, [term], [hit(`'fraction':1A|`)])).toBe(
      'fractions __fractons__ fractons.org toFractons()',
    );
  });

  it('has nothing to say about words that were known', () => {
    expect(correctedQuery('fractions', [aTerm('fractions')], [hit(`'fractions':1A|`)])).toBeNull();
  });
});
