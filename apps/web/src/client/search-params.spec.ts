import { describe, expect, it } from '@jest/globals';
import { validateSearchPage, toggled, toggledIgnored, filterOnly, filtersOf } from '../features/search/search-state.ts';
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

describe('what words name', () => {
  it('can be said not to be meant, and meant again', () => {
    const ignoring = toggledIgnored({ q: 'music year 4' }, 'year-group:year-4');
    expect(ignoring).toEqual({ q: 'music year 4', ignored: ['year-group:year-4'] });
    expect(validateSearchPage(parseSearch(stringifySearch(ignoring)))).toEqual(ignoring);
    expect(toggledIgnored(ignoring, 'year-group:year-4')).toEqual({ q: 'music year 4' });
  });

  it('can be made a filter, once', () => {
    const only = filterOnly({ q: 'music year 4' }, 'yearGroups', 'year-4');
    expect(only).toEqual({ q: 'music year 4', yearGroups: ['year-4'] });
    expect(filterOnly(only, 'yearGroups', 'year-4')).toEqual(only);
  });
});
