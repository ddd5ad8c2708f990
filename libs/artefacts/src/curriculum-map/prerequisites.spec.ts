import fc from 'fast-check';
import type { SlotPlace } from './map-check.ts';
import { circleThrough, prerequisiteFaults } from './prerequisites.ts';

const slot = (id: string, about: Partial<SlotPlace> = {}): SlotPlace => ({
  ...{ id, firstYear: 4, lastYear: about.firstYear ?? 4, cycle: null, strand: '', firstWeek: 1, weeks: 6 },
  ...about,
});
const before = (prerequisiteId: string, slotId: string) => ({ slotId, prerequisiteId });

describe('what has to be taught before', () => {
  it('is told where it comes later, in the year or by years, and not where two cycles decide', () => {
    const slots = [
      slot('early'),
      slot('late', { firstWeek: 7 }),
      slot('next', { firstYear: 5 }),
      slot('a', { lastYear: 5, cycle: 'a', firstWeek: 20 }),
      slot('b', { lastYear: 5, cycle: 'b', firstWeek: 10 }),
    ];
    expect(prerequisiteFaults(slots, [before('early', 'late'), before('late', 'next'), before('a', 'b')])).toEqual([]);
    expect(prerequisiteFaults(slots, [before('late', 'early'), before('next', 'late')])).toEqual([
      { kind: 'taught-later', slotIds: ['early', 'late'] },
      { kind: 'taught-later', slotIds: ['late', 'next'] },
    ]);
  });

  it('goes round in a circle where each waits for the other, which is told once', () => {
    const circle = [before('a', 'b'), before('b', 'c'), before('c', 'a'), before('d', 'a')];
    expect(circleThrough('a', circle)).toEqual(['a', 'c', 'b', 'a']);
    expect(circleThrough('d', circle)).toBeNull();
    expect(prerequisiteFaults([slot('a'), slot('b'), slot('c'), slot('d')], circle)).toEqual([
      { kind: 'circle', slotIds: ['a', 'c', 'b'] },
    ]);
  });

  it('has no circle where everything waits for something earlier alone', () => {
    const edges = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 60 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const forward = pairs.filter(([one, other]) => one < other).map(([one, other]) => before(`${one}`, `${other}`));
        expect(forward.map(({ slotId }) => circleThrough(slotId, forward)).filter(Boolean)).toEqual([]);
        const [first] = forward;
        // And one step back closes it.
        if (first)
          expect(circleThrough(first.slotId, [...forward, before(first.slotId, first.prerequisiteId)])).not.toBeNull();
      }),
    );
  });
});
