import { all, any, begun, isIn, never, notEnded, overlaps, type AccessRule } from '@constellation/platform/access';
import { audienceFilter, engineValue, oneOf, ruleToFilter } from './meilisearch-filter.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const textOf = (rule: AccessRule): string | undefined => {
  const compiled = ruleToFilter(rule);
  return compiled.kind === 'filter' ? compiled.text : undefined;
};

describe('the filter of an access rule', () => {
  it('says the audience and the times', () => {
    const rule = all(
      overlaps('find_keys', ['public', 'org:1']),
      begun('available_from', noon),
      notEnded('available_until', noon),
    );
    expect(textOf(rule)).toBe(
      `(find_keys IN ["public", "org:1"] AND (available_from IS NULL OR available_from <= ${noon.getTime()})` +
        ` AND (available_until IS NULL OR available_until > ${noon.getTime()}))`,
    );
  });

  it('leaves out alternatives nobody meets, and is met by nobody when all are', () => {
    expect(textOf(any(never, overlaps('find_keys', ['public'])))).toBe('find_keys IN ["public"]');
    expect(ruleToFilter(any(never, never)).kind).toBe('never');
    expect(ruleToFilter(all(overlaps('find_keys', ['public']), never)).kind).toBe('never');
    expect(audienceFilter(overlaps('find_keys', [])).kind).toBe('never');
    // A value of rules made by hand, past the function that refuses an empty one.
    expect(audienceFilter({ op: 'overlaps', field: 'find_keys', values: [] }).kind).toBe('never');
  });

  it('refuses to search without an audience', () => {
    expect(() => audienceFilter(all())).toThrow('everything open');
    expect(() => audienceFilter(any(all(), overlaps('find_keys', ['public'])))).toThrow('everything open');
  });

  it.each([
    overlaps('someone_elses_keys', ['public']),
    begun('find_keys', noon),
    isIn('state', ['released']),
    overlaps('find_keys = x OR id', ['public']),
  ])('refuses a field it does not have: %j', (rule) => {
    expect(() => audienceFilter(all(overlaps('find_keys', ['public']), rule))).toThrow('is not in the documents');
  });

  it('refuses an instant that is none', () => {
    expect(() => audienceFilter(begun('available_from', new Date('x')))).toThrow('instant');
  });

  it.each([`"`, `'`, `\\`, `\\"`, `"] OR id EXISTS OR find_keys IN ["`, 'a" OR "1"="1', '\u0000', 'NULL\n', ']', ''])(
    'makes %j a value and nothing else',
    (value) => {
      const text = textOf(overlaps('find_keys', [value])) ?? '';
      expect(text).toMatch(/^find_keys IN \["x=[0-9a-f]*"\]$/);
    },
  );
});

describe('a value in the engine', () => {
  it('is itself when the engine would leave it as it is', () => {
    for (const plain of ['public', 'org:0190a000-0000-7000-8000-00000000000a', 'offer:1:cpd', 'subject:mathematics']) {
      expect(engineValue(plain)).toBe(plain);
    }
  });

  it('stays different where the engine would make two the same', () => {
    const values = ['level:l1', 'level:L1', 'level:ł1', 'level:l1 ', 'x=6c', 'l', '\u00e9', 'e\u0301'];
    expect(new Set(values.map(engineValue)).size).toBe(values.length);
    for (const value of values) expect(engineValue(value)).toMatch(/^[a-z0-9:._=-]*$/);
  });

  it('is short enough for a filter, and different for different long ones', () => {
    const [one, other] = [engineValue('a'.repeat(10_000)), engineValue(`${'a'.repeat(9_999)}b`)];
    expect(one).not.toBe(other);
    expect(Buffer.byteLength(one)).toBeLessThanOrEqual(468);
    expect(Buffer.byteLength(engineValue('é'.repeat(150)))).toBeLessThanOrEqual(468);
    expect(oneOf('facets', [])).toEqual({ kind: 'never' });
  });
});
