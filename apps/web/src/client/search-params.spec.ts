import { describe, expect, it } from '@jest/globals';
import { validateSearchPage, toggled, filtersOf } from '../features/search/search-state.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

describe('the address of a search', () => {
  it('can be read by people, and reads back the same', () => {
    const state = { q: 'tides & moon', subjects: ['geography', 'science'], kinds: ['curriculum'] };
    const address = stringifySearch(state);
    expect(address).toBe('?q=tides+%26+moon&subjects=geography&subjects=science&kinds=curriculum');
    expect(validateSearchPage(parseSearch(address))).toEqual(state);
  });

  it('drops what it does not know and what is empty', () => {
    expect(validateSearchPage(parseSearch('?q=&colour=red&subjects=music&subjects=music'))).toEqual({
      subjects: ['music'],
    });
    expect(stringifySearch({})).toBe('');
  });
});

describe('a filter', () => {
  it('goes in and out of the state', () => {
    const chosen = toggled({ q: 'tides' }, 'subjects', 'music');
    expect(chosen).toEqual({ q: 'tides', subjects: ['music'] });
    expect(filtersOf(chosen)).toEqual({ subjects: ['music'] });
    expect(toggled(chosen, 'subjects', 'music')).toEqual({ q: 'tides' });
  });
});
