import { describe, expect, it } from '@jest/globals';
import { grouped, placed, placeOf, stepped, type Place } from './moves.ts';

const groups = grouped(
  [{ id: 's1' }, { id: 's2' }],
  [
    { id: 'a', sectionId: null },
    { id: 'b', sectionId: 's1' },
    { id: 'c', sectionId: 's1' },
    { id: 'd', sectionId: 's1' },
  ],
);
const told = (place: Place | null): string => {
  if (!place) return 'nowhere';
  return `${place.sectionId ?? '-'} after ${place.afterId ?? '-'}`;
};

describe('moving items of a collection', () => {
  it.each([
    ['a', -1, 'nowhere'],
    ['a', 1, 's1 after -'],
    ['b', -1, '- after a'],
    ['b', 1, 's1 after c'],
    ['c', -1, 's1 after -'],
    ['c', 1, 's1 after d'],
    ['d', -1, 's1 after b'],
    ['d', 1, 's2 after -'],
    ['x', 1, 'nowhere'],
  ] as const)('steps %s by %s: %s', (id, step, expected) => {
    expect(told(stepped(groups, id, step))).toBe(expected);
  });

  it('puts an item where it goes, and takes it from where it was', () => {
    const moved = placed(groups, 'd', { sectionId: null, afterId: 'a' });
    expect(moved.map(({ items }) => items.map(({ id }) => id).join(''))).toEqual(['ad', 'bc', '']);
    expect(placeOf(moved, 'd')).toEqual({ number: 2, many: 2, sectionId: null });
    // What it was to go behind has been taken out: it goes to the end.
    expect(placed(groups, 'a', { sectionId: 's1', afterId: 'gone' })[1]?.items.map(({ id }) => id)).toEqual([
      ...['b', 'c', 'd', 'a'],
    ]);
  });

  it('comes back by a step the other way', () => {
    for (const { id } of groups.flatMap(({ items }) => items)) {
      const place = stepped(groups, id, 1);
      if (!place) continue;
      const moved = placed(groups, id, place);
      const back = stepped(moved, id, -1);
      expect(back && placed(moved, id, back)).toEqual(groups);
    }
  });
});
