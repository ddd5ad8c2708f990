import { describe, expect, it } from '@jest/globals';
import { branchesOf, placeWorks, shorten, type DerivedLink } from './derivation-layout.ts';

const work = (id: string) => ({ id, title: id, holder: '' });
const link = (from: string, to: string): DerivedLink => ({ from: work(from), to: work(to) });
const places = (links: readonly DerivedLink[]): string =>
  placeWorks(links)
    .map(({ id, column, row }) => `${id}${column}${row}`)
    .join(' ');

describe('the picture of what was made from what', () => {
  it.each<[string, readonly DerivedLink[], string]>([
    ['a chain', [link('a', 'b'), link('b', 'c')], 'a00 b10 c20'],
    ['named from the end', [link('b', 'c'), link('a', 'b')], 'b10 c20 a00'],
    ['several made from one', [link('a', 'b'), link('a', 'c')], 'a00 b10 c11'],
    ['one made from two, one of them further on', [link('a', 'b'), link('b', 'd'), link('a', 'd')], 'a00 b10 d20'],
  ])('%s', (_, links, expected) => {
    expect(places(links)).toBe(expected);
  });

  it('is a nested list for those who listen, and ends even if it went round', () => {
    const shape = (links: readonly DerivedLink[]): unknown => {
      const told = (branches: ReturnType<typeof branchesOf>): unknown =>
        branches.map(({ id, made }) => [id, told(made)]);
      return told(branchesOf(links));
    };
    expect(shape([link('a', 'b'), link('a', 'c'), link('b', 'd')])).toEqual([
      [
        'a',
        [
          ['b', [['d', []]]],
          ['c', []],
        ],
      ],
    ]);
    expect(shape([link('a', 'b'), link('b', 'a')])).toEqual([]);
    expect(places([link('a', 'b'), link('b', 'a')])).toMatch(/^a/);
  });

  it('cuts long titles at a word', () => {
    expect(shorten('Rivers', 20)).toBe('Rivers');
    expect(shorten('Rivers and their great deltas', 20)).toBe('Rivers and their…');
    expect(shorten('Donaudampfschifffahrtsgesellschaft', 12)).toBe('Donaudampfs…');
  });
});
