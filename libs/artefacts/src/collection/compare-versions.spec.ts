import fc from 'fast-check';
import { compareCollections, type ComparedItem, type ComparedState } from './compare-versions.ts';

const item = (id: string, about: Partial<ComparedItem> = {}): ComparedItem => ({
  ...{ id, sectionId: null, title: `Item ${id}`, version: 'version 1', note: '' },
  ...about,
});
const state = (items: readonly ComparedItem[], about: Partial<ComparedState> = {}): ComparedState => ({
  ...{ title: 'Rivers', description: '', sections: [], items },
  ...about,
});
const told = (before: ComparedState, after: ComparedState) =>
  compareCollections(before, after).map(({ kind, title }) => `${kind} ${title ?? ''}`.trim());

describe('compareCollections', () => {
  it('tells nothing of what is as it was', () => {
    const one = state([item('a'), item('b')], { sections: [{ id: 's', title: 'Part', note: '' }] });
    expect(compareCollections(one, one)).toEqual([]);
  });

  it('tells what came, went, moved and is spoken of otherwise', () => {
    const sections = [{ id: 's', title: 'Part', note: '' }];
    const before = state([item('a'), item('b'), item('c', { sectionId: 's' })], { sections });
    const after = state([item('c', { version: 'version 2' }), item('a', { note: 'First.' }), item('d')], { sections });
    expect(compareCollections(before, after)).toEqual([
      { kind: 'item-moved', title: 'Item c', before: 'Part', after: null },
      { kind: 'item-version-changed', title: 'Item c', before: 'version 1', after: 'version 2' },
      { kind: 'item-note-changed', title: 'Item a', before: '', after: 'First.' },
      { kind: 'item-added', title: 'Item d', before: null, after: null },
      { kind: 'item-removed', title: 'Item b', before: null, after: null },
    ]);
  });

  it('moves a section with what is in it, and as few items as can be', () => {
    const [one, two] = [
      { id: 'x', title: 'One', note: '' },
      { id: 'y', title: 'Two', note: 'n' },
    ];
    const items = [item('a', { sectionId: 'x' }), item('b', { sectionId: 'y' }), item('c', { sectionId: 'y' })];
    const before = state(items, { sections: [one, two] });
    const after = state([...items.slice(1), ...items.slice(0, 1)], { sections: [two, { ...one, title: 'Uno' }] });
    expect(told(before, after)).toEqual(['section-moved Uno', 'section-renamed Uno']);
    expect(
      told(state(['a', 'b', 'c', 'd'].map((id) => item(id))), state(['d', 'a', 'b', 'c'].map((id) => item(id)))),
    ).toEqual(['item-moved Item d']);
  });

  it('names every item that is new, gone or moved, and no other, whatever happens', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const found = compareCollections(state(before.map((id) => item(id))), state(after.map((id) => item(id))));
        const of = (kind: string) => found.filter((one) => one.kind === kind).map(({ title }) => title?.slice(5));
        expect(of('item-added')).toEqual(after.filter((id) => !before.includes(id)));
        expect(of('item-removed')).toEqual(before.filter((id) => !after.includes(id)));
        // Without what moved, both stand in the same order.
        const moved = of('item-moved');
        const stayed = (list: string[]) => list.filter((id) => !moved.includes(id));
        expect(stayed(before.filter((id) => after.includes(id)))).toEqual(
          stayed(after.filter((id) => before.includes(id))),
        );
        expect(moved.length).toBeLessThan(Math.max(after.length, 1));
      }),
    );
  });
});
