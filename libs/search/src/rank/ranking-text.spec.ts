import { RankingText } from './ranking-text.ts';

const text = new RankingText(`'draw':2A,6B,13C 'drawn':20 'machin':3A,14C 'ks1':23|'artist':6 'draw':1,9`, true);

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
    expect([...text.lengths()]).toEqual([2, 1, 2, 2, 3]);
  });

  it('is silent about the body to those who may not read it', () => {
    const short = new RankingText(`'draw':2A|'artist':6`, false);
    expect(short.has('artist')).toBe(false);
    expect(short.has('draw')).toBe(true);
    expect(short.lengths()[4]).toBe(0);
  });

  it('holds nothing when it is empty', () => {
    expect(new RankingText('', true).find('draw')).toEqual([]);
    expect([...new RankingText('|', true).lengths()]).toEqual([0, 0, 0, 0, 0]);
  });
});
