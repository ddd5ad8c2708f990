import { all, allows, any, begun, isIn, never, notEnded, overlaps, type AccessRule } from './rule.ts';
import { ruleToSql, SqlParameters, UnseenParameters } from './rule-sql.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const subject = { keys: ['public', 'org:1'], state: 'released', from: noon, until: null };

describe('allows', () => {
  it.each<[string, AccessRule, boolean]>([
    ['a shared key', overlaps('keys', ['org:1']), true],
    ['no shared key', overlaps('keys', ['org:2']), false],
    ['no keys at all', overlaps('keys', []), false],
    ['the right state', isIn('state', ['released']), true],
    ['another state', isIn('state', ['recalled']), false],
    ['begun at this very instant', begun('from', noon), true],
    ['not begun one millisecond before', begun('from', new Date(noon.getTime() - 1)), false],
    ['an end that is not set', notEnded('until', noon), true],
    ['ended at this very instant', notEnded('from', noon), false],
    ['all of two', all(overlaps('keys', ['public']), isIn('state', ['released'])), true],
    ['all with one missing', all(overlaps('keys', ['public']), never), false],
    ['any of none', any(), false],
    ['any of two', any(never, overlaps('keys', ['public'])), true],
  ])('%s', (_, rule, expected) => {
    expect(allows(rule, subject)).toBe(expected);
  });

  it('throws when a field is missing instead of passing', () => {
    expect(() => allows(overlaps('audience', ['public']), subject)).toThrow('audience is missing');
  });
});

describe('ruleToSql', () => {
  it('throws when a field has no column instead of leaving the condition out', () => {
    expect(() => ruleToSql(overlaps('keys', ['public']), {}, new SqlParameters())).toThrow('keys has no column');
  });

  it('passes every value as a parameter', () => {
    const parameters = new SqlParameters(['first']);
    const sql = ruleToSql(
      all(overlaps('keys', ["a'b"]), isIn('state', ['x'])),
      { keys: 'a.keys', state: 'v.state' },
      parameters,
    );
    expect(sql).toBe('(a.keys && $2::text[] and v.state = any($3::text[]))');
    expect(parameters.values).toEqual(['first', ["a'b"], ['x']]);
  });

  it('sends a value that a rule names twice once', () => {
    const parameters = new SqlParameters();
    const rule = any(
      all(overlaps('keys', ['a', 'b']), begun('from', noon)),
      all(overlaps('keys', ['a', 'b']), isIn('state', ['a'])),
    );
    expect(ruleToSql(rule, { keys: 'k', from: 'f', state: 's' }, parameters)).toBe(
      '((k && $1::text[] and (f is null or f <= $2::timestamptz)) or (k && $1::text[] and s = any($3::text[])))',
    );
    expect(parameters.values).toEqual([['a', 'b'], noon, ['a']]);
  });

  it('keeps values from the planner where it is asked to', () => {
    expect(ruleToSql(isIn('state', ['x']), { state: 's' }, new UnseenParameters())).toBe(
      's = any((select $1::text[])::text[])',
    );
  });
});
