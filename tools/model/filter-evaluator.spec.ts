import { meetsFilter } from './filter-evaluator.ts';

const document = { keys: ['public', 'org:1'], from: 5, until: null };

describe('a filter in the grammar of Meilisearch', () => {
  it.each([
    ['keys IN ["public"]', true],
    ['keys IN ["x", "ORG:1"]', true],
    ['keys IN ["x"]', false],
    ['keys IN []', false],
    ['until IS NULL', true],
    ['from IS NULL', false],
    ['from IS NOT NULL', true],
    ['until > 3', false],
    ['(until IS NULL OR until > 3)', true],
    ['from <= 5 AND from > 4', true],
    ['from < 5', false],
    ['from = 5 AND NOT keys = "x"', true],
    // AND binds tighter than OR.
    ['keys IN ["public"] OR from > 9 AND from > 9', true],
    ['(keys IN ["public"] OR from > 9) AND from > 9', false],
    ['keys = "a\\"b"', false],
  ])('%s', (filter, expected) => {
    expect(meetsFilter(filter, document)).toBe(expected);
  });

  it.each(['', 'keys', 'keys IN ["a"', 'other = 1', 'from > 1 from > 2', 'from ~ 1', 'keys IN ["a"] OR', ') from > 1'])(
    'refuses %j',
    (filter) => {
      expect(() => meetsFilter(filter, document)).toThrow(/filter/);
    },
  );
});
