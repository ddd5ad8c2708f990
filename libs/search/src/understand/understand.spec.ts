import { understand } from './understand.ts';
import type { WordFacts } from './vocabulary.reader.ts';

const facts = (word: string, about: Partial<WordFacts> = {}): WordFacts => ({
  word,
  stem: word,
  documents: 50,
  forms: [word],
  begins: false,
  candidates: [],
  ...about,
});
const vocabulary = (...words: WordFacts[]) => ({ words, documents: 1_000 });

describe('understand', () => {
  it('leaves out words that say nothing', () => {
    const { terms, saysNothing } = understand('the rivers', vocabulary(facts('the', { stem: null }), facts('rivers')));
    expect(terms.map((term) => term.word)).toEqual(['rivers']);
    expect(saysNothing).toBe(false);
  });

  it('says so when no word is left, and when there was none', () => {
    expect(understand('the', vocabulary(facts('the', { stem: null }))).saysNothing).toBe(true);
    expect(understand('', vocabulary()).saysNothing).toBe(true);
    const withYear = understand('the year 4', vocabulary(facts('the', { stem: null }), facts('year4')));
    expect(withYear).toMatchObject({ saysNothing: false, terms: [{ word: 'year4', prefix: false }] });
  });

  it('takes words of one stem as one', () => {
    const { terms } = understand('plant plants', vocabulary(facts('plant'), facts('plants', { stem: 'plant' })));
    expect(terms).toHaveLength(1);
  });

  it('rates rare words higher', () => {
    const { terms } = understand(
      'rare common',
      vocabulary(facts('rare', { documents: 2 }), facts('common', { documents: 900 })),
    );
    expect(terms[0]?.rarity).toBeGreaterThan((terms[1]?.rarity ?? 0) * 10);
  });

  it('corrects only words without a document, and keeps them as typed beside it', () => {
    const candidates = [{ word: 'fractions', stem: 'fraction', documents: 300 }];
    const [unknown] = understand('fractons ', vocabulary(facts('fractons', { documents: 0, candidates }))).terms;
    expect(unknown).toMatchObject({ word: 'fractons', alternatives: ['fractions'], documents: 300 });
    expect(unknown?.ways[0]).toMatchObject({ stem: 'fractons', weight: 1 });
    const [known] = understand('fractons ', vocabulary(facts('fractons', { documents: 1, candidates }))).terms;
    expect(known?.alternatives).toEqual([]);
  });

  it('takes half a word for half a word rather than for a slip', () => {
    const phot = facts('phot', {
      documents: 0,
      begins: true,
      candidates: [{ word: 'plot', stem: 'plot', documents: 90 }],
    });
    expect(understand('phot', vocabulary(phot)).terms[0]).toMatchObject({ prefix: true, alternatives: [] });
    expect(understand('phot ', vocabulary(phot)).terms[0]).toMatchObject({ prefix: false, alternatives: ['plot'] });
  });

  it('marks every form of a corrected word', () => {
    const candidates = [
      { word: 'vikings', stem: 'vike', documents: 30 },
      { word: 'viking', stem: 'vike', documents: 20 },
      { word: 'visions', stem: 'vision', documents: 1 },
    ];
    const [term] = understand('vikins ', vocabulary(facts('vikins', { documents: 0, candidates }))).terms;
    expect(term?.forms).toEqual(['vikins', 'vikings', 'viking']);
  });

  it('lets the last word grow unless it is a known word', () => {
    const growing = (documents: number, query: string) =>
      understand(query, vocabulary(facts('plant', { documents }))).terms[0]?.prefix;
    expect(growing(0, 'plant')).toBe(true);
    expect(growing(50, 'plant')).toBe(false);
    expect(growing(0, 'plant ')).toBe(false);
  });

  it('takes a synonym as a way to meet the word, worth less', () => {
    const [term] = understand('slope ', vocabulary(facts('slope'), facts('gradient'))).terms;
    expect(term?.alternatives).toEqual(['gradient']);
    expect(term?.ways).toMatchObject([
      { stem: 'slope', weight: 1 },
      { stem: 'gradient', weight: 0.6 },
    ]);
    expect(term?.forms).toContain('gradient');
    expect(term?.corrections).toEqual([]);
  });

  it('takes what needs several words as another reading, which either word may be found by', () => {
    const words = ['circle', 'rules', 'theorems'].map((word) => facts(word));
    const { terms, readings } = understand('circle rules ', vocabulary(...words));
    expect(terms.map(({ alternatives }) => alternatives)).toEqual([['circle theorems'], ['circle theorems']]);
    expect(readings).toMatchObject([{ replaces: [0, 1], terms: [{ word: 'circle' }, { word: 'theorems' }] }]);
  });

  it('has words of asking and of subjects say less, unless there are no others', () => {
    const words = ['music', 'lessons', 'rounds'].map((word) => facts(word));
    expect(understand('music lessons rounds ', vocabulary(...words)).terms.map((term) => term.importance)).toEqual([
      0.5, 0.5, 1,
    ]);
    expect(understand('music lessons ', vocabulary(...words)).terms.map((term) => term.importance)).toEqual([1, 1]);
  });

  it('leaves out what the query names and is not meant', () => {
    const named = (ignored: string[]) =>
      understand('music year 4 ', vocabulary(facts('music')), new Set(ignored)).named.map(({ token }) => token);
    expect(named([])).toContain('subject:music');
    expect(named(['subject:music'])).not.toContain('subject:music');
  });
});
