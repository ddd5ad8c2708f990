import { chooseCorrections, slipsBetween } from './spelling.ts';

describe('slipsBetween', () => {
  it.each([
    ['fraction', 'fraction', 0],
    ['fracton', 'fraction', 1],
    ['frankenstien', 'frankenstein', 1],
    ['begginers', 'beginners', 2],
    ['condensashun', 'condensation', 3],
    ['être', 'etre', 1],
    ['', 'ab', 2],
  ])('%s → %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other, 3)).toBe(slips);
    expect(slipsBetween(other, one, 3)).toBe(slips);
  });

  it('stops counting above the most', () => {
    expect(slipsBetween('algebra', 'photosynthesis', 2)).toBe(3);
    expect(slipsBetween('kitten', 'sitting', 2)).toBe(3);
  });
});

describe('chooseCorrections', () => {
  const candidate = (word: string, documents: number, stem = word) => ({ word, stem, documents });

  it('prefers what stands in many documents among equals', () => {
    const chosen = chooseCorrections('plints', [
      candidate('plinths', 2),
      candidate('plants', 400),
      candidate('points', 90),
    ]);
    expect(chosen[0]?.word).toBe('plants');
  });

  it('prefers fewer slips over a few more documents', () => {
    expect(chooseCorrections('databse', [candidate('database', 20), candidate('dates', 60)])[0]?.word).toBe('database');
  });

  it('counts words of one stem once', () => {
    const chosen = chooseCorrections('fractons', [
      candidate('fractions', 300, 'fraction'),
      candidate('fraction', 280, 'fraction'),
    ]);
    expect(chosen.map((correction) => correction.word)).toEqual(['fractions']);
  });

  it('leaves short words and far words alone', () => {
    expect(chooseCorrections('cat', [candidate('cut', 100)])).toEqual([]);
    expect(chooseCorrections('river', [candidate('divers', 100)])).toEqual([]);
  });

  it('never counts a correction as much as the word itself', () => {
    for (const correction of chooseCorrections('fractons', [candidate('fractions', 1_000_000)])) {
      expect(correction.weight).toBeLessThan(1);
    }
  });
});
