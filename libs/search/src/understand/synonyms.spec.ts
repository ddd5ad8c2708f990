import { bare, isKnown, synonymPairs, synonymsOf } from './synonyms.ts';

const others = (...words: string[]) => synonymsOf(words).map(({ from, to, words: said }) => [from, to, said.join(' ')]);

describe('synonymsOf', () => {
  it('finds what says the same, both ways', () => {
    expect(others('gradient')).toContainEqual([0, 1, 'slope']);
    expect(others('slope')).toContainEqual([0, 1, 'gradient']);
  });

  it('finds what is narrower by what is wider, and not the other way', () => {
    expect(others('gravitational')).toEqual([]);
    expect(others('gravity')).toContainEqual([0, 1, 'gravitational']);
  });

  it('finds stretches of words, wherever they stand', () => {
    expect(others('year', 'circle', 'rules')).toContainEqual([1, 3, 'circle theorems']);
  });

  it('sees through plain endings', () => {
    expect(bare('measuring')).toBe(bare('measures'));
    expect(bare('running')).toBe(bare('run'));
    expect(bare('stories')).toBe(bare('story'));
    expect(bare('glass')).not.toBe(bare('glas'));
    expect(others('slopes')).toContainEqual([0, 1, 'gradient']);
  });

  it('knows nothing of other words', () => {
    expect(others('zorblax')).toEqual([]);
    expect(isKnown('zorblax')).toBe(false);
    expect(isKnown('trig')).toBe(true);
    expect(others('constructor', '__proto__')).toEqual([]);
  });

  it('has a table worth having', () => {
    expect(synonymPairs).toBeGreaterThan(400);
  });
});
