import { conflictOf, type TouchingChange } from './collection-conflict.ts';

const change = (...touched: string[]): TouchingChange => ({ revision: 2, kind: 'item-changed', touched });

describe('conflictOf', () => {
  it('lets two edits stand that touch different things', () => {
    expect(conflictOf([change('item:1:note'), change('title')], ['item:2:note', 'item:1:place'])).toBeNull();
    expect(conflictOf([], ['title'])).toBeNull();
  });

  it('says what both touched', () => {
    expect(conflictOf([change('title')], ['description', 'title'])).toContain('changed the title');
    expect(conflictOf([change('item:1:place', 'item:1:gone')], ['item:1:gone'])).toContain('took this out');
    expect(conflictOf([change('section:1:title')], ['section:1:title'])).toContain('changed the title');
  });
});
