import { describe, expect, it } from '@jest/globals';
import { moved } from './draft-file-moves.ts';

describe('moving a file in a list', () => {
  const files = ['a', 'b', 'c', 'd'];

  it('goes up and down by as many places as asked', () => {
    expect(moved(files, 2, 0)).toEqual(['c', 'a', 'b', 'd']);
    expect(moved(files, 0, 3)).toEqual(['b', 'c', 'd', 'a']);
    expect(moved(files, 1, 2)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('loses nothing when there is nothing at the place', () => {
    expect(moved(files, 7, 0)).toEqual(files);
  });
});
