import { RankingText, WantedStems } from './ranking-text.ts';

const wanted = new WantedStems(['draw', 'ks1', 'dra', 'artist'], ['dra']);
const text = new RankingText(
  `'draw':2A,6B,13C 'drawn':20 'machin':3A,14C 'ks1':23|'artist':6 'draw':1,9`,
  true,
  wanted,
);

describe('RankingText', () => {
  it('finds where a stem stands', () => {
    expect(text.find('draw')).toEqual([
      { field: 0, place: 2 },
      { field: 1, place: 6 },
      { field: 2, place: 13 },
      { field: 4, place: 1 },
      { field: 4, place: 9 },
    ]);
    expect(text.find('ks1')).toEqual([{ field: 3, place: 23 }]);
    expect(text.find('dra')).toEqual([]);
  });

  it('finds stems by their beginning', () => {
    expect(text.findBeginning('dra').map(({ field }) => field)).toEqual([0, 1, 2, 3, 4, 4]);
  });

  it('counts the words of each field', () => {
    expect([...text.lengths]).toEqual([2, 1, 2, 2, 3]);
  });

  it('is silent about the body to those who may not read it', () => {
    const short = new RankingText(`'draw':2A|'artist':6`, false, wanted);
    expect(short.has('artist')).toBe(false);
    expect(short.has('draw')).toBe(true);
    expect(short.lengths[4]).toBe(0);
  });

  it('holds nothing when it is empty', () => {
    expect(new RankingText('', true, wanted).find('draw')).toEqual([]);
    expect([...new RankingText('|', true, wanted).lengths]).toEqual([0, 0, 0, 0, 0]);
  });

  it('is not misled by bars and quotation marks inside a stem', () => {
    const odd = new RankingText(`'a|b':1A 'o''draw':2A 'x'':''draw':3A|'draw':4`, false, wanted);
    expect([...odd.lengths]).toEqual([3, 0, 0, 0, 0]);
    expect(odd.find('draw')).toEqual([]);
    expect(new RankingText(`'o''clock':7 'draw':1A`, true, wanted).find('draw')).toEqual([{ field: 0, place: 1 }]);
  });

  it('tells stems apart whose hashes are the same', () => {
    // 'Aa' and 'BB' have one hash, whatever is put before them.
    const both = new RankingText(`'xAa':1A 'xBB':2B`, true, new WantedStems(['xAa', 'xBB']));
    expect(both.find('xAa')).toEqual([{ field: 0, place: 1 }]);
    expect(both.find('xBB')).toEqual([{ field: 1, place: 2 }]);
    expect(new RankingText(`'xAa':1A`, true, new WantedStems(['xBB'])).has('xBB')).toBe(false);
  });
});
